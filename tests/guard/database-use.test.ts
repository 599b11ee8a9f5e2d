import { expect, test } from "vitest";
import { databaseUse } from "./database-use";
import { codeIn, findings, findingsIn, parse } from "./sources";

test("no code outside db/ opens a transaction, imports drizzle, ends a query or locks a row", () => {
  expect(
    findingsIn(
      codeIn("app", "emails", "scripts").filter((path) => !path.startsWith("scripts/config/")),
      databaseUse,
    ),
  ).toEqual([]);
});

test("inside db/, transactions are begun by the store itself, never by drizzle", () => {
  const begun = findingsIn(codeIn("db"), databaseUse).filter((finding) => finding.includes(".transaction("));
  expect(begun).toEqual([]);
});

test.each([
  ['import { eq } from "drizzle-orm";', "imports drizzle-orm"],
  ['const o = await import("drizzle-orm/pg-core");', "imports drizzle-orm/pg-core"],
  ['type T = import("drizzle-orm").SQL;', "imports drizzle-orm"],
  ["await database.transaction(async () => {});", "calls .transaction(: use store.tx"],
  ['q.select().from(t).for("update");', 'calls .for("update")'],
  ["db.select().from(t).all();", "ends a query with .all()"],
  ["db.insert(t).values(v).run();", "ends a query with .run()"],
  ["db.select().from(t).where(x).get();", "ends a query with .get()"],
])("the control: %s is found", (code, what) => {
  expect(findings(parse("control.ts", code), databaseUse)).toEqual([`control.ts:1 ${what}`]);
});

test.each([
  'headers.get("a");',
  "await Promise.all(list);",
  "storage.run(x, work);",
  'Symbol.for("update-x");',
  "map.get();",
])("the control: %s is no query", (code) => {
  expect(findings(parse("control.ts", code), databaseUse)).toEqual([]);
});
