import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { evenly } from "./even-time";

const STEP = 60;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await evenly(work, STEP).catch(() => {});
  return performance.now() - started;
}

test("GS-9 short work, shorter work and work that fails take the same time", async () => {
  const works = [async () => 1, () => wait(20), () => wait(40), () => Promise.reject(new Error("no"))];
  for (const work of works) {
    const took = await timed(work);
    expect(took).toBeGreaterThanOrEqual(STEP - 2);
    expect(took).toBeLessThan(STEP * 1.8);
  }
});

test("work that takes longer ends with the next step", async () => {
  const took = await timed(() => wait(STEP + 10));
  expect(took).toBeGreaterThanOrEqual(STEP * 2 - 2);
});

test("what the work gives, or throws, comes through", async () => {
  expect(await evenly(async () => 7, 1)).toBe(7);
  await expect(evenly(() => Promise.reject(new Error("no")), 1)).rejects.toThrow("no");
});
