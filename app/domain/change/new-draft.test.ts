import { anEntry } from "@tests/support/builders";
import { expect, test } from "vitest";
import { newDraft } from "./new-draft";

test("GS-3 a new draft proposes the list as it is, by one author, and is announced by nobody yet", () => {
  const entries = [anEntry()];
  const now = "2026-11-23T09:00:00.000Z";
  const draft = newDraft({ id: "d", by: "ida", salt: "salt", now }, { processorId: "p", n: 3, entries });
  const { publishAutomatically, rowVersion, ...rest } = draft;
  expect({ publishAutomatically, rowVersion }).toEqual({ publishAutomatically: true, rowVersion: 1 });
  const stated = Object.entries(rest).filter(([, value]) => value !== null);
  expect(Object.fromEntries(stated)).toEqual({
    ...{ id: "d", processorId: "p", state: "draft", baseVersion: 3, proposed: entries, salt: "salt" },
    ...{ createdBy: "ida", authors: ["ida"], createdAt: now, updatedAt: now },
    ...{ pairs: [], reclassifications: [], acknowledgedWarnings: [] },
  });
});
