import { anEntry } from "@tests/support/builders";
import { expect, test } from "vitest";
import { itemFields } from "./item-fields";

const before = anEntry({ id: "a", name: "Alfa", activity: "Hosting" });
const after = { ...before, activity: "Backup" };

test("an announced item tells the fields that differ, those that come with an entry and those that go with it", () => {
  expect(itemFields({ before, after })).toEqual([{ path: "activity", before: "Hosting", after: "Backup" }]);
  const added = itemFields({ before: null, after });
  expect(added).toContainEqual({ path: "activity", before: null, after: "Backup" });
  const removed = itemFields({ before: after, after: null });
  expect(removed).toEqual(added.map(({ path, after: stated }) => ({ path, before: stated, after: null })));
  expect(itemFields({ before: null, after: null })).toEqual([]);
});
