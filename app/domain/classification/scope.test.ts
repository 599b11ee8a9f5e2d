import { anEntry } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClassifiedItem } from "./classify";
import { scopeOf } from "./scope";

const item = (before: string[] | null, after: string[] | null): ClassifiedItem => ({
  id: "item",
  kinds: ["ADDITION"],
  qualifiers: [],
  before: before && anEntry({ services: before }),
  after: after && anEntry({ services: after }),
});

const leftOut = (one: ClassifiedItem, terms: { services: string[] }) => scopeOf([one])(terms)[0] ?? null;

describe("scopeOf", () => {
  it("HL-2.4 HL-7.1 leaves out who uses none of the services it is about, and says which", () => {
    expect(leftOut(item(null, ["Heypush"]), { services: ["Heycommerce"] })).toEqual({
      itemId: "item",
      reason: "services_not_used",
      services: ["Heypush"],
    });
    expect(leftOut(item(null, ["Heypush"]), { services: ["heypush ", "Heycommerce"] })).toBeNull();
  });

  it("concerns who loses an entry as well as who gets it", () => {
    expect(leftOut(item(["Heypush"], ["Heycommerce"]), { services: ["Heypush"] })).toBeNull();
    expect(leftOut(item(["Heypush"], ["Heycommerce"]), { services: ["Mail"] })?.services).toEqual([
      "Heycommerce",
      "Heypush",
    ]);
    expect(leftOut(item(["Heypush"], null), { services: ["Heypush"] })).toBeNull();
  });

  it("HL-2.1 takes an entry, or a customer, that names none for all", () => {
    const services = fc.array(fc.constantFrom("A", "B", "C"), { maxLength: 3 });
    fc.assert(
      fc.property(services, services, (ofEntry, ofCustomer) => {
        if (ofEntry.length > 0 && ofCustomer.length > 0) return;
        expect(leftOut(item(null, ofEntry), { services: ofCustomer })).toBeNull();
        expect(leftOut(item(["A"], ofEntry.length === 0 ? [] : ["A"]), { services: ofCustomer })).toBeNull();
      }),
    );
  });
});
