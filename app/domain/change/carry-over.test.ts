import { anId } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { carriedItems, carriedRecord, sameItems } from "./carry-over";
import { sealedHash } from "./item-content";

const item = (id: string, entryId: string, replacedEntryId: string | null = null) => ({ id, entryId, replacedEntryId });

describe("the items of a correction that are about the same companies", () => {
  it("are found by who comes and by who goes, on either side", () => {
    const before = [item("add", "a"), item("replace", "b", "old"), item("remove", "gone")];
    const after = [item("1", "a"), item("2", "c", "b"), item("3", "old"), item("4", "new", "gone"), item("5", "else")];
    expect([...sameItems(before, after)]).toEqual([
      ["add", ["1"]],
      ["replace", ["2", "3"]],
      ["remove", ["4"]],
    ]);
  });

  it("are none where two items replace nobody and are about different companies", () => {
    expect(sameItems([item("add", "a")], [item("1", "b")]).get("add")).toEqual([]);
  });
});

describe("an objection to a change that is corrected", () => {
  const same = new Map([
    ["x", ["1", "2"]],
    ["y", ["2"]],
    ["z", []],
  ]);

  it("to the whole stays one to the whole, whatever the correction says", () => {
    expect(carriedItems([], same)).toEqual([]);
    expect(carriedItems([], new Map())).toEqual([]);
  });

  it("to items counts against all that are about the same companies, each once", () => {
    expect(carriedItems(["x", "y"], same)).toEqual(["1", "2"]);
    expect(carriedItems(["y", "z"], same)).toEqual(["2"]);
  });

  it("to what has gone from the change holds nothing", () => {
    expect(carriedItems(["z"], same)).toBeNull();
    expect(carriedItems(["unknown"], same)).toBeNull();
  });
});

it("the log says of an answer that came over from where, to where, and of how many items, which it commits to", () => {
  const carried = {
    id: anId(),
    processorId: "p",
    changeId: "new",
    noticeId: "n",
    itemIds: ["1", "2"],
    carriedFrom: "old",
  };
  expect(carriedRecord("objection", carried, "2026-03-02T08:00:00.000Z")).toEqual({
    ...{ v: 1, type: "answer_carried", processorId: "p", at: "2026-03-02T08:00:00.000Z", answer: "objection" },
    ...{ answerId: carried.id, fromChangeId: "old", toChangeId: "new", noticeId: "n", itemCount: 2 },
    ...{ itemsHash: sealedHash(["1", "2"]), by: { kind: "system" } },
  });
  expect(carriedRecord("objection", { ...carried, carriedFrom: null }, "2026-03-02T08:00:00.000Z").fromChangeId).toBe(
    "",
  );
});
