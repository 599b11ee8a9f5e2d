import { createHash } from "node:crypto";
import { anAuditEntry } from "@tests/support/builders/users";
import { expect, test } from "vitest";
import { ownLogRows } from "./own-log-csv";
import { provenEntry } from "./proof";

const entry = anAuditEntry({
  ...{
    before: { name: "Ida" },
    after: { name: "=1+1", place: 'Bo, "Skov"' },
    reason: "=cmd()",
    roles: ["reader", "admin"],
  },
  ...{ actor: { kind: "user", id: "u1" }, subject: { kind: "user", id: "u2" } },
});
const proof = { leaf: 4, index: 1, size: 3, path: ["aa", "bb"] };

test("CC-9 anybody can check an entry's values against its row with a hash alone", () => {
  const { row, content, salt, hash } = provenEntry(entry, proof);
  const opened = createHash("sha256")
    .update(Buffer.from(salt ?? "", "hex"))
    .update(content ?? "", "utf8")
    .digest("hex");
  expect(JSON.stringify(row.content)).toContain(opened);
  expect(hash).toBe(entry.hash);
  expect(provenEntry(entry, proof).proof).toEqual(proof);
});

test("an erased entry shows its row and its proof, and nothing that opens it", () => {
  const erased = { ...entry, salt: "", before: null, after: null, reason: null };
  const proven = provenEntry(erased, null);
  expect(proven).toMatchObject({ content: null, salt: null, hash: entry.hash, proof: null });
  expect(proven.row).toEqual(provenEntry(entry, null).row);
});

test("as a table each row has a cell under each heading, with the leaf that its proof leads to", () => {
  const leaves = [
    { index: 3, text: "no", hash: "no" },
    { index: 4, text: '{"a":1}', hash: "cc" },
  ];
  const actor = { kind: "user" as const, id: "u1", name: "Ida" };
  const [headings = [], row = []] = ownLogRows([{ ...provenEntry(entry, proof), actor }], leaves);
  const cells = Object.fromEntries(headings.map((heading, at) => [heading, row[at]]));
  expect(row).toHaveLength(headings.length);
  expect(cells).toMatchObject({
    ...{ at: entry.at, act: entry.act, result: "done", actor_kind: "user", actor_id: "u1", actor_name: "Ida" },
    ...{ roles: "reader admin", subject_kind: "user", subject_id: "u2", before: '{"name":"Ida"}', count: "1" },
    ...{ entry_id: entry.id, entry_hash: entry.hash, leaf: "4", leaf_text: '{"a":1}', leaf_hash: "cc" },
    ...{ batch_index: "1", batch_size: "3", batch_path: "aa bb" },
  });
  expect(cells.after).toBe(JSON.stringify(entry.after));
  expect(cells.reason).toBe("'=cmd()");
  expect(cells.salt).toMatch(/^[0-9a-f]{64}$/);
});

test("what is not there is an empty cell: no leaf yet, no subject, erased values", () => {
  const bare = anAuditEntry({
    actor: { kind: "system", id: null },
    subject: null,
    before: null,
    after: null,
    reason: null,
  });
  const actor = { kind: "system" as const, id: null, name: null };
  const [headings = [], row = []] = ownLogRows([{ ...provenEntry({ ...bare, salt: "" }, null), actor }], []);
  const cells = Object.fromEntries(headings.map((heading, at) => [heading, row[at]]));
  const empty = headings.filter((heading) => cells[heading] === "");
  expect(empty).toEqual([
    ...[
      "actor_id",
      "actor_name",
      "roles",
      "subject_kind",
      "subject_id",
      "reason",
      "before",
      "after",
      "content",
      "salt",
    ],
    ...["leaf", "leaf_text", "leaf_hash", "batch_index", "batch_size", "batch_path"],
  ]);
});
