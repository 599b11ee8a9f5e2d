import { someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { chooseReading } from "./choose-reading";
import { ownDifferences } from "./own-differences";
import { effectiveTerms } from "./terms";

const chooser = { by: "staff-1", at: "2026-11-23T09:00:00.000Z" };
const earlier = { by: "staff-0", at: "2025-01-01T09:00:00.000Z", why: "As counsel reads it" };
const stood = { replacement: "notice_and_objection", replacementChoice: earlier } as const;

describe("choosing how a replacement is read", () => {
  it("D2 another reading names who chose it, when and why", () => {
    expect(chooseReading(stood, { replacement: "specific_approval", why: " The annex says so " }, chooser)).toEqual({
      ok: true,
      reading: { replacement: "specific_approval", replacementChoice: { ...chooser, why: "The annex says so" } },
    });
  });

  it("D2 another reading without a reason is refused", () => {
    expect(chooseReading(stood, { replacement: "specific_approval", why: " " }, chooser)).toEqual({
      ok: false,
      code: "terms.reading_needs_reason",
    });
  });

  it("D2 the same reading without a reason leaves who chose it, or that nobody did", () => {
    const same = { replacement: "notice_and_objection", why: "" } as const;
    expect(chooseReading(stood, same, chooser)).toEqual({ ok: true, reading: stood });
    const unchosen = { ...stood, replacementChoice: null };
    expect(chooseReading(unchosen, same, chooser)).toEqual({ ok: true, reading: unchosen });
  });

  it("D2 the same reading with a reason is chosen anew", () => {
    const again = chooseReading(stood, { replacement: "notice_and_objection", why: "Agreed in May" }, chooser);
    expect(again).toMatchObject({ reading: { replacementChoice: { by: "staff-1", why: "Agreed in May" } } });
  });
});

describe("where a customer's agreement differs", () => {
  const standard = someTerms({ replacementChoice: earlier });
  const differ = (own: Parameters<typeof ownDifferences>[1], why = "", before = {}) =>
    ownDifferences(standard, own, { stood: effectiveTerms(standard, before), why, chooser });

  it("D13 what equals the standard terms is no difference, in whatever order its fields are stored", () => {
    const { notice } = standard;
    const turned = notice && Object.fromEntries(Object.entries(notice).reverse());
    const own = { ...standard, notice: turned as typeof notice, geography: { kind: "EU" } as const };
    expect(differ(own)).toEqual({ ok: true, overrides: { geography: { kind: "EU" } } });
  });

  it("D2 a reading chosen for the customer is its own even where it is the standard's", () => {
    const chosen = differ({ replacement: "notice_and_objection" }, "Their counsel agrees");
    const own = { replacement: "notice_and_objection", replacementChoice: { ...chooser, why: "Their counsel agrees" } };
    expect(chosen).toEqual({ ok: true, overrides: own });
    expect(differ({ replacement: "notice_and_objection" }, "", own)).toEqual(chosen);
  });

  it("D2 another reading than the standard's needs a reason, and leaving it to the standard needs none", () => {
    expect(differ({ replacement: "specific_approval" })).toEqual({ ok: false, code: "terms.reading_needs_reason" });
    expect(differ({}, "", { replacement: "specific_approval" })).toEqual({ ok: true, overrides: {} });
  });
});
