import { anEntry } from "@tests/support/builders";
import { arbitraryEntry } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankEntry } from "../entry";
import { changedFields, goneFields, isSameValue, statedFields, valueAt, withFields } from "./field-list";

describe("the fields of an entry", () => {
  it("that comes go from nothing, and of one that goes to nothing, its name always among them", () => {
    const entry = { ...blankEntry("a", "Alfa"), activity: "Mail", printed: { activity: "E-mail" } };
    expect(statedFields(entry)).toEqual([
      { path: "name", before: null, after: "Alfa" },
      { path: "activity", before: null, after: "Mail" },
      { path: "printed.activity", before: null, after: "E-mail" },
    ]);
    expect(goneFields(entry)).toEqual([
      { path: "name", before: "Alfa", after: null },
      { path: "activity", before: "Mail", after: null },
      { path: "printed.activity", before: "E-mail", after: null },
    ]);
  });

  it("in which two differ turn the one into the other", () => {
    fc.assert(
      fc.property(arbitraryEntry("a"), arbitraryEntry("a"), (before, after) => {
        const fields = changedFields(before, after).map(({ path, after: value }) => ({ path, value }));
        expect(changedFields(withFields(before, fields), after)).toEqual([]);
      }),
    );
  });

  it("are set to what is said, and by null to what a blank entry has", () => {
    const entry = anEntry({ activity: "Mail", services: ["Push"], printed: { activity: "E-mail", name: "Alfa" } });
    const set = withFields(entry, [
      { path: "activity", value: null },
      { path: "services", value: null },
      { path: "printed.activity", value: null },
      { path: "printed.name", value: "Alfa A/S" },
    ]);
    expect(set).toEqual({ ...entry, activity: null, services: [], printed: { name: "Alfa A/S" } });
    expect(valueAt(set, "printed.activity")).toBeNull();
    expect(valueAt(set, "printed.name")).toBe("Alfa A/S");
  });
});

describe("two values of a field", () => {
  it("say the same in whatever order the keys of an object stand, and lists only in one order", () => {
    const place = { role: "storage", country: "DE", region: null, address: "Hall 1" } as const;
    const { role, country, region, address } = place;
    for (const other of [
      { country, address, role, region },
      { address, region, country, role },
      { region, role, address, country },
    ]) {
      expect(isSameValue([place], [other])).toBe(true);
    }
    expect(isSameValue([place], [{ ...place, address: "Hall 2" }])).toBe(false);
    expect(isSameValue(["a", "b"], ["b", "a"])).toBe(false);
    expect([isSameValue(null, null), isSameValue(null, "null"), isSameValue("1", "1")]).toEqual([true, false, true]);
  });
});
