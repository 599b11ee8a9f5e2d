import { expect, it } from "vitest";
import { deadlineJson, wantedJson } from "./deadline-json";
import { computeDeadline } from "./later-of";
import { lateNotices, latestNotice } from "./latest-notice";
import { ownCalendar } from "./own-calendars";

const DK = { calendar: ownCalendar("DK", 2025, 2029), zone: "Europe/Copenhagen" };
const SE = { calendar: ownCalendar("SE", 2025, 2029), zone: "Europe/Stockholm" };
const tzdata = "2025c";

function windowFor(controller: typeof DK) {
  const period = { count: 14, unit: "days" } as const;
  const counted = computeDeadline({ event: "2026-12-23", period, tzdata, controller, processor: DK });
  if (!counted.ok) throw new Error(counted.code);
  return counted.window;
}

it("W3, W3-SE: programs are given the answer, then each party's count", () => {
  const count = { event_day: "2026-12-23", first_day: "2026-12-24", raw_last_day: "2027-01-06", working_days: 8 };
  expect(deadlineJson(windowFor(SE), ["in words"])).toEqual({
    last_day: "2027-01-07",
    window_end_exclusive_utc: "2027-01-07T23:00:00.000Z",
    earliest_effective_day: "2027-01-08",
    trace: ["in words"],
    count: 14,
    unit: "days",
    decided_by: "controller",
    tz: "Europe/Stockholm",
    rule: "reg1182-71/v1",
    tzdata,
    controller: {
      ...count,
      calendar: "SE",
      dataset: "varsel-1",
      tz: "Europe/Stockholm",
      last_day: "2027-01-07",
      rules: ["3(4)"],
      window_start_utc: "2026-12-23T23:00:00.000Z",
      window_end_exclusive_utc: "2027-01-07T23:00:00.000Z",
      earliest_effective_day: "2027-01-08",
      holidays: [
        { day: "2026-12-25", name: "Juldagen" },
        { day: "2026-12-26", name: "Annandag jul" },
        { day: "2027-01-01", name: "Nyårsdagen" },
        { day: "2027-01-06", name: "Trettondedag jul" },
      ],
    },
    processor: {
      ...count,
      calendar: "DK",
      dataset: "varsel-1",
      tz: "Europe/Copenhagen",
      last_day: "2027-01-06",
      rules: [],
      window_start_utc: "2026-12-23T23:00:00.000Z",
      window_end_exclusive_utc: "2027-01-06T23:00:00.000Z",
      earliest_effective_day: "2027-01-07",
      holidays: [
        { day: "2026-12-25", name: "Juledag" },
        { day: "2026-12-26", name: "2. juledag" },
        { day: "2027-01-01", name: "Nytårsdag" },
      ],
    },
  });
});

it("one count that serves both is given for each", () => {
  const { controller, processor } = deadlineJson(windowFor(DK), []);
  expect(processor).toEqual(controller);
});

it("W15: programs are given the latest notice and the days that are too late", () => {
  const period = { count: 30, unit: "days" } as const;
  const input = { effectiveDay: "2027-03-01", period, tzdata, controller: DK, processor: DK };
  const latest = latestNotice(input);
  if (!latest.ok) throw new Error(latest.code);
  const late = {
    last_day: "2027-03-01",
    window_end_exclusive_utc: "2027-03-01T23:00:00.000Z",
    earliest_effective_day: "2027-03-02",
  };
  const wanted = { day: "2027-03-01", isAllowed: false, latest, ...lateNotices(input, latest.day) };
  expect(wantedJson(wanted)).toEqual({
    effective_day: "2027-03-01",
    allowed: false,
    latest_notice: {
      notice_day: "2027-01-27",
      last_day: "2027-02-26",
      window_end_exclusive_utc: "2027-02-26T23:00:00.000Z",
      earliest_effective_day: "2027-02-27",
    },
    counted_back: "2027-01-29",
    too_late: [
      { notice_day: "2027-01-28", ...late },
      { notice_day: "2027-01-29", ...late },
    ],
  });
});
