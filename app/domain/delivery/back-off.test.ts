import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_ATTEMPTS, retryDelay } from "./back-off";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test.each([
  [1, 0.25],
  [2, 1],
  [3, 5],
  [4, 15],
  [5, 30],
  [6, 60],
  [7, 120],
  [8, 240],
  [35, 240],
])("after attempt %i the wait is %d minutes, without jitter", (attempts, minutes) => {
  expect(retryDelay(attempts, 0.5)).toBe(minutes * MINUTE);
});

test("after the last attempt there is none", () => {
  expect(retryDelay(MAX_ATTEMPTS, 0.5)).toBeNull();
});

test("a mail is tried for four to five days (RFC 5321, 4.5.4.1)", () => {
  const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryDelay(index + 1, 0.5) ?? 0);
  const days = waits.reduce((sum, wait) => sum + wait, 0) / DAY;
  expect(days).toBeGreaterThan(4);
  expect(days).toBeLessThanOrEqual(5);
});

test("jitter moves a wait by a fifth at most, to either side", () => {
  const attempts = fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 });
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(attempts, random, (n, chance) => {
      const [plain, jittered] = [retryDelay(n, 0.5) ?? 0, retryDelay(n, chance) ?? 0];
      expect(Math.abs(jittered - plain)).toBeLessThanOrEqual(plain * 0.2 + 1);
    }),
  );
});
