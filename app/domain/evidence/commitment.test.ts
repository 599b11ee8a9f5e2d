import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commit, commitFields, opens, toCommitment, toSalt } from "./commitment";

const salt = (byte: number) => new Uint8Array(32).fill(byte);
const anySalt = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("a commitment", () => {
  test("is SHA-256 over the 32 bytes of salt and the value's UTF-8", () => {
    fc.assert(
      fc.property(anySalt, fc.string({ unit: "binary" }), (bytes, value) => {
        const expected = createHash("sha256").update(bytes).update(Buffer.from(value, "utf8")).digest("hex");
        expect(commit(bytes, value)).toBe(expected);
      }),
    );
  });

  test("opens for its own value and salt alone", () => {
    const { openings } = commitFields(
      { name: "Åse Prøve", address: "ase@kunde.example" },
      { name: salt(1), address: salt(2) },
    );
    const [name, address] = openings;
    if (name === undefined || address === undefined) throw new Error("Two fields give two openings");
    expect(opens(name, "Åse Prøve")).toBe(true);
    expect(opens(name, "Åse Prøve ")).toBe(false);
    expect(opens(name, "ase@kunde.example")).toBe(false);
    expect(opens({ ...name, salt: address.salt }, "Åse Prøve")).toBe(false);
    expect(opens(name, "\ud800")).toBe(false);
  });

  test("keeps for storage the salt and the salted hash by field, never the value or its plain hash", () => {
    const value = "ase@kunde.example";
    const { commitments, openings } = commitFields({ address: value }, { address: salt(7) });
    expect(openings).toEqual([
      { field: "address", salt: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc", commitment: commitments.address },
    ]);
    const kept = JSON.stringify({ commitments, openings });
    expect(kept).not.toContain(value);
    expect(kept).not.toContain(createHash("sha256").update(value).digest("hex"));
  });

  test("of the same value twice does not show that it is the same", () => {
    const { commitments } = commitFields({ a: "x", b: "x" }, { a: salt(1), b: salt(2) });
    expect(commitments.a).not.toBe(commitments.b);
    expect(() => commitFields({ a: "x", b: "x" }, { a: salt(1), b: salt(1) })).toThrow(RangeError);
  });

  test("needs 32 bytes of salt and a text with a UTF-8 form", () => {
    expect(() => commit(new Uint8Array(31), "x")).toThrow(RangeError);
    expect(() => commit(new Uint8Array(33), "x")).toThrow(RangeError);
    expect(() => commit(salt(1), "x\ud800")).toThrow(RangeError);
  });

  test("takes a random token of 32 bytes as salt and nothing that reads as another one", () => {
    fc.assert(
      fc.property(anySalt, (bytes) => {
        expect(toSalt(Buffer.from(bytes).toString("base64url"))).toEqual(Buffer.from(bytes));
      }),
    );
    for (const text of [
      "",
      "A".repeat(42),
      "A".repeat(44),
      `${"A".repeat(42)}B`,
      `${"A".repeat(43)}=`,
      "+".repeat(43),
    ]) {
      expect(() => toSalt(text)).toThrow(RangeError);
    }
  });

  test("is not read back from a text that could be a person's", () => {
    expect(toCommitment("0f".repeat(32))).toBe("0f".repeat(32));
    expect(() => toCommitment("ase@kunde.example")).toThrow(RangeError);
  });
});
