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
  const day = (value: string | null) => (
    <span className="whitespace-nowrap">{value === null ? t("common.none") : format.day(value, "short")}</span>
  );
  return (
    <>
      <DataTable
        caption={t("agreement.preview.title")}
        columns={[
          { key: "change", label: t("agreement.preview.change") },
          { key: "asks", label: t("agreement.preview.asks") },
          { key: "until", label: t("agreement.preview.until") },
          { key: "firstDay", label: t("agreement.preview.firstDay") },
        ]}
        rows={changes.map(({ example, tracks, needsTool, until, firstDay }) => ({
          key: example,
          cells: {
            change: t(`agreement.preview.examples.${example}`),
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
      <h3 className="mt-6 font-semibold">{t("agreement.preview.words")}</h3>
      <div className="mt-2 grid gap-2">
        {changes.map((change) => (
          <Words key={change.example} change={change} />
        ))}
      </div>
    </>
  );
}

/** The sentences that notice and page would say to the customer. */
function Words({ change: { example, explanation, reminders } }: { change: PreviewedChange }) {
  const translator = useT();
  if (explanation === null) return null;
  const days = translator.format.list(reminders.map((day) => translator.format.day(day, "long")));
  const lines = [
    ...meaningOf(sayExplanation(translator, explanation, { isProven: false, past: null })),
    ...(reminders.length === 0 ? [] : [translator.t("agreement.preview.reminded", { days })]),
  ];
  return (
    <details>
      <summary className="cursor-pointer text-sm">{translator.t(`agreement.preview.examples.${example}`)}</summary>
      <ul className="mt-2 mb-3 max-w-prose list-disc space-y-1 pl-9 text-sm">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
