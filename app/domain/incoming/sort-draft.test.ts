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
  expect(sortFaults({ as: null, note: "" }, nobodys)).toEqual(["mail.kind_missing"]);
});

test.each([{ controllerId: null }, { changeId: null }, { noticeId: null }])(
  "with %j a mail leads to no customer's notice, and is a note at most",
  (missing) => {
    for (const as of ["objection", "question", "data_request"] as const)
      expect(sortFaults({ as, note: "" }, { ...ofNotice, ...missing })).toEqual(["mail.no_customer"]);
    expect(sortFaults({ as: "other", note: "Thanks" }, { ...ofNotice, ...missing })).toEqual([]);
  },
);

test("a note is as long as an objection may be, in bytes, and no longer", () => {
  const faults = (note: string) => sortFaults({ as: "other", note }, ofNotice);
  expect(faults("x".repeat(100 * 1024))).toEqual([]);
  expect(faults("x".repeat(100 * 1024 + 1))).toEqual(["mail.note_too_long"]);
  expect(faults("æ".repeat(51 * 1024))).toEqual(["mail.note_too_long"]);
});

test("words that fit stay whole, but for the space around them; longer ones keep their beginning", () => {
  const longest = "x".repeat(100 * 1024);
  expect(wordsOf(` ${longest}\n`)).toBe(longest);
  expect(wordsOf(`${longest}y`)).toBe(longest);
  // No character is cut in two.
  expect(wordsOf(`a${"æ".repeat(100 * 1024)}`)).toBe(`a${"æ".repeat(50 * 1024 - 1)}`);
  expect(wordsOf("🙂".repeat(100 * 1024))).toBe("🙂".repeat(25 * 1024));
});

test.each(["n", "u", "subscriptions", "subscriptions/confirm", "objections/confirm", "sign-in/link"])(
  "a link under /%s/ opens by a secret, which is left out; a longer or shorter word there is none",
  (page) => {
    expect(wordsOf(`see https://varsel.example/${page}/${TOKEN}.`)).toBe(`see https://varsel.example/${page}/….`);
    for (const word of [`${TOKEN}x`, TOKEN.slice(1)]) expect(wordsOf(`/${page}/${word}`)).toBe(`/${page}/${word}`);
  },
);
