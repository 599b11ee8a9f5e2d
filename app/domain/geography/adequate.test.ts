import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../time";
import { type AdequacyFacts, adequate } from "./adequate";
import { COUNTRY_CODES } from "./country-names";
import { isInEea } from "./eea";
import { ADEQUACY_DECISIONS, type EndedDecision, RECIPIENT_KINDS } from "./transfer-decisions";

const TODAY = "2026-11-21";
const NONE = { ended: [] };
const ask = (country: string, day = TODAY, facts: AdequacyFacts = {}) => adequate(country, day, facts, NONE);
const fallen = (decisionId: string, endedOn: string): EndedDecision => ({ decisionId, endedOn, because: "C-1/27" });

describe("adequate", () => {
  it.each(["CH", "AR", "GG", "IM", "JE", "AD", "UY", "NZ", "GB"])(
    "says yes of %s, all of which is covered",
    (country) => {
      expect(ask(country)).toEqual({ answer: "yes", decision: country });
    },
  );

  it.each([
    ["CA", "recipient_under_pipeda", "CA"],
    ["FO", "recipient_under_faroese_act", "FO"],
    ["IL", "processed_by_automation", "IL"],
    ["JP", "recipient_under_appi", "JP"],
    ["KR", "recipient_under_pipa", "KR"],
    ["BR", "recipient_under_lgpd", "BR"],
    ["US", "listed_for_data", "US-DPF"],
  ])("answers for %s with a question, since a part of it is covered", (country, question, decision) => {
    expect(ask(country)).toEqual({ answer: "conditional", question, decision });
  });

  it.each(["GL", "GI", "MC", "SM", "VA", "XK", "UA", "TR", "RS", "SJ", "AW", "KE", "AU", "IN", "SG"])(
    "HL-4.1 knows no decision on %s",
    (country) => {
      expect(ask(country)).toEqual({ answer: "no", reason: "no_decision", decision: null });
    },
  );

  it.each(["DK", "NO", "AX", "RE"])("needs no decision inside the EEA (%s)", (country) => {
    expect(ask(country)).toEqual({ answer: "no", reason: "inside_eea", decision: null });
  });

  it.each(ADEQUACY_DECISIONS.filter(({ countries }) => countries.length > 0))(
    "counts $id from its first day and not before",
    ({ id, countries: [country = ""], validFrom }) => {
      expect(ask(country, validFrom)).toMatchObject({ decision: id });
      expect(ask(country, validFrom).answer).not.toBe("no");
      const before = ask(country, addDays(validFrom, -1));
      expect(before.answer).toBe("no");
    },
  );

  it("HL-B1.9 ends with the day of the judgment, without grace", () => {
    expect(ask("US", "2020-07-15")).toMatchObject({ answer: "conditional", decision: "US-PS" });
    expect(ask("US", "2020-07-16")).toEqual({
      answer: "no",
      reason: "ended",
      decision: "US-PS",
      lastDay: "2020-07-15",
    });
    expect(ask("US", "2015-10-05")).toMatchObject({ answer: "conditional", decision: "US-SH" });
    expect(ask("US", "2015-10-06")).toMatchObject({ answer: "no", reason: "ended", decision: "US-SH" });
    expect(ask("US", "2020-07-20")).toMatchObject({ decision: "US-PS" });
    const all = { ended: [fallen("US-DPF", "2027-03-04")] };
    expect(adequate("US", "2027-03-05", {}, all)).toMatchObject({ decision: "US-DPF", lastDay: "2027-03-03" });
    expect(ask("US", "2000-01-01")).toEqual({
      answer: "no",
      reason: "not_yet",
      decision: "US-SH",
      from: "2000-07-26",
    });
  });

  it("has the United Kingdom until the end that its renewal sets", () => {
    expect(ask("GB", "2021-01-01")).toMatchObject({ answer: "no", reason: "not_yet", from: "2021-06-28" });
    expect(ask("GB", "2025-06-28")).toEqual({ answer: "yes", decision: "GB" });
    expect(ask("GB", "2031-12-27")).toEqual({ answer: "yes", decision: "GB" });
    expect(ask("GB", "2031-12-28")).toEqual({ answer: "no", reason: "ended", decision: "GB", lastDay: "2031-12-27" });
  });

  it("D9 counts a decision as fallen from the day on which it fell", () => {
    const context = { ended: [fallen("US-DPF", "2027-03-04")] };
    expect(adequate("US", "2027-03-03", {}, context)).toMatchObject({ answer: "conditional", decision: "US-DPF" });
    expect(adequate("US", "2027-03-04", {}, context)).toEqual({
      answer: "no",
      reason: "ended",
      decision: "US-DPF",
      lastDay: "2027-03-03",
    });
    expect(adequate("CH", "2027-03-04", {}, context)).toMatchObject({ answer: "yes" });
  });

  it("D9 takes the earlier of the table's end and the recorded one", () => {
    const context = { ended: [fallen("US-PS", "2026-01-01"), fallen("GB", "2027-01-01")] };
    expect(adequate("US", "2020-07-16", {}, context)).toMatchObject({ lastDay: "2020-07-15" });
    expect(adequate("GB", "2032-01-01", {}, context)).toMatchObject({ lastDay: "2026-12-31" });
  });

  it("asks whether a decision binds a controller in Norway, Iceland or Liechtenstein", () => {
    for (const controllerCountry of ["NO", "IS", "LI"]) {
      const answer = adequate("BR", TODAY, {}, { ended: [], controllerCountry });
      expect(answer).toEqual({ answer: "conditional", question: "incorporated_in_eea", decision: "BR" });
      expect(adequate("CH", TODAY, {}, { ended: [], controllerCountry })).toMatchObject({ answer: "yes" });
    }
    const inside = adequate("BR", TODAY, {}, { ended: [], controllerCountry: "DK" });
    expect(inside).toMatchObject({ question: "recipient_under_lgpd" });
  });

  it("says no of a recipient whom a decision leaves out", () => {
    expect(ask("CA", TODAY, { recipient: "public_authority" })).toEqual({
      ...{ answer: "no", reason: "recipient_excluded", decision: "CA" },
    });
    expect(ask("FO", TODAY, { recipient: "danish_authority" })).toMatchObject({ reason: "recipient_excluded" });
    expect(ask("FO", TODAY, { recipient: "public_authority" })).toMatchObject({ answer: "conditional" });
    for (const recipient of ["press", "religious", "political"] as const) {
      expect(ask("JP", TODAY, { recipient })).toMatchObject({ reason: "recipient_excluded" });
      expect(ask("CH", TODAY, { recipient })).toMatchObject({ answer: "yes" });
    }
    expect(ask("CH", TODAY, { recipient: "law_enforcement" })).toMatchObject({ reason: "recipient_excluded" });
    expect(ask("GB", TODAY, { recipient: "law_enforcement" })).toMatchObject({ answer: "yes" });
  });

  it("D9 takes a company under the framework only as listed, active, checked by that day and for that kind of data", () => {
    const listed = { listedAs: "Alfa, Inc.", checkedOn: "2026-11-01", isActive: true, covers: ["non_hr"] } as const;
    const us = (facts: AdequacyFacts) => ask("US", TODAY, facts);
    expect(us({ entity: listed, data: "non_hr" })).toEqual({ answer: "yes", decision: "US-DPF" });
    expect(us({ entity: listed, data: "hr" })).toMatchObject({ answer: "no", reason: "data_not_covered" });
    expect(us({ entity: { ...listed, isActive: false }, data: "non_hr" })).toEqual({
      ...{ answer: "no", reason: "not_listed", decision: "US-DPF" },
    });
    const { isActive: _, ...unknown } = listed;
    const { covers: __, ...uncovered } = listed;
    const open = [
      { entity: listed },
      { entity: unknown, data: "non_hr" as const },
      { entity: uncovered, data: "non_hr" as const },
      { entity: { ...listed, checkedOn: "2026-11-22" }, data: "non_hr" as const },
      { entity: null, data: "non_hr" as const },
    ];
    for (const facts of open) expect(us(facts), JSON.stringify(facts)).toMatchObject({ answer: "conditional" });
    expect(us({ entity: { ...listed, checkedOn: TODAY }, data: "non_hr" })).toMatchObject({ answer: "yes" });
    expect(ask("IL", TODAY, { entity: listed, data: "non_hr" })).toMatchObject({ answer: "conditional" });
  });

  it("never says yes outside the days of a decision, and nothing but no after it fell, whatever is known", () => {
    const day = fc.integer({ min: 0, max: 14_000 }).map((days) => addDays("1998-01-01", days));
    const entity = fc.record({
      listedAs: fc.constant("Alfa, Inc."),
      checkedOn: day,
      isActive: fc.boolean(),
      covers: fc.subarray<"hr" | "non_hr">(["hr", "non_hr"]),
    });
    const facts = fc.record(
      {
        entity,
        data: fc.constantFrom("hr" as const, "non_hr" as const),
        recipient: fc.constantFrom(...RECIPIENT_KINDS),
      },
      { requiredKeys: [] },
    );
    const ids = ADEQUACY_DECISIONS.map(({ id }) => id);
    const ended = fc.array(
      fc.record({ decisionId: fc.constantFrom(...ids), endedOn: day, because: fc.constant("x") }),
      { maxLength: 3 },
    );
    // Countries with a decision come up as often as all others together.
    const deciding = ADEQUACY_DECISIONS.flatMap(({ countries }) => countries);
    const country = fc.oneof(fc.constantFrom(...deciding), fc.constantFrom(...COUNTRY_CODES));
    fc.assert(
      fc.property(country, day, facts, ended, (where, on, known, fell) => {
        const answer = adequate(where, on, known, { ended: fell });
        if (isInEea(where, on)) expect(answer.answer).toBe("no");
        if (answer.answer === "no") return;
        const decision = ADEQUACY_DECISIONS.find(({ id }) => id === answer.decision);
        expect(decision?.countries).toContain(where);
        expect(decision !== undefined && decision.validFrom <= on).toBe(true);
        expect(decision?.lastDay === null || (decision?.lastDay ?? "") >= on).toBe(true);
        const first = fell.find(({ decisionId }) => decisionId === answer.decision);
        expect(first === undefined || on < first.endedOn).toBe(true);
        if (answer.answer === "yes" && decision?.question !== null) {
          expect(known.entity?.isActive === true && known.entity.checkedOn <= on).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
