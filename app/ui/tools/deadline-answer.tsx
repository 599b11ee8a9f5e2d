import type { CountedDeadline } from "~/domain/periods/counted-deadline";
import { plusMs, startOfDay } from "~/domain/time";
import type { Translator } from "~/i18n/translator";
import type { Fact } from "../fact-list";
import { TimeLine } from "../time-line";
import type { TimePoint } from "../time-line-layout";
import { Sentence, useT } from "../translator";
import { Utc } from "./utc";

/** The answer first: until when, then from when, then whose count it is. */
export function DeadlineAnswer({ counted, isExample }: { counted: CountedDeadline; isExample: boolean }) {
  const words = useT();
  const { t, format } = words;
  const { window } = counted;
  return (
    <section className="panel" aria-labelledby="answer">
      {isExample && <p className="mb-3 text-sm">{t("tools.deadline.answer.example")}</p>}
      <h2 id="answer" className="font-sans">
        <span className="kicker block tracking-wider">{t("tools.deadline.answer.until")}</span>{" "}
        <span className="mt-1 block font-serif text-2xl leading-tight font-semibold text-balance sm:text-4xl">
          {format.lastMinute(window.windowEndExclusive, window.zone, "brief")}
        </span>
      </h2>
      <p className="quiet mt-2 mb-5 text-sm">
        <Sentence of="tools.deadline.answer.utc" values={{ instant: <Utc at={window.windowEndExclusive} /> }} />
      </p>
      <TimeLine label={t("tools.deadline.timeline.label")} points={pointsOf(counted, words)} />
      <dl className="mt-5 grid gap-x-8 gap-y-4 border-t border-base-300 pt-4 sm:grid-cols-2 lg:grid-cols-3">
        {factsOf(counted, words).map(({ key, label, value }) => (
          <div key={key}>
            <dt className="quiet text-sm">{label}</dt>
            <dd className="mt-0.5">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 lg:hidden print:hidden">
        <a className="link text-sm" href="#case">
          {t("tools.deadline.form.another")}
        </a>
      </p>
    </section>
  );
}

function pointsOf({ window, wanted }: CountedDeadline, { t, format }: Translator): TimePoint[] {
  const { eventAt, eventDay, zone } = window.controller;
  const { earliestEffectiveDay: earliest } = window;
  const points: TimePoint[] = [
    {
      key: "notice",
      at: eventAt ?? startOfDay(eventDay, zone),
      label: t("tools.deadline.timeline.notice"),
      detail: eventAt === null ? format.day(eventDay, "brief") : format.instant(eventAt, zone, "brief"),
      mark: "past",
    },
    {
      key: "deadline",
      // The end may be the very moment of first use: the deadline comes before.
      at: plusMs(window.windowEndExclusive, -1),
      label: t("tools.deadline.timeline.deadline"),
      detail: format.day(window.lastDay, "brief"),
      mark: "deadline",
    },
    {
      key: "firstUse",
      at: startOfDay(earliest, window.zone),
      label: t("tools.deadline.timeline.firstUse"),
      detail: format.day(earliest, "brief"),
      mark: "future",
    },
  ];
  if (wanted !== null && wanted.day !== earliest) {
    points.push({
      key: "wanted",
      at: startOfDay(wanted.day, window.zone),
      label: t("tools.deadline.timeline.wanted"),
      detail: format.day(wanted.day, "brief"),
      mark: "future",
    });
  }
  return points;
}

function factsOf({ window }: CountedDeadline, { t, format }: Translator): Fact[] {
  const party = window.decidedBy === "processor" ? (window.processor ?? window.controller) : window.controller;
  const period = {
    period: format.period(party.period.count, party.period.unit),
    first: format.day(party.firstDay, "brief"),
    last: format.day(party.lastDay, "brief"),
    workingDays: format.period(party.workingDays, "working_days"),
  };
  return [
    {
      key: "firstUse",
      label: t("tools.deadline.answer.firstUse"),
      value: <b>{format.day(window.earliestEffectiveDay, "weekday")}</b>,
    },
    { key: "period", label: t("tools.deadline.answer.period"), value: t("tools.deadline.answer.periodDays", period) },
    {
      key: "decides",
      label: t("tools.deadline.answer.decides"),
      value: t(`tools.deadline.answer.decidedBy.${window.processor === null ? "same" : window.decidedBy}`),
    },
  ];
}
