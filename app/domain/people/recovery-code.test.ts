import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecoveryCode, readTotpCode, recoveryCode, recoverySubject } from "./recovery-code";

describe("a recovery code", () => {
  it("is four groups of four, out of eighty bits", () => {
    expect(recoveryCode(new Uint8Array(10))).toBe("0000-0000-0000-0000");
    expect(recoveryCode(new Uint8Array(32).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    expect(recoveryCode(Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]))).toBe("0123-4567-89AB-CDEF");
    expect(() => recoveryCode(new Uint8Array(9))).toThrow(RangeError);
  });

  it("differs whenever one of its bits does, and is read as it was given", () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(bytes, bytes, (one, two) => {
        expect(recoveryCode(one) === recoveryCode(two)).toBe(one.join() === two.join());
        expect(readRecoveryCode(recoveryCode(one))).toBe(recoveryCode(one).replaceAll("-", ""));
      }),
    );
  });

  it("is read whatever case, blanks and look-alikes it is typed with", () => {
    expect(readRecoveryCode(" abcd efgh-jkmn pqrs ")).toBe("ABCDEFGHJKMNPQRS");
    expect(readRecoveryCode("oOiI-lL00-0000-0000")).toBe("0011110000000000");
    for (const none of ["", "ABCD", "ABCD-EFGH-JKMN-PQR", "ABCD-EFGH-JKMN-PQRST", "UUUU-UUUU-UUUU-UUUU"])
      expect(readRecoveryCode(none), none).toBeNull();
  });

  it("of one person is not another's", () => {
    expect(recoverySubject("a", "ABCD")).not.toBe(recoverySubject("b", "ABCD"));
  });
});

it("a code of an authenticator app is six digits, with the blanks that apps show", () => {
  expect([readTotpCode("123 456"), readTotpCode(" 012345\n")]).toEqual(["123456", "012345"]);
  expect(["12345", "1234567", "12345a", "", "１２３４５６"].map(readTotpCode)).toEqual(Array(5).fill(null));
});
