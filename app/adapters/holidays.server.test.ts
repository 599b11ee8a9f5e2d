import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import DateHolidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { DATA_CALENDAR_IDS, isCalendarId, OWN_CALENDAR_IDS, PART_CALENDAR_IDS } from "~/domain/periods/calendar-ids";
import { computePeriod } from "~/domain/periods/compute-period";
import type { Period } from "~/domain/periods/period";
import { addDays } from "~/domain/time";
import { DATA_SET, openHolidays } from "./holidays.server";

const holidays = openHolidays();

async function daysOf(id: string, fromYear: number, toYear = fromYear) {
  const calendar = await holidays.calendar(id, fromYear, toYear);
  if (calendar === null) throw new Error(`No calendar ${id}`);
  return Object.keys(calendar.holidays).sort();
}

function publicDays(country: string, fromYear: number, toYear: number): string[] {
  const library = new DateHolidays(country, { types: ["public"] });
  const days: string[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const { date } of library.getHolidays(year)) days.push(date.slice(0, 10));
  }
  return [...new Set(days)].sort();
}

describe("calendars checked by hand against an independent data set, 2005 to 2035", () => {
  /** Days on which the two differ, each with its reason; none differs today. */
  const JUSTIFIED: Record<string, { ownOnly: string[]; theirsOnly: string[] }> = {
    DK: { ownOnly: [], theirsOnly: [] },
    SE: { ownOnly: [], theirsOnly: [] },
    NO: { ownOnly: [], theirsOnly: [] },
    DE: { ownOnly: [], theirsOnly: [] },
  };

  it.each(Object.keys(JUSTIFIED))("%s has the same public holidays", async (id) => {
    const own = await daysOf(id, 2005, 2035);
    const theirs = publicDays(id, 2005, 2035);
    expect({
      ownOnly: own.filter((day) => !theirs.includes(day)),
      theirsOnly: theirs.filter((day) => !own.includes(day)),
    }).toEqual(JUSTIFIED[id]);
    expect(own.length).toBeGreaterThan(250);
  });
});

describe("the calendars there are", () => {
  it("cover every state of the EEA, the United Kingdom and Switzerland", async () => {
    const eea = [
      ...["AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT"],
      ...["LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO"],
    ];
    for (const id of [...eea, "GB", "CH"]) {
      const calendar = await holidays.calendar(id, 2026, 2027);
      const days = Object.keys(calendar?.holidays ?? {});
      expect(days.length, id).toBeGreaterThanOrEqual(16);
      expect(days, id).toEqual(expect.arrayContaining(["2026-01-01", "2027-01-01", "2026-12-25"]));
    }
    expect([...OWN_CALENDAR_IDS, ...DATA_CALENDAR_IDS].filter((id) => !id.endsWith("+"))).toHaveLength(eea.length + 2);
  });

  it("name their data set: ours for those checked by hand, the library's with its installed version for the rest", async () => {
    const manifest = readFileSync(createRequire(import.meta.url).resolve("date-holidays/package.json"), "utf8");
    const { version }: { version: string } = JSON.parse(manifest);
    expect(DATA_SET).toBe(`date-holidays-${version}`);
    expect(await holidays.calendar("FI", 2026, 2026)).toMatchObject({ id: "FI", dataset: DATA_SET });
    expect(await holidays.calendar("DK+", 2026, 2026)).toMatchObject({ id: "DK+", dataset: "varsel-1" });
  });

  it.each(["FO", "US", "XX", "", "dk", "DK-84", "DE-XX", "FI+", "__proto__"])("%j is not one of them", async (id) => {
    expect(await holidays.calendar(id, 2026, 2026)).toBeNull();
  });
});

describe("what the library's data become", () => {
  it("bank and school days are left out, substitute days of a public holiday are in", async () => {
    expect(await daysOf("GB", 2027)).toEqual(expect.arrayContaining(["2027-12-27", "2027-12-28"]));
    expect(await daysOf("FI", 2026)).not.toContain("2026-12-24");
  });

  it("a holiday of two days fills both, one of half a day fills its day", async () => {
    expect(await daysOf("RO", 2026)).toEqual(expect.arrayContaining(["2026-01-01", "2026-01-02"]));
    expect(await daysOf("IS", 2026)).toEqual(expect.arrayContaining(["2026-12-24", "2026-12-31"]));
  });

  it("a part of a country has the country's holidays and its own", async () => {
    const hesse = await daysOf("DE-HE", 2026);
    expect(hesse).toEqual(expect.arrayContaining(await daysOf("DE", 2026)));
    expect(hesse).toContain("2026-06-04");
  });

  it("the Orthodox Easter is Greece's and Cyprus's", async () => {
    expect(await daysOf("GR", 2027)).toContain("2027-05-03");
    expect(await daysOf("CY", 2027)).toContain("2027-05-03");
  });

  it("a calendar covers just the years asked for, and the same days whichever they are", async () => {
    expect(await holidays.calendar("NL", 2026, 2027)).toMatchObject({ fromYear: 2026, toYear: 2027 });
    expect(await daysOf("NL", 2026, 2027)).toEqual([...(await daysOf("NL", 2026)), ...(await daysOf("NL", 2027))]);
  });

  it("the time zone database is named by version", () => {
    expect(holidays.tzdata).toMatch(/^20\d\d[a-z]$/);
  });
});

describe("the United Kingdom, whose parts have holidays of their own (D8)", () => {
  it("each part is a calendar by name", async () => {
    for (const id of PART_CALENDAR_IDS) {
      expect(isCalendarId(id)).toBe(true);
      expect(await holidays.calendar(id, 2026, 2026), id).toMatchObject({ id, dataset: DATA_SET });
    }
    expect(await daysOf("GB-ENG", 2026)).toEqual(expect.arrayContaining(["2026-04-06", "2026-08-31"]));
    expect(await daysOf("GB-SCT", 2026)).toEqual(expect.arrayContaining(["2026-01-02", "2026-08-03", "2026-11-30"]));
    expect(await daysOf("GB-NIR", 2026)).toEqual(expect.arrayContaining(["2026-03-17", "2026-07-13"]));
  });

  it("GB has the days of all four, and says whose a day is that not all have", async () => {
    const calendar = await holidays.calendar("GB", 2026, 2026);
    const parts = await Promise.all(PART_CALENDAR_IDS.map((id) => daysOf(id, 2026)));
    expect(Object.keys(calendar?.holidays ?? {}).sort()).toEqual([...new Set(parts.flat())].sort());
    expect(calendar?.holidays).toMatchObject({
      "2026-08-03": "Summer bank holiday (Scotland)",
      "2026-08-31": "Summer bank holiday (England, Wales, Northern Ireland)",
      "2026-12-25": "Christmas Day",
    });
  });

  it("a period counted by GB never ends before the same one in any of its parts", async () => {
    const whole = await holidays.calendar("GB", 2026, 2028);
    if (whole === null) throw new Error("There is no calendar");
    const periods: Period[] = [
      { count: 30, unit: "days" },
      { count: 2, unit: "days" },
      { count: 10, unit: "working_days" },
      { count: 1, unit: "months" },
    ];
    let longer = 0;
    for (const id of PART_CALENDAR_IDS) {
      const part = await holidays.calendar(id, 2026, 2028);
      if (part === null) throw new Error("There is no calendar");
      for (let event = "2026-01-01"; event < "2027-12-01"; event = addDays(event, 1)) {
        for (const period of periods) {
          const given = { event, period, zone: "Europe/London", tzdata: holidays.tzdata };
          const [all, own] = [
            computePeriod({ ...given, calendar: whole }),
            computePeriod({ ...given, calendar: part }),
          ];
          if (!all.ok || !own.ok) throw new Error("It cannot be counted");
          if (all.window.lastDay < own.window.lastDay) throw new Error(`${id} ${event} ${period.count} ${period.unit}`);
          if (all.window.lastDay > own.window.lastDay) longer += 1;
        }
      }
    }
    expect(longer).toBeGreaterThan(0);
  });
});
