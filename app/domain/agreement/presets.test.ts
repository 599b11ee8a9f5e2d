import { describe, expect, it } from "vitest";
import { newTerms, PRESETS } from "./presets";
import { BARE_TERMS, effectiveTerms } from "./terms";

const usual = {
  authorisation: "general",
  replacement: "notice_and_objection",
  locationInEea: "notice_and_objection",
  objectionEffect: "blocks_start",
};
const house = { count: 30, unit: "days" };

describe("where terms begin", () => {
  it("D1 D2 D13 each profile begins with what its clauses usually say", () => {
    const begins = (
      asks: string,
      geography: string,
      acceptUntilEffective: boolean,
      housePeriod: typeof house | null,
    ) => ({
      ...usual,
      ...{ otherProcessing: asks, geography: { kind: geography }, acceptUntilEffective, housePeriod },
    });
    expect(PRESETS).toEqual({
      heyloyalty: begins("specific_approval", "EEA", true, house),
      danish_authority: begins("specific_approval", "none", false, null),
      eu_2021_915: begins("notice_and_objection", "none", false, null),
      own: begins("notice_and_objection", "none", true, house),
    });
  });

  it("D1 new terms have the house period, which is nobody's contract, and take objections until first use", () => {
    const { housePeriod: _, ...danish } = PRESETS.danish_authority;
    expect(newTerms({ calendar: "SE", zone: "Europe/Stockholm" })).toEqual({
      ...{ ...BARE_TERMS, ...danish, profile: "danish_authority", acceptUntilEffective: true },
      notice: { ...house, calendar: "SE", zone: "Europe/Stockholm", start: "sending", source: "house" },
    });
  });

  it("D1 an agreement that says nothing has no period, and nothing that Art. 28 does not say", () => {
    expect(BARE_TERMS).toEqual({
      ...{ ...usual, profile: "own", notice: null, noticeByData: [], objection: null, emergency: null },
      ...{ answer: null, remedy: null, replacementChoice: null, otherProcessing: "notice_and_objection" },
      ...{ geography: { kind: "none" }, acceptUntilEffective: false, services: [], dataCategories: [] },
      ...{ subjectCategories: [], specialCategories: false, reminders: false },
    });
  });

  it("D13 a customer's own terms win field by field", () => {
    const own = effectiveTerms(BARE_TERMS, { authorisation: "specific" });
    expect(own).toEqual({ ...BARE_TERMS, authorisation: "specific" });
  });
});
