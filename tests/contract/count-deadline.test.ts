import { describe, expect, it } from "vitest";
import { openHolidays } from "~/adapters/holidays.server";
import { QUESTION_FIELDS, type TypedQuestion } from "~/domain/periods/question";
import { countDeadline } from "~/usecases/count-deadline";

const deps = { holidays: openHolidays(), clock: { now: () => "2026-11-23T09:00:00.000Z" } };
const NOTHING = Object.fromEntries(QUESTION_FIELDS.map((field) => [field, ""])) as TypedQuestion;
const ask = (typed: Partial<TypedQuestion>) => countDeadline(deps, { typed: { ...NOTHING, ...typed } });
async function counted(typed: Partial<TypedQuestion>) {
  const answer = await ask(typed);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.counted;
}

describe("counting a deadline for anyone (D7)", () => {
  it("W1: answers the question that is asked by default", async () => {
    const { window, wanted } = await counted({});
    expect(window).toMatchObject({ lastDay: "2026-12-23", processor: null, controller: { calendar: "DK+" } });
    expect(wanted).toBeNull();
  });

  it("W12, D8: takes the later of both parties' ends", async () => {
    const { window } = await counted({ event: "2026-11-30", time: "23:30", calendar: "DK", customer_calendar: "FI" });
    expect(window).toMatchObject({
      decidedBy: "controller",
      windowEndExclusive: "2026-12-31T22:00:00.000Z",
      controller: { eventDay: "2026-12-01", dataset: "date-holidays-3.37.0" },
      processor: { lastDay: "2026-12-30" },
    });
  });

  it("D8: counts a customer of a state without a calendar in the processor's, and the trace says so", async () => {
    const { window } = await counted({ event: "2026-12-10", count: "14", customer_calendar: "FO" });
    expect(window.controller.trace).toContainEqual({ code: "calendar_replaced", wanted: "FO", used: "DK+" });
    expect(window.lastDay).toBe("2026-12-28");
  });

  it("counts both alike where the customer's place is said and is the same", async () => {
    expect((await counted({ customer_calendar: "DK+" })).window.processor).toBeNull();
  });

  it("W15: says whether a wanted day can be kept, and by when notice must be given", async () => {
    const wanted = async (event: string) =>
      (await counted({ event, calendar: "DK", effective_day: "2027-03-01" })).wanted;
    expect(await wanted("2027-01-27")).toMatchObject({ isAllowed: true, latest: { day: "2027-01-27" } });
    expect(await wanted("2027-01-28")).toMatchObject({
      ...{ day: "2027-03-01", isAllowed: false, latest: { day: "2027-01-27" }, countedBack: "2027-01-29" },
      late: [{ day: "2027-01-28" }, { day: "2027-01-29" }],
    });
  });

  it.each([
    [
      { event: "x", count: "0" },
      { event: "event.invalid", count: "period.count_invalid" },
    ],
    // Parts are well-formed before the data set is asked for them.
    [{ calendar: "DE-XX" }, { calendar: "calendar.unknown" }],
    [{ event: "2026-11-23", effective_day: "2005-01-10" }, { effective_day: "calendar.not_covered" }],
  ])("%j is at fault by field", async (typed, faults) => {
    expect(await ask(typed)).toEqual({ ok: false, faults });
  });

  it("a part of a country has its own holidays", async () => {
    const typed = { event: "2026-05-05", count: "30", calendar: "DE-HE" };
    // Corpus Christi, 4 June 2026, is a holiday in Hesse.
    expect((await counted(typed)).window.lastDay).toBe("2026-06-05");
    expect((await counted({ ...typed, calendar: "DE" })).window.lastDay).toBe("2026-06-04");
  });

  it("the longest question is answered, for two states and two ends of time", async () => {
    const typed = { unit: "years", count: "3", calendar: "CH", customer_calendar: "PL", effective_day: "2059-12-31" };
    expect((await counted(typed)).window.lastDay).toBe("2029-11-23");
  });
});
