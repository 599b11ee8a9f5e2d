import { someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyItem } from "../classification/classify";
import { CHANGE_KINDS, type ChangeKind } from "./change-kind";
import {
  ADDABLE_KINDS,
  confirmLowering,
  kindsThatCount,
  type Reclassification,
  reclassifyFault,
  standingOf,
} from "./reclassify";

const AT = "2026-11-23T09:00:00.000Z";
const LATER = "2026-11-23T10:00:00.000Z";
const computed = { kinds: ["OTHER_PROCESSING", "CONTACT"] as ChangeKind[], content: "as it was" };
const said = (over: Partial<Reclassification> = {}): Reclassification => ({
  entryId: "entry",
  added: [],
  removed: [],
  reason: "A spelling only.",
  computed: computed.kinds,
  content: computed.content,
  by: "ida",
  at: AT,
  confirmedBy: null,
  confirmedAt: null,
  ...over,
});
const lowered = said({ removed: ["OTHER_PROCESSING"] });
const agreed = { ...lowered, confirmedBy: "bo", confirmedAt: LATER };

describe("raising a class", () => {
  it("holds at once, and puts the weightiest kind first", () => {
    const raised = said({ added: ["DATA_WIDENED"] });
    expect(standingOf(raised, computed)).toBe("holds");
    expect(kindsThatCount(computed, [raised])).toEqual(["DATA_WIDENED", "OTHER_PROCESSING", "CONTACT"]);
  });

  it("holds on when the entry is edited, since it can only ask more", () => {
    const raised = said({ added: ["DATA_WIDENED"] });
    const edited = { kinds: ["CONTACT"] as ChangeKind[], content: "another" };
    expect(kindsThatCount(edited, [raised])).toEqual(["DATA_WIDENED", "CONTACT"]);
  });

  it("never asks less of any customer, whatever is added", () => {
    const kinds = fc.subarray([...CHANGE_KINDS], { minLength: 1 });
    const added = fc.subarray([...ADDABLE_KINDS]);
    fc.assert(
      fc.property(kinds, added, fc.constantFrom("general", "specific"), (before, more, authorisation) => {
        const asked = (of: readonly ChangeKind[]) => {
          const item = { id: "one", kinds: of, qualifiers: [], before: null, after: null };
          return classifyItem(item, someTerms({ authorisation }), "2026-11-23").tracks.filter((track) => track !== "I");
        };
        const raised = kindsThatCount({ kinds: before, content: "" }, [said({ added: more })]);
        expect(asked(raised)).toEqual(expect.arrayContaining(asked(before)));
      }),
    );
  });

  it("cannot make a replacement out of a word, which would bring in the term for what cannot wait", () => {
    const fault = reclassifyFault({ added: ["REPLACEMENT"], removed: [], reason: "Hurry." }, ["ADDITION"]);
    expect(fault).toBe("reclassify.needs_a_pair");
  });
});

describe("lowering a class", () => {
  it("waits for a second person, and until then takes nothing away", () => {
    expect(standingOf(lowered, computed)).toBe("waits");
    expect(kindsThatCount(computed, [lowered])).toEqual(computed.kinds);
    expect(standingOf(agreed, computed)).toBe("holds");
    expect(kindsThatCount(computed, [agreed])).toEqual(["CONTACT"]);
  });

  it("is never agreed to by the person who asked for it", () => {
    expect(confirmLowering(lowered, computed, "ida", LATER)).toEqual({ ok: false, code: "reclassify.same_person" });
    expect(confirmLowering(lowered, computed, "bo", LATER)).toEqual({ ok: true, reclassification: agreed });
  });

  it("is agreed to once, and a raise needs nobody", () => {
    expect(confirmLowering(agreed, computed, "eva", LATER)).toEqual({ ok: false, code: "reclassify.not_waiting" });
    const raised = said({ added: ["DATA_WIDENED"] });
    expect(confirmLowering(raised, computed, "bo", LATER)).toEqual({ ok: false, code: "reclassify.not_waiting" });
  });

  it.each([
    ["other kinds are computed", { ...computed, kinds: ["OTHER_PROCESSING"] as ChangeKind[] }],
    ["more kinds are computed", { ...computed, kinds: ["DATA_WIDENED", ...computed.kinds] as ChangeKind[] }],
    ["as many, but others", { ...computed, kinds: ["OTHER_PROCESSING", "NAME_ONLY"] as ChangeKind[] }],
    ["the entry says something else in the same kinds", { ...computed, content: "another activity" }],
  ])("lapses when %s", (_, now) => {
    expect(standingOf(agreed, now)).toBe("lapsed");
    expect(kindsThatCount(now, [agreed])).toEqual(now.kinds);
    expect(confirmLowering(lowered, now, "bo", LATER)).toEqual({ ok: false, code: "reclassify.lapsed" });
  });

  it("may say what counts instead, which counts while the lowering waits", () => {
    const instead = said({ removed: ["OTHER_PROCESSING", "CONTACT"], added: ["TYPO"] });
    expect(kindsThatCount(computed, [instead])).toEqual(computed.kinds);
    expect(kindsThatCount(computed, [{ ...instead, confirmedBy: "bo" }])).toEqual(["TYPO"]);
  });

  it("never leaves an item without a class", () => {
    const all = { ...said({ removed: computed.kinds }), confirmedBy: "bo" };
    expect(kindsThatCount(computed, [all])).toEqual(computed.kinds);
    expect(reclassifyFault(all, computed.kinds)).toBe("reclassify.nothing_left");
  });

  it("takes back what was raised, as it takes back what was computed", () => {
    const raised = said({ added: ["DATA_WIDENED"] });
    const back = { ...said({ removed: ["DATA_WIDENED"] }), confirmedBy: "bo" };
    expect(kindsThatCount(computed, [raised, back])).toEqual(computed.kinds);
    expect(kindsThatCount(computed, [raised, back, raised])).toContain("DATA_WIDENED");
  });
});

describe("reclassifyFault", () => {
  const { kinds } = computed;
  it.each([
    [{ added: ["DATA_WIDENED"], removed: [], reason: " " }, "reclassify.reason_missing"],
    [{ added: [], removed: ["ADDITION"], reason: "So." }, "reclassify.not_its_class"],
    [{ added: [], removed: [], reason: "So." }, "reclassify.nothing_changed"],
    [{ added: ["CONTACT"], removed: [], reason: "So." }, "reclassify.nothing_changed"],
    [{ added: ["CONTACT"], removed: ["CONTACT"], reason: "So." }, "reclassify.nothing_changed"],
    [{ added: ["DATA_WIDENED"], removed: [], reason: "So." }, null],
    [{ added: [], removed: ["CONTACT"], reason: "So." }, null],
    [{ added: ["TYPO"], removed: kinds, reason: "So." }, null],
  ] satisfies [Pick<Reclassification, "added" | "removed" | "reason">, string | null][])(
    "%j gives %s",
    (asked, fault) => {
      expect(reclassifyFault(asked, kinds)).toBe(fault);
    },
  );
});
