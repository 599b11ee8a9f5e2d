import { aController, aPeriod, aStandardTerms, NOW, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { sealContent } from "../evidence/canonical";
import { agreementRecord, standardTermsRecord } from "./terms-record";

const setting = { at: NOW, by: { kind: "staff", id: "ida" } } as const;
const hash = (value: unknown) => {
  const sealed = sealContent(value);
  return sealed.ok && sealed.hash;
};
const choice = { by: "bo", at: "2026-01-02T08:00:00.000Z", why: "Asked by the customer" };
const standard = aStandardTerms({
  id: "s",
  processorId: "p",
  terms: someTerms({
    notice: aPeriod({ source: "house" }),
    replacement: "specific_approval",
    replacementChoice: choice,
  }),
});

describe("evidence of terms", () => {
  it("D1 D2 of standard terms says from where the period is, and who chose which reading when, without the reason", () => {
    expect(standardTermsRecord(standard, setting)).toEqual({
      ...{ v: 1, type: "agreement_terms", processorId: "p", at: NOW, subject: { kind: "standard_terms", id: "s" } },
      ...{ termsHash: hash(standard.terms), periodSource: "house", replacement: "specific_approval" },
      ...{ replacementChosen: { by: { kind: "staff", id: "bo" }, at: choice.at }, by: setting.by },
    });
  });

  it("D13 of an agreement hashes where it differs, and says what holds with the standard terms", () => {
    const overrides = { notice: null, replacement: "notice_and_objection", replacementChoice: null } as const;
    expect(agreementRecord(aController({ id: "c", processorId: "p", overrides }), standard, setting)).toMatchObject({
      ...{ subject: { kind: "agreement", controllerId: "c", standardTermsId: "s" }, termsHash: hash(overrides) },
      ...{ periodSource: null, replacement: "notice_and_objection", replacementChosen: null },
    });
    expect(agreementRecord(aController({ overrides: {} }), standard, setting)).toMatchObject({
      ...{ termsHash: hash({}), periodSource: "house", replacement: "specific_approval" },
    });
  });

  it("is none of terms that no text can hold", () => {
    const odd = { ...standard, terms: someTerms({ services: ["\ud800"] }) };
    expect(() => standardTermsRecord(odd, setting)).toThrow("no canonical text");
  });
});
