import type { EndedDecision } from "~/domain/geography/transfer-decisions";
import type { Entry } from "~/domain/register/entry";
import type { Finding } from "~/domain/register/findings/finding";
import type { Day } from "~/domain/time";
import { DataTable } from "../data-table";
import { EntryBasis, EntryPlaces } from "../entry-cells";
import { entryView } from "../entry-view";
import { useT } from "../translator";
import { FindingList } from "./finding-list";

/** The current list, each entry with what only staff see of it. */
export function StaffEntries({ entries, findings, today, ended }: StaffEntriesProps) {
  const { t } = useT();
  const hosts = new Map(entries.map(({ id, name }) => [id, name]));
  const byEntry = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.entryId === null) continue;
    byEntry.set(finding.entryId, [...(byEntry.get(finding.entryId) ?? []), finding]);
  }
  return (
    <DataTable
      caption={t("staff.listTitle")}
      columns={[
        { key: "company", label: t("list.column.company") },
        { key: "where", label: t("list.column.where") },
        { key: "basis", label: t("list.column.basis") },
        { key: "findings", label: t("findings.title") },
      ]}
      rows={entries.map((entry) => {
        const view = entryView(entry, today, { hosts, ended });
        const own = byEntry.get(entry.id) ?? [];
        return {
          key: entry.id,
          cells: {
            company: (
              <>
                <span className="block font-semibold">{entry.name}</span>
                <span className="quiet block text-sm font-normal">{entry.activity ?? t("list.activityNotStated")}</span>
                {view.hostedAt !== null && (
                  <span className="quiet block text-sm font-normal">{t("list.hostedAt", { name: view.hostedAt })}</span>
                )}
              </>
            ),
            where: <EntryPlaces places={view.places} addresses={view.addresses} />,
            basis: <EntryBasis entry={view} />,
            findings: own.length === 0 ? null : <FindingList findings={own} />,
          },
        };
      })}
    />
  );
}

export type StaffEntriesProps = {
  entries: readonly Entry[];
  findings: readonly Finding[];
  today: Day;
  ended: readonly EndedDecision[];
};
