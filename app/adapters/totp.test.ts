import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createTotp } from "./totp.server";

const totp = createTotp();
/** The secret of RFC 6238's appendix B for SHA-1: the text 12345678901234567890. */
const SECRET = totp.secretOf(new TextEncoder().encode("12345678901234567890"));
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

describe("codes of an authenticator app", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("at %d seconds is %s, the last six digits of RFC 6238's vector", (seconds, code) => {
    expect(totp.stepOf(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test("SU-3 holds one step before and one step after, and no longer", () => {
    const step = Math.floor(1_111_111_109 / 30);
    const found = [-61, -60, -30, 0, 29, 30, 31, 59, 60, 61].map((by) =>
      totp.stepOf(SECRET, "081804", at(step * 30 + by)),
    );
    expect(found).toEqual([null, null, step, step, step, step, step, step, null, null]);
  });

  test("is nothing but six digits", () => {
    for (const code of ["", "08180", "0818044", "08180a", " 081804", "+81804", "٠٨١٨٠٤"])
      expect(totp.stepOf(SECRET, code, at(1_111_111_109)), code).toBeNull();
  });
});

describe("a secret", () => {
  test("is 160 bits of base32, and new every time", () => {
    const made = Array.from({ length: 50 }, () => totp.newSecret());
    expect(new Set(made).size).toBe(50);
    for (const secret of made) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  test("is read by others as RFC 4648 writes it", () => {
    expect(SECRET).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    expect(totp.secretOf(createHmac("sha256", "k").update("a").digest())).toMatch(/^[A-Z2-7]{32}$/);
    expect(() => totp.secretOf(new Uint8Array(19))).toThrow(RangeError);
  });

  test("goes to the app with issuer and account", () => {
    const uri = new URL(totp.uri({ secret: SECRET, issuer: "Fjord & Søn: A/S", account: "ida@fjord.example" }));
    expect([uri.protocol, uri.host]).toEqual(["otpauth:", "totp"]);
    expect(decodeURIComponent(uri.pathname)).toBe("/Fjord & Søn: A/S:ida@fjord.example");
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      ...{ secret: SECRET, issuer: "Fjord & Søn: A/S", algorithm: "SHA1", digits: "6", period: "30" },
    });
  });
});

test("a square draws every dark module once, inside its quiet zone", () => {
  const { size, path } = totp.square("otpauth://totp/a?secret=GEZDGNBV");
  const drawn = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let n = 0; n < Number(width); n += 1) drawn.add(`${Number(x) + n} ${y}`);
  const finder = (left: number, top: number) => [0, 6].flatMap((n) => [`${left + n} ${top}`, `${left} ${top + n}`]);
  for (const corner of [...finder(4, 4), ...finder(size - 11, 4), ...finder(4, size - 11)])
    expect(drawn.has(corner), corner).toBe(true);
  for (const module of drawn) {
    const [x = 0, y = 0] = module.split(" ").map(Number);
    expect(Math.min(x, y) >= 4 && Math.max(x, y) < size - 4, module).toBe(true);
  }
  expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, "")).toBe("");
});
