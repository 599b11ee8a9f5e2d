import type { WantedDay } from "~/domain/periods/counted-deadline";
import type { Period } from "~/domain/periods/period";
import { Badge } from "../badge";
import { Callout } from "../callout";
import { DataTable } from "../data-table";
import { Section } from "../page-header";
import { useT } from "../translator";

/** Whether the wanted day can be kept, and by when notice must be given for it. */
export function WantedDayAnswer({ wanted: { day, isAllowed, latest } }: { wanted: WantedDay }) {
  const { t, format } = useT();
  const title = t(isAllowed ? "tools.deadline.wanted.allowed" : "tools.deadline.wanted.refused", {
    day: format.day(day, "weekday"),
  });
  return (
    <Callout
      tone={isAllowed ? "good" : "warn"}
      kicker={t("tools.deadline.wanted.kicker")}
      title={
        <>
          <span aria-hidden="true">{isAllowed ? "✓ " : "✕ "}</span>
          {title}
        </>
      }
    >
      {t("tools.deadline.wanted.latest", {
        day: format.day(latest.day, "weekday"),
        last: format.day(latest.window.lastDay, "weekday"),
      })}
    </Callout>
  );
}

/** The latest day for the notice and those after it, each counted forwards, and what counting backwards would say. */
export function WhyNotLater({ wanted, period }: { wanted: WantedDay; period: Period }) {
  const { t, format } = useT();
  const { latest, late, countedBack } = wanted;
  const length = format.period(period.count, period.unit);
  const rows = [{ ...latest, isLate: false }, ...late.map((notice) => ({ ...notice, isLate: true }))];
  const column = (key: "notice" | "last" | "earliest" | "verdict") => t(`tools.deadline.wanted.column.${key}`);
  const back =
    countedBack === latest.day
      ? t("tools.deadline.wanted.countedBackRight", { period: length })
      : t("tools.deadline.wanted.countedBack", { period: length, day: format.day(countedBack, "weekday") });
  return (
    <Section title={t("tools.deadline.wanted.whyTitle")} lead={t("tools.deadline.wanted.why")}>
      <DataTable
        caption={t("tools.deadline.wanted.whyTitle")}
        columns={[
          { key: "notice", label: column("notice") },
          { key: "last", label: column("last") },
          { key: "earliest", label: column("earliest") },
          { key: "verdict", label: column("verdict") },
        ]}
        rows={rows.map(({ day: notice, window, isLate }) => ({
          key: notice,
          cells: {
            notice: format.day(notice, "brief"),
            last: format.day(window.lastDay, "brief"),
            earliest: format.day(window.earliestEffectiveDay, "brief"),
            verdict: isLate ? (
              <Badge tone="bad" sign="✕">
                {t("tools.deadline.wanted.tooLate")}
              </Badge>
            ) : (
              <Badge tone="good" sign="✓">
                {t("tools.deadline.wanted.inTime")}
              </Badge>
            ),
          },
        }))}
      />
      <p className="mt-3 text-sm">{back}</p>
    </Section>
  );
}
