import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { shiftedClock, systemClock } from "./clock.server";

test("the machine's clock tells the present as 24 characters", () => {
  const before = Date.now();
  const now = systemClock().now();
  expect(now).toHaveLength(24);
  expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
});

test("a shifted clock starts at the given instant and runs on", async () => {
  const clock = shiftedClock("2026-09-01T08:00:00.000Z");
  const first = Date.parse(clock.now()) - Date.parse("2026-09-01T08:00:00.000Z");
  await sleep(30);
  const second = Date.parse(clock.now()) - Date.parse("2026-09-01T08:00:00.000Z");
  expect(first).toBeGreaterThanOrEqual(0);
  expect(second - first).toBeGreaterThanOrEqual(25);
  expect(second).toBeLessThan(60_000);
});
