import type { DeadlineWindow, PartyWindow } from "~/domain/periods/window";
import { addDays } from "~/domain/time";
import { Badge } from "../badge";
import { DataTable } from "../data-table";
import { Section } from "../page-header";
import { useT } from "../translator";
import { Utc } from "./utc";

/** Both ends side by side; the later one applies (decision D8). */
export function CompareEnds({ window, processor }: { window: DeadlineWindow; processor: PartyWindow }) {
  const { t, format } = useT();
  const row = (party: "controller" | "processor", count: PartyWindow) => ({
    key: party,
    cells: {
      party: t(`common.${party}`),
      last: `${format.day(count.lastDay, "brief")} (${format.zone(count.zone)})`,
      instant: <Utc at={count.windowEndExclusive} />,
      applies:
        window.decidedBy === party || window.decidedBy === "both" ? (
          <Badge tone="good" sign="✓">
            {t("tools.deadline.compare.applies")}
          </Badge>
        ) : null,
    },
  });
  // In the other party's zone the day after begins before the window has ended.
  const isDayLost = window.earliestEffectiveDay > addDays(window.lastDay, 1);
  return (
    <Section title={t("tools.deadline.compare.title")} lead={t("tools.deadline.compare.lead")}>
      <DataTable
        caption={t("tools.deadline.compare.title")}
        columns={[
          { key: "party", label: t("tools.deadline.compare.party") },
          { key: "last", label: t("tools.deadline.compare.last") },
          { key: "instant", label: t("tools.deadline.compare.instant") },
          { key: "applies", label: t("tools.deadline.compare.applies"), isHidden: true },
        ]}
        rows={[row("controller", window.controller), row("processor", processor)]}
      />
      {isDayLost && (
        <p className="mt-3 text-sm">
          {t("tools.deadline.compare.dayLater", {
            last: format.day(window.lastDay, "long"),
            day: format.day(window.earliestEffectiveDay, "long"),
          })}
        </p>
      )}
    </Section>
  );
}
