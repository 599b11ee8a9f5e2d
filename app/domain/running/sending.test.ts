import { expect, it } from "vitest";
import { RECKONED_RATE, reckonedRate } from "./sending";

const sent = (mails: number, endedAt: string) => ({ mails, startedAt: "2026-11-23T09:00:00.000Z", endedAt });

it("D11 reckons with the slowest of the installation's own last sendings", () => {
  const fast = sent(36_000, "2026-11-23T09:01:00.000Z");
  const slow = sent(3_600, "2026-11-23T10:00:00.000Z");
  expect(reckonedRate([fast, slow])).toBe(1);
  expect(reckonedRate([fast])).toBe(600);
});

it("D11 reckons with a low rate where nothing was measured yet, and divides by no less than a second", () => {
  expect(reckonedRate([])).toBe(RECKONED_RATE);
  expect(reckonedRate([sent(500, "2026-11-23T09:00:00.010Z")])).toBe(500);
});
