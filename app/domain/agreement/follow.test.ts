import { aFollower, NOW } from "@tests/support/builders";
import { expect, it } from "vitest";
import { askAgain, confirmFollow, FOLLOW_LIMITS, leave } from "./follow";

const LATER = "2026-03-03T08:00:00.000Z";
const following = aFollower();
const asked = aFollower({ state: "unconfirmed", confirmedAt: null });
const gone = aFollower({ state: "left", leftAt: NOW });

it("asking again is a new request, but never changes what one who follows reads", () => {
  expect(askAgain(following, { language: "da", now: LATER })).toBe(following);
  for (const one of [asked, gone]) {
    expect(askAgain(one, { language: "da", now: LATER })).toEqual({ ...one, language: "da", requestedAt: LATER });
  }
});

it("confirming follows from then on, and again is the same as once", () => {
  expect(confirmFollow(following, LATER)).toBe(following);
  for (const one of [asked, gone]) {
    expect(confirmFollow(one, LATER)).toEqual({ ...one, state: "following", confirmedAt: LATER, leftAt: null });
  }
});

it("leaving ends it, also what was never confirmed, and again is the same as once", () => {
  expect(leave(gone, LATER)).toBe(gone);
  for (const one of [asked, following]) expect(leave(one, LATER)).toEqual({ ...one, state: "left", leftAt: LATER });
});

it("one mailbox gets at most three mails to confirm an hour, and one network may ask thirty times", () => {
  expect(FOLLOW_LIMITS).toEqual({ network: 30, address: 3, windowMs: 60 * 60 * 1000 });
});
