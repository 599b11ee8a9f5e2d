import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commit } from "./commitment";
import { commitRow, fieldSalt } from "./row-commitments";

const SALT = Buffer.alloc(32, 7).toString("base64url");

describe("commitRow", () => {
  it("gives equal values of two fields different commitments", () => {
    const { name, address } = commitRow(SALT, { name: "x", address: "x" });
    expect(name).not.toBe(address);
  });

  it("can be opened field by field with the row's salt", () => {
    expect(commitRow(SALT, { name: "Anna" }).name).toBe(commit(fieldSalt(SALT, "name"), "Anna"));
  });

  it("gives each field the HMAC of its name under the row's salt, as RFC 2104 has it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ unit: "grapheme" }), (salt, field) => {
        const hmac = createHmac("sha256", salt).update(field, "utf8").digest();
        expect(Buffer.from(fieldSalt(Buffer.from(salt).toString("base64url"), field)).equals(hmac)).toBe(true);
      }),
    );
  });

  it("refuses a damaged salt", () => {
    expect(() => commitRow("short", { name: "x" })).toThrow(RangeError);
  });
});
