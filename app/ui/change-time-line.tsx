import { addDays, type Day, type Instant, localDay, plusMs, startOfDay, type Zone } from "~/domain/time";
import { TimeLine } from "./time-line";
import type { TimePoint } from "./time-line-layout";
import { useT } from "./translator";

/** One customer's time line: notice given, today, last moment to object, first day of use. */
export function ChangeTimeLine(props: ChangeTimeLineProps) {
  const { t, format } = useT();
  const { noticedAt, windowEnd, firstDay, zone, now, isAtLeast = false } = props;
  const points: TimePoint[] = [
    {
      key: "noticed",
      at: noticedAt,
      label: t("change.timeline.noticed"),
      detail: format.instant(noticedAt, zone, "brief"),
      mark: "past",
    },
    {
      key: "firstUse",
      at: startOfDay(firstDay, zone),
      label: t(isAtLeast ? "change.timeline.firstUseEarliest" : "change.timeline.firstUse"),
      detail: format.day(firstDay, "brief"),
      mark: localDay(now, zone) >= firstDay ? "past" : "future",
    },
  ];
  if (windowEnd !== null) {
    points.push({
      key: "deadline",
      // The window is half-open, and its end may be the very moment of first use: the deadline comes before.
      at: plusMs(windowEnd, -1),
      label: t("change.timeline.deadline"),
      detail: format.lastMinute(windowEnd, zone, "brief"),
      mark: now < windowEnd ? "deadline" : "past",
    });
    if (now > noticedAt && now < windowEnd) {
      const [begin, end] = [localDay(noticedAt, zone), addDays(localDay(windowEnd, zone), -1)];
      const label = t("change.timeline.dayOf", {
        day: daysFrom(begin, localDay(now, zone)),
        total: daysFrom(begin, end),
      });
      points.push({ key: "today", at: now, label, detail: "", mark: "now" });
    }
  }
  return <TimeLine points={points} />;
}

export type ChangeTimeLineProps = {
  noticedAt: Instant;
  /** Exclusive end of the window; null where none runs. */
  windowEnd: Instant | null;
  firstDay: Day;
  /** The zone in which the window was decided. */
  zone: Zone;
  now: Instant;
  /** The first day of use may still move later. */
  isAtLeast?: boolean;
};

function daysFrom(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
