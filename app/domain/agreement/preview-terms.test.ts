import { aPeriod, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { ownCalendar } from "../periods/own-calendars";
import { EXAMPLE_CHANGES, exampleItem } from "./example-changes";
import { PRESETS } from "./presets";
import { previewTerms } from "./preview-terms";
import { BARE_TERMS, PROFILES, type Terms } from "./terms";

const fallbackCalendar = ownCalendar("DK", 2025, 2030);
const context = {
  event: "2026-11-23T09:00:00.000Z",
  today: "2026-11-23",
  tzdata: "2025c",
  calendars: new Map([["DK", fallbackCalendar]]),
  fallbackCalendar,
};
const danish = { calendar: "DK", zone: "Europe/Copenhagen" };

/** Example, tracks, last day to say something, first day of use; `tool` where one must carry the data. */
const read = (terms: Terms) =>
  previewTerms(terms, danish, context).map(({ example, tracks, until, firstDay, needsTool, fault }) =>
    [example, tracks.join("+"), until, firstDay, needsTool ? "tool" : "", fault ?? ""].join(" ").trim(),
  );

describe("the example changes", () => {
  it("are what they are called, by the comparison of two lists", () => {
    const kinds = EXAMPLE_CHANGES.map((example) => exampleItem(example, "2026-11-23").kinds[0]);
    expect(kinds).toEqual([
      "ADDITION",
      "REPLACEMENT",
      "OTHER_PROCESSING",
      "LOCATION_EEA",
      expect.stringMatching(/^(?:ADDITION|LOCATION_OUTSIDE_EEA)$/),
    ]);
  });
});

describe("what terms mean for them", () => {
  it("CC-2 D13 an agreement for the EU alone asks for approval of Norway, one for the EEA does not", () => {
    const geography = (kind: "EEA" | "EU" | "none") => read(someTerms({ geography: { kind } }));
    expect(geography("EEA")[3]).toBe("move_within_eea N 2026-12-23 2026-12-24");
    expect(geography("EU")[3]).toBe("move_within_eea S 2026-12-23 2026-12-24");
  });

  it("HL-4.2 D3 a place outside the EEA asks for consent where the agreement restricts places, and for a tool always", () => {
    const outside = (kind: "EEA" | "EU" | "none") => read(someTerms({ geography: { kind } }))[4];
    expect(outside("EEA")).toBe("addition_outside_eea N+C 2026-12-23 2026-12-24 tool");
    expect(outside("none")).toBe("addition_outside_eea N 2026-12-23 2026-12-24 tool");
  });

  it("D2 a replacement asks for notice, or for approval besides, by the reading that was chosen", () => {
    expect(read(someTerms())[1]).toBe("replacement N 2026-12-23 2026-12-24");
    expect(read(someTerms({ replacement: "specific_approval" }))[1]).toBe("replacement N+S 2026-12-23 2026-12-24");
  });

  it("D12 a period that only lets the customer leave moves its last day and not the first day of use", () => {
    const objection = { ...aPeriod({ count: 90 }), effect: "right_to_terminate" as const };
    expect(read(someTerms({ objection }))[0]).toBe("addition N 2027-02-22 2026-12-24");
  });

  it("D1 says so where there is no period", () => {
    expect(read(someTerms({ notice: null }))[0]).toContain("terms.no_period");
  });

  it("explains each as a notice would, and leaves nobody out for a service", () => {
    const previewed = previewTerms(someTerms({ services: ["Mail"] }), danish, context);
    const [addition, replacement] = previewed.map(({ explanation }) => explanation);
    expect(addition).toMatchObject({
      ...{ what: { kinds: ["ADDITION"], qualifiers: [], name: "NewCo", replacedName: null, takenOverBy: null } },
      ...{ may: ["object"], silence: "authorises", until: { lastDay: "2026-12-23" }, firstDay: "2026-12-24" },
    });
    expect(replacement?.what).toMatchObject({ kinds: ["REPLACEMENT"], name: "NewCo", replacedName: "ListedCo" });
  });

  it("D5 shows the usual time, not that of an emergency", () => {
    expect(read(someTerms({ emergency: aPeriod({ count: 1 }) }))[1]).toBe("replacement N 2026-12-23 2026-12-24");
  });

  it("counts for the customer's own calendar and zone (decision D8)", () => {
    const there = { calendar: "DK", zone: "Europe/Helsinki" };
    const late = { ...context, event: "2026-11-30T22:30:00.000Z" };
    expect(previewTerms(someTerms(), there, late)[0]?.until).toBe("2026-12-31");
    expect(previewTerms(someTerms(), danish, late)[0]?.until).toBe("2026-12-30");
  });
});

describe("presets", () => {
  it("D1 offer a house period only where the profile's clauses leave no blank for a number", () => {
    const offered = PROFILES.filter((profile) => PRESETS[profile].housePeriod !== null);
    expect(offered).toEqual(["heyloyalty", "own"]);
  });

  it("D13 HL-B1.17 HL-4.1 say what each profile's own clauses say", () => {
    const asked = PROFILES.map((profile) => {
      const { housePeriod: _, ...said } = PRESETS[profile];
      const [, , other, norway, outside] = read({ ...BARE_TERMS, profile, ...said, notice: aPeriod() });
      return [profile, other, norway, outside].map((line) => line?.split(" ")[1] ?? line);
    });
    expect(asked).toEqual([
      ["heyloyalty", "S", "N", "N+C"],
      ["danish_authority", "S", "N", "N"],
      ["eu_2021_915", "N", "N", "N"],
      ["own", "N", "N", "N"],
    ]);
  });
});
