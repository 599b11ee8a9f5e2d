import { someTerms } from "@tests/support/builders";
import { arbitraryEntry } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailItem } from "../delivery/mail-parts";
import { publicEntry } from "../publication/public-entry";
import { diffLists } from "./diff/diff-lists";
import { blankEntry, type Entry } from "./entry";
import { toJson } from "./export/json";
import { INTERNAL_FIELDS, toldFields, withoutInternal, withoutNotes } from "./internal-fields";

const SECRET = "kept for ourselves";
/** An entry with something in each field that is the processor's own. */
const noted = (entry: Entry): Entry => ({
  ...entry,
  guarantee: SECRET,
  contractDate: "1999-12-31",
  touchesControllerData: "incidental",
  riskClass: "high",
  locationAssessment: { reference: SECRET, day: "1999-12-31" },
  thirdPartyClause: SECRET,
  developer: { secrecyDay: "1999-12-31", needsContract: true, accessUntil: null },
});
/** The same fields, with nothing in them. */
const unstated = {
  ...{ guarantee: null, contractDate: null, riskClass: null, locationAssessment: null, thirdPartyClause: null },
  developer: null,
};
const change = (before: Entry, after: Entry) => {
  const [found] = diffLists([before], [after], [], "2026-11-21");
  if (found === undefined) throw new Error("no change");
  return { id: "a", kinds: found.kinds, qualifiers: found.qualifiers, before, after, change: found };
};

describe("what the processor keeps for itself", () => {
  it("is in no public entry, file or diff, whatever else an entry says", () => {
    fc.assert(
      fc.property(arbitraryEntry("a"), (entry) => {
        const own = noted(entry);
        const shown = [publicEntry(own), toJson(own), mailItem(change({ ...entry, name: "Old" }, own), null)];
        expect(JSON.stringify(shown)).not.toMatch(/kept for ourselves|1999-12-31|"high"/);
      }),
    );
    expect(Object.keys(toJson(noted(blankEntry("a", "Alfa")))).filter((key) => INTERNAL.includes(key))).toEqual([]);
  });

  it("is what an entry is shown without, which otherwise says all that it said", () => {
    fc.assert(
      fc.property(arbitraryEntry("a"), (entry) => {
        const own = noted(entry);
        const [shown, told] = [withoutInternal(own), withoutNotes(own)];
        const { touchesControllerData } = own;
        expect(shown).toEqual({ ...entry, ...unstated, touchesControllerData });
        expect(told).toEqual({ ...own, riskClass: null });
        expect(own).toEqual(noted(entry));
      }),
    );
    const field = (path: "activity" | "riskClass") => ({ path, before: null, after: "high" });
    expect(toldFields([field("activity"), field("riskClass")])).toEqual([field("activity")]);
  });

  it("is told to customers, but for the grade that staff gave", () => {
    const before = blankEntry("a", "Alfa");
    const customer = { gates: [], terms: someTerms(), window: null, firstDay: "2027-01-31" };
    const told = mailItem(change(before, noted(before)), customer);
    expect(told.after).toEqual(withoutNotes(noted(before)));
    expect(told.fields.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["guarantee", "contractDate", "thirdPartyClause", "locationAssessment", "developer"]),
    );
    expect(JSON.stringify(told)).not.toContain('"high"');
  });
});

const INTERNAL: readonly string[] = INTERNAL_FIELDS;
