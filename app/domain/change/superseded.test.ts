import { aChange } from "@tests/support/builders";
import { expect, test } from "vitest";
import { commitRow } from "../evidence/row-commitments";
import { supersededBy } from "./superseded";

const at = "2026-03-10T08:00:00.000Z";
const announced = aChange({ id: "old", state: "announced", ref: "2026-01", rowVersion: 4 });

test("a change whose place a correction takes is withdrawn, names the correction instead of a reason, and is due", () => {
  const { change } = supersededBy({ id: "new", orderedBy: "bo", createdBy: "ida" }, announced, at);
  expect(change).toEqual({
    ...announced,
    ...{ state: "withdrawn", withdrawnAt: at, withdrawnReason: "", correctedBy: "new", dueAt: at, updatedAt: at },
    rowVersion: 5,
  });
});

test("the log says so, by whoever ordered the correction, else by whoever wrote it", () => {
  const by = (orderedBy: string | null) =>
    supersededBy({ id: "new", orderedBy, createdBy: "ida" }, announced, at).record;
  expect(by("bo")).toEqual({
    ...{ v: 1, type: "change_withdrawn", processorId: announced.processorId, at, changeId: "old", correctedBy: "new" },
    ...{ reason: commitRow(announced.salt, { withdrawnReason: "" }).withdrawnReason, by: { kind: "staff", id: "bo" } },
  });
  expect(by(null).by).toEqual({ kind: "staff", id: "ida" });
});
