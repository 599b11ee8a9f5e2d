import { aChangeItem } from "@tests/support/builders";
import { expect, it } from "vitest";
import type { ItemOutcomeState } from "../change/change";
import { entriesNotForAll } from "./partial-items";

const item = (over: Parameters<typeof aChangeItem>[0] = {}) =>
  aChangeItem({ id: "i", entryId: "e", concerned: 3, publishedVersion: 4, ...over });
const partial = (over: Parameters<typeof aChangeItem>[0], ...outcomes: [ItemOutcomeState, number, string?][]) => {
  const recorded = outcomes.map(([state, count, itemId = "i"]) => ({ itemId, state, count }));
  return [...entriesNotForAll([{ items: [item(over)], outcomes: recorded }], 5)];
};

it("D16 names an entry that is in the list and not in effect for somebody who was told of it", () => {
  expect(partial({})).toEqual(["e"]);
  expect(partial({}, ["in_effect", 2])).toEqual(["e"]);
  expect(partial({}, ["in_effect", 2], ["in_effect", 1, "other"])).toEqual(["e"]);
  expect(partial({}, ["in_effect", 3])).toEqual([]);
});

it("D16 counts an agreement that ended as settled, and an exception or a change taken back as not in effect", () => {
  expect(partial({}, ["in_effect", 2], ["terminated", 1])).toEqual([]);
  expect(partial({}, ["in_effect", 2], ["carved_out", 1])).toEqual(["e"]);
  expect(partial({}, ["in_effect", 2], ["withdrawn", 1])).toEqual(["e"]);
});

it("says nothing of what goes, of what is in no version yet, and of what came later than the version asked for", () => {
  expect(partial({ after: null })).toEqual([]);
  expect(partial({ publishedVersion: null })).toEqual([]);
  expect(partial({ publishedVersion: 6 })).toEqual([]);
  expect(partial({ publishedVersion: 5 })).toEqual(["e"]);
});
