import { hashOf } from "@tests/support/builders/values";
import { expect, test } from "vitest";
import { toHash } from "../evidence/hash";
import { type BatchedEntry, closeAuditBatch } from "./batch";

const entry = (id: string, result: BatchedEntry["result"] = "done"): BatchedEntry => ({
  id,
  result,
  hash: toHash(hashOf(id)),
});

test("the leaf over entries counts them by result, and its root is of their hashes in order", () => {
  const closed = closeAuditBatch([entry("a"), entry("b", "refused"), entry("c")]);
  expect(closed).toMatchObject({ done: 2, refused: 1, entries: { count: 3 } });
  const other = closeAuditBatch([entry("a"), entry("b"), { ...entry("c"), hash: toHash(hashOf("d")) }]);
  expect(other).toMatchObject({ done: 3, refused: 0 });
  expect(other.entries.root).not.toBe(closed.entries.root);
});

test("a batch has one order, so entries out of it are refused, as is a batch of nothing", () => {
  expect(() => closeAuditBatch([])).toThrow(/without entries/);
  expect(() => closeAuditBatch([entry("b"), entry("a")])).toThrow(/cannot be a batch/);
  expect(() => closeAuditBatch([entry("a"), entry("a")])).toThrow(/cannot be a batch/);
});
