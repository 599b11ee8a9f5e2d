import { countedDays } from "~/domain/periods/counted-days";
import type { PartyWindow } from "~/domain/periods/window";
import { endSentence, wordSteps } from "~/i18n/deadline-steps";
import { Section } from "../page-header";
import { useT } from "../translator";
import { CountCalendar } from "./count-calendar";
import { calendarName } from "./deadline-options";

/** One party's count: each step with its rule, and every day on a calendar. */
export function CountSection({ title, count }: { title: string; count: PartyWindow }) {
  const words = useT();
  const { t, format } = words;
  const place = { calendar: calendarName(count.calendar, words), zone: format.zone(count.zone) };
  // Two steps may be worded alike, so their place is their name.
  const steps = wordSteps(count.trace, words).map((step, n) => ({ ...step, key: `${n + 1}` }));
  return (
    <Section title={title} lead={t("tools.deadline.count.place", place)}>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_19rem]">
        <ol className="self-start divide-y divide-base-300 border-y border-base-300">
          {steps.map(({ key, article, text }) => (
            <li key={key} className="grid gap-x-4 gap-y-0.5 py-3 sm:grid-cols-[1.5rem_minmax(0,1fr)]">
              <span aria-hidden="true" className="quiet hidden font-mono text-sm leading-6 sm:block">
                {key}
              </span>
              <div>
                <p>{endSentence(text)}</p>
                {article !== null && <p className="kicker mt-0.5 normal-case first-letter:uppercase">{article}</p>}
              </div>
            </li>
          ))}
        </ol>
        <CountCalendar days={countedDays(count)} isWorkingDays={count.period.unit === "working_days"} />
      </div>
    </Section>
  );
}
