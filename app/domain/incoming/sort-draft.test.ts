import { expect, test } from "vitest";
import { readSort, sortFaults, wordsOf } from "./sort-draft";

const TOKEN = "3q2-7wXkYf0bVtqk9Zr1mLhQe8uJpN5sT4aCdGvWxYz";
const ofNotice = { controllerId: "c", changeId: "ch", noticeId: "n" };

test("the link that a quoted notice brings along is shown to nobody else", () => {
  const quoted = `We object.\n> https://varsel.example/n/${TOKEN}\n> https://varsel.example/subscriptions/confirm/${TOKEN}?lang=da`;
  expect(wordsOf(quoted)).toBe(
    "We object.\n> https://varsel.example/n/…\n> https://varsel.example/subscriptions/confirm/…?lang=da",
  );
  expect(wordsOf("https://varsel.example/havn/changes/2026-01")).toContain("2026-01");
});

test("words that are too long for an objection are cut; the mail keeps them all", () => {
  expect(new TextEncoder().encode(wordsOf("æ".repeat(200_000))).length).toBeLessThanOrEqual(100 * 1024);
});

test("a mail is one of four things; only what leads to a customer's notice is more than a note", () => {
  expect(readSort({ as: "objection", note: " x " })).toEqual({ as: "objection", note: "x" });
  expect(readSort({ as: "anything", note: "" })).toEqual({ as: null, note: "" });
  const nobodys = { controllerId: null, changeId: null, noticeId: null };
  expect(sortFaults({ as: "objection", note: "" }, ofNotice)).toEqual([]);
  expect(sortFaults({ as: "objection", note: "" }, nobodys)).toEqual(["mail.no_customer"]);
  expect(sortFaults({ as: "other", note: "Thanks" }, nobodys)).toEqual([]);
  expect(sortFaults({ as: "other", note: "" }, ofNotice)).toEqual(["mail.note_missing"]);
  expect(sortFaults({ as: null, note: "" }, ofNotice)).toEqual(["mail.kind_missing"]);
});
