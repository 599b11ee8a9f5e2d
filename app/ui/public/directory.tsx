import type { Day } from "~/domain/time";
import { EmptyState } from "../empty-state";
import { PageHeader } from "../page-header";
import { useT } from "../translator";

export type ListedProcessor = {
  slug: string;
  name: string;
  legalName: string;
  country: string;
  list: { version: number; effectiveDay: Day; entryCount: number } | null;
};

/** The front page of an installation where several processors publish. */
export function Directory({ processors }: { processors: readonly ListedProcessor[] }) {
  const { t, format } = useT();
  return (
    <>
      <PageHeader title={t("list.directory.title")} lead={t("list.directory.lead")} />
      {processors.length === 0 && (
        <div className="mt-8">
          <EmptyState>{t("list.directory.none")}</EmptyState>
        </div>
      )}
      <ul className="mt-8 grid gap-4 sm:grid-cols-2">
        {[...processors]
          .sort((a, b) => format.compare(a.name, b.name))
          .map(({ slug, name, legalName, country, list }) => (
            <li key={slug} className="panel relative hover:border-base-content/40">
              <h2 className="text-2xl font-semibold">
                <a className="after:absolute after:inset-0" href={`/${slug}`}>
                  {name}
                </a>
              </h2>
              <p className="quiet text-sm">
                {legalName} · {format.country(country)}
              </p>
              <p className="mt-3">
                {list === null ? t("list.empty.title") : t("list.directory.entries", { count: list.entryCount })}
              </p>
              {list !== null && (
                <p className="quiet text-sm">
                  {t("list.inForce", {
                    version: t("common.version", { version: String(list.version) }),
                    day: format.day(list.effectiveDay, "long"),
                  })}
                </p>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}
