import type { AuditSample } from "~/domain/audit/review";
import { localDay, plusMs, type Zone } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { useT } from "../translator";

type Sample = AuditSample & { reviewer: string; judged: number; isOverdue: boolean };

/** Draws, newest first: of which days, who looks at them, and how far that is. */
export function SampleTable({ samples, zone }: { samples: readonly Sample[]; zone: Zone }) {
  const { t, format } = useT();
  return (
    <DataTable
      caption={t("audit.samples.draws")}
      columns={[
        { key: "period", label: t("audit.column.period") },
        { key: "from", label: t("audit.samples.drawnFrom") },
        { key: "reviewer", label: t("audit.column.reviewer") },
        { key: "done", label: t("audit.column.done"), isNumber: true },
        { key: "due", label: t("audit.column.due") },
      ]}
      rows={samples.map((sample) => ({
        key: sample.id,
        cells: {
          period: (
            <a className="link" href={`/staff/samples/${sample.id}`}>
              {periodText(sample, zone, format.day)}
            </a>
          ),
          from: t(`audit.samples.from.${sample.drawnFrom}`),
          reviewer: sample.reviewer,
          done: `${sample.judged} / ${sample.entryIds.length}`,
          due: <SampleState sample={sample} />,
        },
      }))}
    />
  );
}

/** First and last day of a period, as they were asked for. */
export function periodText(
  { from, until }: Pick<AuditSample, "from" | "until">,
  zone: Zone,
  say: (day: string) => string,
): string {
  return `${say(localDay(from, zone))} – ${say(localDay(plusMs(until, -1), zone))}`;
}

export function SampleState({ sample }: { sample: Pick<Sample, "dueOn" | "finishedAt" | "isOverdue"> }) {
  const { t, format } = useT();
  if (sample.finishedAt !== null)
    return (
      <Badge tone="good" sign="✓">
        {t("audit.samples.finished")}
      </Badge>
    );
  return (
    <>
      {format.day(sample.dueOn)}{" "}
      {sample.isOverdue && (
        <Badge tone="bad" sign="▲">
          {t("audit.samples.overdue")}
        </Badge>
      )}
    </>
  );
}
