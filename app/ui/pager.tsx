import { useT } from "./translator";

/** Pages go by key, not by number: back to the beginning, or on from the last one shown. */
export function Pager({ firstHref, nextHref }: { firstHref: string | null; nextHref: string | null }) {
  const { t } = useT();
  if (firstHref === null && nextHref === null) return null;
  return (
    <nav aria-label={t("common.pages")} className="mt-6 flex gap-3 print:hidden">
      {firstHref !== null && (
        <a className="btn btn-sm" href={firstHref}>
          <span aria-hidden="true">⇤</span> {t("common.firstPage")}
        </a>
      )}
      {nextHref !== null && (
        <a className="btn btn-sm" href={nextHref} rel="next">
          {t("common.nextPage")} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
