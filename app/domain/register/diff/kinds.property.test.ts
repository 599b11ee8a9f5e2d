import { arbitraryEntry } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANGE_KINDS, QUALIFIED } from "../change-kind";
import { blankEntry, type Entry } from "../entry";
import { byWeight } from "./by-weight";
import { diffLists } from "./diff-lists";
import { isSameValue, valueAt } from "./field-list";
import type { FieldPath, PlainField } from "./list-change";

const DAY = "2026-11-21";
const two = fc.tuple(arbitraryEntry("a"), arbitraryEntry("a"));
const changeOf = (before: Entry, after: Entry) => diffLists([before], [after], [], DAY)[0] ?? null;

const FIELDS = Object.keys(blankEntry("", "")).filter((key): key is PlainField => key !== "id" && key !== "printed");

/** `before` with some fields as in `after`. */
function edited(before: Entry, after: Entry, fields: readonly PlainField[]): Entry {
  const mixed = fields.map((field) => [field, after[field]]);
  return { ...before, ...Object.fromEntries(mixed) };
}

/**
 * Fields that are read together: only all of them show who the company is, and what carries a transfer from where. A
 * stage of the phase-out is one statement too.
 */
const TOGETHER: readonly (readonly PlainField[])[] = [
  ["name", "legalName", "registrationNumber", "succeeds"],
  ["legalBasis", "transfer", "locations", "contractDate"],
  ["status", "phaseOutEnd", "activity"],
];

function whole(fields: readonly PlainField[]): PlainField[] {
  const groups = TOGETHER.filter((group) => group.some((field) => fields.includes(field)));
  return [...new Set([...fields, ...groups.flat()])];
}

describe("the kinds of a change", () => {
  it("are never none, never twice, weightiest first, and a slip only alone", () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const change = changeOf(before, after);
        if (change === null) return;
        expect(change.kinds.length).toBeGreaterThan(0);
        expect(change.kinds).toEqual(byWeight(change.kinds));
        expect(change.kind).toBe(change.kinds[0]);
        if (change.kinds.length > 1) expect(change.kinds).not.toContain("TYPO");
      }),
      { numRuns: 300 },
    );
  });

  it("are narrowed only by what narrows one of them", () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const { kinds, qualifiers } = changeOf(before, after) ?? { kinds: [], qualifiers: [] };
        for (const qualifier of qualifiers) {
          expect(kinds.some((kind) => QUALIFIED[qualifier].includes(kind))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("D10 are all there when edits are made together: none is lost by another edit", () => {
    const parts = fc.tuple(two, fc.subarray([...FIELDS]));
    fc.assert(
      fc.property(parts, ([[before, after], picked]) => {
        const first = whole(picked);
        const second = whole(FIELDS.filter((field) => !first.includes(field)));
        const all = changeOf(before, edited(before, after, FIELDS));
        for (const part of [first, second]) {
          const alone = changeOf(before, edited(before, after, part));
          const kept = alone?.kinds.filter((kind) => kind !== "TYPO") ?? [];
          expect(all?.kinds ?? []).toEqual(expect.arrayContaining(kept));
          expect(all?.qualifiers ?? []).toEqual(expect.arrayContaining(alone?.qualifiers ?? []));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("follow from no more than the fields that differ: there is a change exactly where one does, either way round", () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const differ = FIELDS.some((field) => !isSameValue(before[field], after[field]));
        const [there, back] = [changeOf(before, { ...after, printed: before.printed }), changeOf(after, before)];
        expect(there !== null).toBe(differ);
        const paths = (fields: readonly { path: FieldPath }[]) => fields.map(({ path }) => path);
        if (there === null || back === null) return;
        expect(paths(back.fields).filter((path) => !path.startsWith("printed."))).toEqual(paths(there.fields));
        for (const { path, before: was } of there.fields) expect(was).toEqual(valueAt(before, path));
      }),
      { numRuns: 300 },
    );
  });

  it("do not depend on the order of what an entry lists", () => {
    const turned = (entry: Entry): Entry => ({
      ...entry,
      locations: [...entry.locations].reverse(),
      services: [...entry.services].reverse(),
      dataCategories: [...entry.dataCategories].reverse(),
      subjectCategories: [...entry.subjectCategories].reverse(),
      sensitiveData: [...entry.sensitiveData].reverse(),
      subProcessors: [...entry.subProcessors].reverse(),
      certificates: [...entry.certificates].reverse(),
      measures: [...entry.measures].reverse(),
    });
    fc.assert(
      fc.property(two, ([before, after]) => {
        const [one, other] = [changeOf(before, after), changeOf(before, turned(after))];
        const real = (change: typeof one) => change?.kinds.filter((kind) => kind !== "TYPO") ?? [];
        expect(real(other)).toEqual(real(one));
        expect(other?.qualifiers ?? []).toEqual(one?.qualifiers ?? []);
        expect(real(changeOf(before, turned(before)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("have all their place in the order of weight", () => {
    expect(byWeight(CHANGE_KINDS)).toHaveLength(CHANGE_KINDS.length - 1);
  });
});
