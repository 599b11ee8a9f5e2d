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

  it("refuses a damaged salt", () => {
    expect(() => commitRow("short", { name: "x" })).toThrow(RangeError);
  });
});
