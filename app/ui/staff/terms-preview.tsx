import type { PreviewedChange } from "~/domain/agreement/preview-terms";
import { meaningOf, sayExplanation } from "~/i18n/say-explanation";
import { Badge, TrackBadge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";

/** What terms mean, shown on changes of each kind. null: the form has faults, so that they mean nothing yet. */
export function TermsPreview({ changes }: { changes: readonly PreviewedChange[] | null }) {
  const { t } = useT();
  return (
    <section className="mt-12" id="preview">
      <h2 className="text-2xl font-semibold">{t("agreement.preview.title")}</h2>
      <p className="quiet mt-1 text-sm">{t("agreement.preview.lead")}</p>
      <div className="mt-3">
        {changes === null ? <p>{t("agreement.preview.faults")}</p> : <PreviewTable changes={changes} />}
      </div>
    </section>
  );
}

function PreviewTable({ changes }: { changes: readonly PreviewedChange[] }) {
  const translator = useT();
  const { t, format } = translator;
  const fault = changes.find((change) => change.fault !== null)?.fault ?? null;
  if (fault !== null) {
    return <p>{t(`agreement.preview.${fault === "terms.no_period" ? "noPeriod" : "notComputable"}`)}</p>;
  }
  const day = (value: string | null) => (value === null ? t("common.none") : format.day(value, "short"));
  return (
    <DataTable
      caption={t("agreement.preview.title")}
      columns={[
        { key: "change", label: t("agreement.preview.change") },
        { key: "asks", label: t("agreement.preview.asks") },
        { key: "until", label: t("agreement.preview.until") },
        { key: "firstDay", label: t("agreement.preview.firstDay") },
      ]}
      rows={changes.map(({ example, tracks, needsTool, until, firstDay, explanation }) => ({
        key: example,
        cells: {
          change: (
            <>
              {t(`agreement.preview.examples.${example}`)}
              {explanation !== null && (
                <details className="mt-1 font-normal">
                  <summary className="link cursor-pointer text-sm">{t("agreement.preview.words")}</summary>
                  <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5 text-sm">
                    {meaningOf(sayExplanation(translator, explanation, { isProven: false, past: null })).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </details>
              )}
            </>
          ),
          asks: (
            <span className="flex flex-wrap gap-1">
              {tracks.map((track) => (
                <TrackBadge key={track} track={track} />
              ))}
              {needsTool && <Badge tone="warn">{t("agreement.preview.tool")}</Badge>}
            </span>
          ),
          until: day(until),
          firstDay: day(firstDay),
        },
      }))}
    />
  );
}
