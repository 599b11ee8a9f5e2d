import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRegistrationNumber, isSameNumber } from "./registration-number";

const SWEDISH = ["556833-3503", "556519-9493", "556549-8952", "556635-4121", "556633-9304", "556598-8705"];

describe("checkRegistrationNumber", () => {
  it("HL-1.1 takes a CVR number by modulus 11, with or without its label", () => {
    const labels = ["", "CVR: ", "CVR:", "CVR-nr. ", "CVR-nummer ", "CVR nr.:  ", "cvr. ", "DK", "DK-", "DK ", " "];
    for (const printed of [...labels.map((label) => `${label}29394458`), "CVR-nr. 29 39 44 58", "29394458 "]) {
      expect(checkRegistrationNumber(printed)).toEqual({ ok: true, country: "DK", digits: "29394458" });
    }
    expect(checkRegistrationNumber("29394459")).toEqual({ ok: false, code: "registrationNumber.checksum" });
  });

  it.each(["Orgnr ", "Org nr ", "Org-nr: ", "org. ", "Org:", "Org.nr.: ", "Organ", "SE", "SE ", "16", "Org.nr: SE"])(
    "SU-9 takes a number behind %j only where that is its label",
    (label) => {
      const verdict = { ok: true, country: "SE", digits: "5568333503" };
      const isLabel = label !== "Organ";
      expect(checkRegistrationNumber(`${label}556833-3503`)).toEqual(
        isLabel ? verdict : { ok: false, code: "registrationNumber.unknownForm" },
      );
    },
  );

  it("SU-9 takes the number of a company, whose third digit is two or more, and no person's", () => {
    expect(checkRegistrationNumber("212000-0142")).toMatchObject({ ok: true, country: "SE" });
    expect(checkRegistrationNumber("811218-9876")).toEqual({ ok: false, code: "registrationNumber.checksum" });
    expect(checkRegistrationNumber("SE556833350301")).toMatchObject({ ok: true, digits: "5568333503" });
  });

  it.each(SWEDISH)("SU-9 takes %s by Luhn", (printed) => {
    expect(checkRegistrationNumber(printed)).toEqual({ ok: true, country: "SE", digits: printed.replace("-", "") });
    expect(checkRegistrationNumber(`Org.nr. ${printed.replace("-", "")}`)).toMatchObject({ ok: true, country: "SE" });
  });

  it("SU-9 refuses a number with any one digit changed", () => {
    const changed = fc.tuple(fc.constantFrom(...SWEDISH, "29394458"), fc.nat(9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(changed, ([printed, at, by]) => {
        const digits = [...printed.replace("-", "")];
        const place = at % digits.length;
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(checkRegistrationNumber(digits.join(""))).toEqual({ ok: false, code: "registrationNumber.checksum" });
      }),
    );
  });

  it("does not judge the numbers of other registers", () => {
    for (const printed of [
      "HRB 12345",
      "",
      "SC123456",
      "123",
      "X29394458",
      "29394458 X",
      "X 556833-3503",
      "556833-3503 AB",
    ]) {
      expect(checkRegistrationNumber(printed)).toEqual({ ok: false, code: "registrationNumber.unknownForm" });
    }
  });

  it("knows the same number in another print", () => {
    expect(isSameNumber("DK 29394458", "29 39 44 58")).toBe(true);
    expect(isSameNumber("HRB 123 45", "hrb12345")).toBe(true);
    expect(isSameNumber("556833-3503", "556519-9493")).toBe(false);
  });
});
