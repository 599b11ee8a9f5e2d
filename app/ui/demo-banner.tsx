import { useT } from "./translator";

/** On each page of a demo: whose documents it is drawn from, and that they do not run it. */
export function DemoBanner({ company }: { company: string | null }) {
  const { t } = useT();
  return (
    <aside aria-label={t("layout.demo.label")} className="border-b border-base-300 bg-base-200 text-sm">
      <p className="mx-auto max-w-6xl px-4 py-2 sm:px-6">
        <b>{t("layout.demo.label")}.</b>{" "}
        {company === null ? t("layout.demo.general") : t("layout.demo.banner", { company })}
      </p>
    </aside>
  );
}
