import type { Instant, Zone } from "~/domain/time";
import { DataTable } from "../data-table";
import { EmptyState } from "../empty-state";
import { useT } from "../translator";

/** Times in which customers could not reach Varsel: from when to when, and how that is known. */
export function OutageTable({ outages, zone }: OutageTableProps) {
  const { t, format } = useT();
  if (outages.length === 0) return <EmptyState>{t("outages.none")}</EmptyState>;
  return (
    <DataTable
      caption={t("outages.title")}
      columns={[
        { key: "from", label: t("outages.from") },
        { key: "until", label: t("outages.until") },
        { key: "by", label: t("outages.known") },
      ]}
      rows={outages.map(({ id, startedAt, endedAt, seenBy, reason, by }) => ({
        key: id,
        cells: {
          from: format.instant(startedAt, zone),
          until: endedAt === null ? t("outages.lasts") : format.instant(endedAt, zone),
          by:
            seenBy === "machine" ? (
              t("outages.seen")
            ) : (
              <span className="break-words">{t("outages.by", { name: by ?? "", reason: reason ?? "" })}</span>
            ),
        },
      }))}
    />
  );
}

type OutageTableProps = {
  outages: readonly {
    id: string;
    startedAt: Instant;
    endedAt: Instant | null;
    seenBy: "machine" | "staff";
    reason: string | null;
    by: string | null;
  }[];
  zone: Zone;
};
