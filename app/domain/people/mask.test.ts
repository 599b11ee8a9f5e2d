import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskAddress, maskAddresses, maskName, maskPerson, maskValues } from "./mask";

describe("HL-B2.10 behind the mask", () => {
  test.each([
    ["Anders Nielsen", "A. N."],
    ["anna-lise von Østergård", "A. V. Ø."],
    ["DPO", "D."],
    ["Nielsen, Anders", "N. A."],
    ["Anders  (Andy),  Nielsen-Dal", "A. A. N."],
    ["- »Ane« 7-Eleven", "A. 7."],
    ["", ""],
  ])("the name %s is %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    ["anna@kunde.example", "a•••@k•••.example"],
    ["dpo@mail.kommune.example", "d•••@m•••.example"],
    ["root@localhost", "r•••@l•••"],
    ["no address", "n•••"],
    ["@kunde.example", "•••@k•••.example"],
    ["a@b@kunde.example", "a•••@k•••.example"],
    ["anna@.example", "a•••@•••.example"],
    ["", "•••"],
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

  test("a person's row keeps all but name and address", () => {
    const row = { id: "r", name: "Anders Nielsen", address: "anna@kunde.example", language: "da" };
    expect(maskPerson(row)).toEqual({ ...row, name: "A. N.", address: "a•••@k•••.example" });
  });

  test("what is under the name of a text or a person and is no text is looked into all the same", () => {
    const inner = { address: "anna@dal.example" };
    expect(maskValues({ text: [inner], name: { first: inner }, organisation: null })).toEqual({
      ...{
        text: [{ address: "a•••@d•••.example" }],
        name: { first: { address: "a•••@d•••.example" } },
        organisation: null,
      },
    });
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
