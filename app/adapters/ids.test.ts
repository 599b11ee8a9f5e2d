import fc from "fast-check";
import { expect, test } from "vitest";
import { toInstant } from "~/domain/time";
import { systemClock } from "./clock.server";
import { createIds } from "./ids.server";

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("ids are UUIDs of version 7 that carry the clock's milliseconds", () => {
  const at = "2026-09-01T08:00:00.123Z";
  const id = createIds({ now: () => at }).next();
  expect(id).toMatch(UUID7);
  expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(Date.parse(at));
});

test("ids rise, also within a millisecond and when the clock steps back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 }), (times) => {
      let now = 0;
      const ids = createIds({ now: () => toInstant(now) });
      const made = times.flatMap((time) => {
        now = time;
        return Array.from({ length: 300 }, () => ids.next());
      });
      expect(made).toEqual([...new Set(made)].sort());
      for (const id of made) expect(id).toMatch(UUID7);
    }),
    { numRuns: 30 },
  );
});

test("tokens have as many random bytes as asked and never repeat", () => {
  const { randomToken } = createIds(systemClock());
  const tokens = Array.from({ length: 1000 }, () => randomToken(32));
  expect(new Set(tokens).size).toBe(1000);
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
