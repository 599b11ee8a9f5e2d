import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkReturn, readReturnAddress, returnAddress } from "./return-address";

/** Stands for the keyed hash of an installation: different for each kind and delivery. */
const markOf =
  (secret: number): MarkReturn =>
  (kind, id) =>
    Uint8Array.from({ length: 32 }, (_, at) => {
      const text = `${secret} ${kind} ${id}`;
      return (
        [...text].reduce((sum, sign, place) => (sum * 31 + sign.charCodeAt(0) * (place + at + 1)) % 65_521, at) % 256
      );
    });
const mark = markOf(1);
const id = "01980000-0000-7000-8000-0000000000af";
const domain = "bounces.fjord.example";
const kinds = fc.constantFrom("bounce" as const, "reply" as const);

describe("an address that leads back to a delivery", () => {
  it("is read back in any case, for any delivery of any kind", () => {
    fc.assert(
      fc.property(fc.uuid(), kinds, fc.boolean(), (deliveryId, kind, loud) => {
        const address = returnAddress(kind, deliveryId, mark, domain);
        const seen = loud ? address.toUpperCase() : address;
        expect(readReturnAddress(seen, mark, domain)).toEqual({ kind, deliveryId });
      }),
    );
  });

  it("has a local part within RFC 5321's 64 characters, of signs that need no quotes", () => {
    expect(returnAddress("bounce", id, mark, domain)).toMatch(/^b-[0-9a-f]{32}-[0-9a-f]{20}@bounces\.fjord\.example$/);
  });

  it("is nobody's once a single character is another", () => {
    const address = returnAddress("reply", id, mark, domain);
    for (let at = 0; at < address.length; at++)
      for (const sign of ["0", "f", "-", "b"]) {
        if (address[at] === sign) continue;
        const changed = address.slice(0, at) + sign + address.slice(at + 1);
        expect(readReturnAddress(changed, mark, domain)).toBeNull();
      }
  });

  it("does not serve as one of another kind, of another domain or made with another secret", () => {
    const address = returnAddress("bounce", id, mark, domain);
    expect(readReturnAddress(address.replace(/^b/, "r"), mark, domain)).toBeNull();
    expect(readReturnAddress(address, mark, "fjord.example")).toBeNull();
    expect(readReturnAddress(address, markOf(2), domain)).toBeNull();
  });

  it.each(["", "b-@", "someone@bounces.fjord.example", `b-${"0".repeat(32)}@bounces.fjord.example`])(
    "%j is none",
    (address) => {
      expect(readReturnAddress(address, mark, domain)).toBeNull();
    },
  );
});
