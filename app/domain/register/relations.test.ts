import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "./entry";
import { isHostedInCircle, relationFaults } from "./relations";

const company = (id: string, says: Partial<Entry> = {}): Entry => ({ ...blankEntry(id, id), ...says });
const parent = (name: string) => ({ parent: { name, country: null } });
const succeeds = (name: string, registrationNumber: string | null = null) => ({
  succeeds: { name, registrationNumber },
});
const faults = (entry: Entry, ...others: Entry[]) =>
  relationFaults(entry, [entry, ...others]).map(({ relation, why }) => `${relation}: ${why}`);

describe("what an entry says of other companies", () => {
  it("is taken where it leads on, and where it leads out of the list", () => {
    const host = company("b", { hostedAt: "c", ...parent("Moder A/S") });
    const entry = company("a", { hostedAt: "b", ...parent("b"), ...succeeds("Old A/S") });
    expect(faults(entry, host, company("c"))).toEqual([]);
    expect(faults(company("a"))).toEqual([]);
  });

  it("cannot be itself, by its name or its legal name, however written", () => {
    const entry = company("a", { name: "Alfa", legalName: "Alfa ApS", hostedAt: "a" });
    expect(faults({ ...entry, ...parent("ALFA aps"), ...succeeds("alfa") })).toEqual([
      ...["hostedAt: itself", "parent: itself", "succeeds: itself"],
    ]);
  });

  it("cannot be an entry that the list does not have", () => {
    expect(faults(company("a", { hostedAt: "gone" }), company("b"))).toEqual(["hostedAt: unknown"]);
    expect(faults(company("a", { hostedAt: "b" }), company("b"))).toEqual([]);
  });

  it("cannot lead back over others", () => {
    const entry = company("a", { hostedAt: "b", ...parent("b"), ...succeeds("b") });
    const others = [
      company("b", { hostedAt: "c", ...parent("c"), ...succeeds("c") }),
      company("c", { hostedAt: "a", ...parent("A"), ...succeeds("a") }),
    ];
    expect(faults(entry, ...others)).toEqual(["hostedAt: circle", "parent: circle", "succeeds: circle"]);
    // Others' circle is not this entry's fault, and following it ends.
    const beside = company("d", { hostedAt: "b", ...parent("b"), ...succeeds("b") });
    expect(faults(beside, entry, ...others)).toEqual([]);
  });

  it("is held against what the others say, not against those that stand beside or what it said before", () => {
    expect(faults(company("a", parent("b")), company("b"), company("c", parent("a")))).toEqual([]);
    const renamed = company("a", { name: "New", ...parent("Old") });
    expect(relationFaults(renamed, [company("a", { name: "Old", ...parent("New") })])).toEqual([]);
  });

  it("names nobody by signs alone", () => {
    expect(faults(company("a", { name: "–", ...parent("—") }), company("b", { name: "!", ...parent("a") }))).toEqual(
      [],
    );
  });

  it("is found by any entry that bears the name", () => {
    const entry = company("a", parent("Moder"));
    const same = [company("x", { name: "Moder" }), company("y", { legalName: "Moder", ...parent("a") })];
    expect(faults(entry, ...same)).toEqual(["parent: circle"]);
  });

  it("takes a successor under the same name that has another number", () => {
    const anew = company("a", { registrationNumber: "29394458", ...succeeds("a", "14814833") });
    expect(faults(anew)).toEqual([]);
    expect(faults({ ...anew, ...succeeds("a", "29394458") })).toEqual(["succeeds: itself"]);
    expect(faults({ ...anew, ...succeeds("a") })).toEqual(["succeeds: itself"]);
    expect(faults({ ...anew, ...parent("a") })).toEqual(["parent: itself"]);
    expect(faults({ ...anew, registrationNumber: null })).toEqual(["succeeds: itself"]);
  });

  it("is in a circle exactly where it comes back, and the way always ends", () => {
    const ids = ["a", "b", "c", "d"];
    const hosts = fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids), { nil: null })));
    fc.assert(
      fc.property(hosts, (hostedAt) => {
        const list = ids.map((id, at) => company(id, { hostedAt: hostedAt[at] ?? null }));
        for (const entry of list) {
          let at: Entry | undefined = entry;
          let comesBack = false;
          for (let step = 0; step < ids.length && at !== undefined; step += 1) {
            const next: string | null = at.hostedAt;
            at = list.find(({ id }) => id === next);
            comesBack ||= at === entry;
          }
          expect(isHostedInCircle(entry, list)).toBe(comesBack);
        }
      }),
    );
  });
});
