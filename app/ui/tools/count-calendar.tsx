import type { CountedDay } from "~/domain/periods/counted-days";
import type { Translator } from "~/i18n/translator";
import { useT } from "../translator";
import { type Week, weeksOf } from "./count-weeks";

/** Every day of one party's count on a calendar: which are counted, with their number, and which are not. */
export function CountCalendar({ days, isWorkingDays }: { days: readonly CountedDay[]; isWorkingDays: boolean }) {
  const { t, format } = useT();
  const { head, leftOut, tail } = weeksOf(days);
  const left = isWorkingDays ? "tools.deadline.count.weeksLeftOutWorking" : "tools.deadline.count.weeksLeftOut";
  return (
    <div>
      <table className="w-full max-w-sm table-fixed border-separate border-spacing-0.5 text-center text-sm tabular-nums">
        <caption className="sr-only">{t("tools.deadline.count.caption")}</caption>
        <thead>
          <tr>
            <td className="w-10" />
            {MONDAY_TO_SUNDAY.map((day) => (
              <th key={day} scope="col" className="quiet py-1 text-xs font-semibold">
                {format.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {head.map((week, n) => (
            <WeekRow key={week.key} week={week} isFirst={n === 0} />
          ))}
          {leftOut > 0 && (
            <tr>
              <td colSpan={8} className="quiet px-2 py-3 text-sm">
                <span aria-hidden="true">⋮ </span>
                {t(left, { count: leftOut })}
              </td>
            </tr>
          )}
          {tail.map((week, n) => (
            <WeekRow key={week.key} week={week} isFirst={n === 0} />
          ))}
        </tbody>
      </table>
      <Legend days={days} />
    </div>
  );
}

/** A week, named by its month where that begins. */
function WeekRow({ week, isFirst }: { week: Week; isFirst: boolean }) {
  const { format } = useT();
  const begins = week.days.find((day) => day?.day.endsWith("-01"))?.day;
  const months = [...new Set([...(isFirst ? [week.key] : []), ...(begins === undefined ? [] : [begins])])];
  return (
    <tr>
      <th scope="row" className="quiet text-left text-xs leading-4 font-semibold">
        <span className="sr-only">{format.day(week.key)}</span>
        {months.map((day) => (
          <span key={day} aria-hidden="true" className="block">
            {format.month(day)}
          </span>
        ))}
      </th>
      {week.days.map((day, n) => (
        // A week has seven places, and an empty one has no day to be named by.
        <td key={day?.day ?? MONDAY_TO_SUNDAY[n]} className={`h-10 rounded-field ${day === null ? "" : look(day)}`}>
          {day !== null && <DayCell day={day} />}
        </td>
      ))}
    </tr>
  );
}

function DayCell({ day }: { day: CountedDay }) {
  const words = useT();
  return (
    <>
      <span className="sr-only">{sayDay(day, words)}</span>
      <span aria-hidden="true" className="block leading-4">
        {Number(day.day.slice(8))}
        {day.closed === "holiday" && "*"}
      </span>
      <span aria-hidden="true" className="block text-[0.6875rem] leading-3">
        {signOf(day)}
      </span>
    </>
  );
}

/** What stands below the date: the number of the day, or why it has none. */
function signOf({ kind, number, isLast }: CountedDay): string {
  if (isLast) return number === null ? "+ ◆" : `${number} ◆`;
  if (kind === "event") return "0";
  if (kind === "added") return "+";
  return number === null ? "–" : String(number);
}

function look({ kind, closed, isLast, isRawLast }: CountedDay): string {
  if (isLast) return "bg-primary font-semibold text-primary-content";
  const edge = isRawLast
    ? "border border-primary "
    : kind === "event"
      ? "border border-dashed border-base-content/60 "
      : "";
  if (kind === "event") return `${edge}font-semibold`;
  return `${edge}${closed === null ? "bg-base-200" : "text-base-content/80"}`;
}

function sayDay(day: CountedDay, { t, format }: Translator): string {
  const said = [
    format.day(day.day, "long"),
    day.holiday,
    day.number === null ? null : t("tools.deadline.count.number", { number: String(day.number) }),
    day.kind === "event" ? t("tools.deadline.count.event") : null,
    day.kind === "passed" ? t("tools.deadline.count.passed") : null,
    day.kind === "added" ? t("tools.deadline.count.added") : null,
    day.isFirst ? t("tools.deadline.count.first") : null,
    day.isRawLast && !day.isLast ? t("tools.deadline.count.rawLast") : null,
    day.isLast ? t("tools.deadline.count.last") : null,
  ];
  return said.filter((part) => part !== null).join(", ");
}

/** The signs that this count needs, then its holidays by name. */
function Legend({ days }: { days: readonly CountedDay[] }) {
  const { t, format } = useT();
  const holidays = days.filter(({ closed }) => closed === "holiday");
  const isMoved = days.some(({ isRawLast, isLast }) => isRawLast && !isLast);
  const has = (kind: CountedDay["kind"]) => days.some((day) => day.kind === kind);
  return (
    <div className="mt-3 grid gap-3 text-xs">
      <ul aria-hidden="true" className="quiet flex flex-wrap gap-x-4 gap-y-1">
        <li>0 {t("tools.deadline.count.event")}</li>
        <li>1 2 3 {t("tools.deadline.count.counted")}</li>
        {has("passed") && <li>– {t("tools.deadline.count.passed")}</li>}
        {isMoved && (
          <li>
            <span className="mr-1 inline-block size-3 rounded-sm border border-primary align-[-0.1em]" />
            {t("tools.deadline.count.rawLast")}
          </li>
        )}
        {has("added") && <li>+ {t("tools.deadline.count.added")}</li>}
        <li>◆ {t("tools.deadline.count.last")}</li>
      </ul>
      {holidays.length === 0 ? (
        <p className="quiet">{t("tools.deadline.count.noHolidays")}</p>
      ) : (
        <details open={holidays.length <= MOST_OPEN}>
          <summary className="w-fit cursor-pointer font-semibold">
            * {t("tools.deadline.count.holidays")} ({format.number(holidays.length)})
          </summary>
          <ul className="mt-1">
            {holidays.map(({ day, holiday }) => (
              <li key={day}>
                {format.day(day, "brief")}: {holiday}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A longer list of holidays is folded. */
const MOST_OPEN = 12;

/** Any week will do for the names of its days. */
const MONDAY_TO_SUNDAY = Array.from({ length: 7 }, (_, n) => `2024-01-0${n + 1}`);
