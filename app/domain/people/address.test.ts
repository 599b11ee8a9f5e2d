import { describe, expect, it } from "vitest";
import { addressKey, isAddress } from "./address";

describe("isAddress", () => {
  it("takes what people have", () => {
    for (const address of ["anna@kunde.example", "a.b+c@sub.kunde.example", "jørn@kunde.example", "x@blåbær.example"]) {
      expect(isAddress(address), address).toBe(true);
    }
  });

  it("refuses slips and what could break a header", () => {
    for (const address of [
      "",
      "anna",
      "anna@kunde",
      "a b@k.example",
      "a@k.example\r\nBcc: x@k.example",
      "a@@k.example",
      "a@k..example",
      "<a@k.example>",
      `${"a".repeat(65)}@k.example`,
    ]) {
      expect(isAddress(address), JSON.stringify(address)).toBe(false);
    }
  });
});

describe("the length of an address", () => {
  it("is 254 characters at most, 64 of them before the sign", () => {
    const host = `${"k".repeat(60)}.`.repeat(3);
    const long = (n: number) => `${"a".repeat(64)}@${host}${"e".repeat(n - 65 - host.length)}`;
    expect([long(254).length, isAddress(long(254)), isAddress(long(255))]).toEqual([254, true, false]);
    expect(isAddress(`${"a".repeat(65)}@k.example`)).toBe(false);
  });
});

describe("addressKey", () => {
  it("makes spellings of one address one key", () => {
    expect(addressKey(" Anna@Kunde.Example ")).toBe("anna@kunde.example");
  });
});
