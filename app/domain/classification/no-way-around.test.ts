import { anEntry, aPeriod } from "@tests/support/builders";
import fc from "fast-check";
import { expect, it } from "vitest";
import { PROFILES, type Terms } from "../agreement/terms";
import { appliedPeriods } from "../notice/count-windows";
import { CHANGE_KINDS } from "../register/change-kind";
import { classifyItem } from "./classify";
import { hasWindow } from "./track";

const reading = fc.constantFrom("notice_and_objection" as const, "specific_approval" as const);
const terms: fc.Arbitrary<Terms> = fc.record({
  profile: fc.constantFrom(...PROFILES),
  authorisation: fc.constantFrom("general" as const, "specific" as const),
  notice: fc.constantFrom(aPeriod({ source: "contract" }), aPeriod({ count: 1, source: "house" })),
  noticeByData: fc.constant([]),
  objection: fc.constantFrom(null, { ...aPeriod(), effect: "right_to_terminate" as const }),
  emergency: fc.constantFrom(null, aPeriod({ count: 1 })),
  objectionEffect: fc.constantFrom("blocks_start" as const, "right_to_terminate" as const),
  answer: fc.constant(null),
  remedy: fc.constant(null),
  replacement: reading,
  replacementChoice: fc.constant(null),
  otherProcessing: reading,
  locationInEea: fc.constantFrom("notice_and_objection" as const, "information" as const),
  geography: fc.constantFrom({ kind: "none" as const }, { kind: "EEA" as const }, { kind: "EU" as const }),
  acceptUntilEffective: fc.boolean(),
  services: fc.constant([]),
  dataCategories: fc.constant([]),
  subjectCategories: fc.constant([]),
  reminders: fc.boolean(),
  specialCategories: fc.boolean(),
});

it("D5 HL-14.4 no term of an agreement, an emergency among them, takes the notice of a sub-processor away", () => {
  const engaging = ["ADDITION", "REPLACEMENT", "OTHER_PROCESSING"] as const;
  const kinds = fc
    .tuple(fc.constantFrom(...engaging), fc.subarray([...CHANGE_KINDS]))
    .map(([one, others]) => [...new Set([one, ...others])]);
  fc.assert(
    fc.property(terms, kinds, fc.boolean(), (said, what, isEmergency) => {
      const item = { id: "item", kinds: what, qualifiers: [], before: anEntry(), after: anEntry() };
      const { tracks } = classifyItem(item, said, "2026-11-23");
      expect(hasWindow(tracks)).toBe(true);
      const periods = appliedPeriods(said, [item], isEmergency);
      expect(periods?.gating.length).toBeGreaterThan(0);
      expect(periods?.objection.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});
