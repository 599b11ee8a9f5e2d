import { describe, expect, it } from "vitest";
import { OWN_CALENDAR_IDS } from "./calendar-ids";
import { ownCalendar } from "./own-calendars";

const days = (id: (typeof OWN_CALENDAR_IDS)[number], year: number) =>
  Object.keys(ownCalendar(id, year, year).holidays).sort();

describe("Danish calendars", () => {
  it("DK 2026 has the ten statutory holidays, and neither 1 May, 5 June, 24 nor 31 December", () => {
    expect(days("DK", 2026)).toEqual([
      ...["2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06"],
      ...["2026-05-14", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"],
    ]);
  });

  it("Store bededag is a holiday up to 2023 and none from 2024 (W10)", () => {
    expect(ownCalendar("DK", 2023, 2024).holidays["2023-05-05"]).toBe("Store bededag");
    expect(ownCalendar("DK", 2023, 2024).holidays["2024-04-26"]).toBeUndefined();
    expect(Object.values(ownCalendar("DK", 2024, 2100).holidays)).not.toContain("Store bededag");
  });

  it("DK+ is DK and the three days on which offices close", () => {
    const extras = days("DK+", 2026).filter((day) => !days("DK", 2026).includes(day));
    expect(extras).toEqual(["2026-06-05", "2026-12-24", "2026-12-31"]);
    expect(days("DK", 2026).every((day) => days("DK+", 2026).includes(day))).toBe(true);
  });
});

describe("Swedish calendars", () => {
  it("SE 2026 has thirteen holidays, Whit Monday not among them", () => {
    expect(days("SE", 2026)).toEqual([
      ...["2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14"],
      ...["2026-05-24", "2026-06-06", "2026-06-20", "2026-10-31", "2026-12-25", "2026-12-26"],
    ]);
  });

  it("Midsummer Day is the Saturday of 20 to 26 June, All Saints that of 31 October to 6 November", () => {
    expect(ownCalendar("SE", 2020, 2027).holidays).toMatchObject({
      "2020-06-20": "Midsommardagen",
      "2021-06-26": "Midsommardagen",
      "2020-10-31": "Alla helgons dag",
      "2021-11-06": "Alla helgons dag",
    });
  });

  it("SE+ adds the eves of Midsummer, Christmas and New Year", () => {
    const extras = days("SE+", 2026).filter((day) => !days("SE", 2026).includes(day));
    expect(extras).toEqual(["2026-06-19", "2026-12-24", "2026-12-31"]);
  });

  it("begin in 2005, the first year of the national day", () => {
    expect(ownCalendar("SE", 1999, 2005)).toMatchObject({ fromYear: 2005, toYear: 2005 });
    expect(Object.keys(ownCalendar("SE", 1999, 2004).holidays)).toEqual([]);
  });
});

describe("Norwegian and German calendars", () => {
  it("NO 2026 has twelve holidays, 1 and 17 May among them", () => {
    expect(days("NO", 2026)).toEqual([
      ...["2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01"],
      ...["2026-05-14", "2026-05-17", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"],
    ]);
  });

  it("DE 2026 has the nine federal holidays", () => {
    expect(days("DE", 2026)).toEqual([
      ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14"],
      ...["2026-05-25", "2026-10-03", "2026-12-25", "2026-12-26"],
    ]);
  });

  it("two holidays on one day are both named", () => {
    expect(ownCalendar("NO", 2027, 2027).holidays["2027-05-17"]).toBe("Grunnlovsdagen / Andre pinsedag");
  });
});

it("every own calendar gives the same days whichever years it is asked for with", () => {
  for (const id of OWN_CALENDAR_IDS) {
    const together = Object.keys(ownCalendar(id, 2020, 2035).holidays);
    const apart = Array.from({ length: 16 }, (_, n) =>
      Object.keys(ownCalendar(id, 2020 + n, 2020 + n).holidays),
    ).flat();
    expect(together.sort()).toEqual(apart.sort());
  }
});
