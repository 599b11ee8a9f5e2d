import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { byId, differences } from "./differences";

test("GS-11 an entry tells of a row what changed, and nothing else", () => {
  const before = { id: "1", name: "Ida", roles: ["reader"], endedAt: null };
  expect(differences(before, { ...before, roles: ["reader", "admin"] })).toEqual({
    before: { roles: ["reader"] },
    after: { roles: ["reader", "admin"] },
  });
  expect(differences(before, { ...before })).toEqual({ before: {}, after: {} });
});

test("GS-11 a new row has nothing before, a removed one nothing after", () => {
  expect(differences(null, { name: "Ida", left: undefined })).toEqual({ before: null, after: { name: "Ida" } });
  expect(differences({ name: "Ida" }, null)).toEqual({ before: { name: "Ida" }, after: null });
});

test("only the fields that are named are told, such as where others are secret", () => {
  const row = { name: "Ida", passwordHash: "$argon2id$" };
  expect(differences(null, row, ["name"]).after).toEqual({ name: "Ida" });
});

test("rows by id tell which of them came, went and changed", () => {
  const before = byId([
    { id: "a", n: 1 },
    { id: "b", n: 1 },
    { id: "c", n: 1 },
  ]);
  const after = byId([
    { id: "b", n: 2 },
    { id: "c", n: 1 },
    { id: "d", n: 1 },
  ]);
  expect(differences(before, after)).toEqual({
    before: { a: { id: "a", n: 1 }, b: { id: "b", n: 1 } },
    after: { b: { id: "b", n: 2 }, d: { id: "d", n: 1 } },
  });
});

test("what is long is told by hash and length", () => {
  const long = "x".repeat(2_001);
  const sha256 = createHash("sha256").update(JSON.stringify(long)).digest("hex");
  expect(differences({ text: "" }, { text: long })).toEqual({
    before: { text: "" },
    after: { text: { sha256, characters: 2_003 } },
  });
});
