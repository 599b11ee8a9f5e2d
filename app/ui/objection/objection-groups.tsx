import type { ObjectionState } from "~/domain/objection/objection";
import type { ShownObjection } from "~/domain/objection/receipt";
import type { Zone } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { EmptyState } from "../empty-state";
import { PageHeader, Section } from "../page-header";
import { useT } from "../translator";

export type ObjectionLine = { objection: ShownObjection; ref: string; customer: string | null };

/** Every objection, by what it needs: an answer, a customer, a confirmation, nothing any more. */
export function ObjectionGroups({ lines, zone }: { lines: readonly ObjectionLine[]; zone: Zone }) {
  const { t } = useT();
  return (
    <>
      <PageHeader title={t("decide.objectionsTitle")} />
      {lines.length === 0 && (
        <div className="mt-6">
          <EmptyState>{t("decide.objectionsEmpty")}</EmptyState>
        </div>
      )}
      {GROUPS.map(({ key, states }) => {
        const own = lines.filter(({ objection }) => states.includes(objection.state));
        if (own.length === 0) return null;
        const title = t(`decide.groups.${key}`);
        return (
          <Section key={key} title={`${title} (${own.length})`}>
            <Group caption={title} lines={own} zone={zone} />
          </Section>
        );
      })}
    </>
  );
}

const GROUPS: readonly { key: "open" | "unmatched" | "unconfirmed" | "closed"; states: ObjectionState[] }[] = [
  { key: "open", states: ["open"] },
  { key: "unmatched", states: ["unmatched"] },
  { key: "unconfirmed", states: ["unconfirmed"] },
  { key: "closed", states: ["decided", "dismissed"] },
];

function Group({ caption, lines, zone }: { caption: string; lines: readonly ObjectionLine[]; zone: Zone }) {
  const { t, format } = useT();
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: "number", label: t("decide.column.number") },
        { key: "customer", label: t("decide.column.customer") },
        { key: "change", label: t("decide.column.change") },
        { key: "time", label: t("decide.column.time") },
        { key: "timing", label: t("decide.column.timing") },
        { key: "state", label: t("decide.column.state") },
      ]}
      rows={lines.map(({ objection, ref, customer }) => ({
        key: objection.id,
        cells: {
          number: (
            <a className="link" href={`/staff/objections/${objection.id}`}>
              {objection.number}
            </a>
          ),
          customer: customer ?? objection.organisation,
          change: ref,
          time: format.instant(objection.receivedAt, zone),
          timing: <TimingBadge objection={objection} />,
          state: t(`statuses.objection.${objection.state}`),
        },
      }))}
    />
  );
}

/** How the objection counts by its time; of nobody known yet that is not said. */
export function TimingBadge({ objection }: { objection: Pick<ShownObjection, "timing" | "controllerId"> }) {
  const { t } = useT();
  if (objection.controllerId === null) return null;
  const isLate = objection.timing === "late";
  return <Badge tone={isLate ? "warn" : "good"}>{t(`statuses.timing.${objection.timing}`)}</Badge>;
}
