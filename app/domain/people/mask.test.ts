import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskAddress, maskAddresses, maskName, maskValues } from "./mask";

describe("HL-B2.10 behind the mask", () => {
  test.each([
    ["Anders Nielsen", "A. N."],
    ["anna-lise von Østergård", "A. V. Ø."],
    ["DPO", "D."],
    ["Nielsen, Anders", "N. A."],
    ["", ""],
  ])("the name %s is %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    ["anna@kunde.example", "a•••@k•••.example"],
    ["dpo@mail.kommune.example", "d•••@m•••.example"],
    ["root@localhost", "r•••@l•••"],
    ["no address", "n•••"],
  ])("the address %s is %s", (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  test("no address keeps more than two letters and its ending", () => {
    const part = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(part, part, (local, host) => {
        const masked = maskAddresses(`550 <${local}@${host}.example> is unknown, ${local}@${host}.example`);
        expect(masked).not.toContain(local);
        expect(masked).not.toContain(`${host}.`);
        expect(masked).toContain(`${local[0]}•••@${host[0]}•••.example`);
      }),
    );
  });

  test("values of a row keep what is no person's, however deep the others lie", () => {
    const row = {
      state: "open",
      "contact 1": { name: "Anna Dal", address: "anna@dal.example", language: "da" },
      list: [{ personName: "Bo Dal", n: 3, none: null, yes: true }],
      text: "Call Anna on 12345678",
    };
    expect(maskValues(row)).toEqual({
      state: "open",
      "contact 1": { name: "A. D.", address: "a•••@d•••.example", language: "da" },
      list: [{ personName: "B. D.", n: 3, none: null, yes: true }],
      text: "•••",
    });
  });
});
