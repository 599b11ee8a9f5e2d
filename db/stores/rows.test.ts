import { expect, test } from "vitest";
import { boundedLimit, chunks, MAX_ROWS, mustFind, one, openBudget, readByKeys } from "./rows";

test("a transaction may write 1,000 rows in bulk, in any number of calls, and not one more", () => {
  const budget = openBudget();
  budget.spend(400);
  budget.spend(600);
  expect(() => budget.spend(1)).toThrow("1001 rows in one transaction");
  expect(() => openBudget().spend(MAX_ROWS + 1)).toThrow(RangeError);
});

test("chunks hold every row once, in order, and are never empty", () => {
  expect([...chunks([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...chunks([1, 2], 2)]).toEqual([[1, 2]]);
  expect([...chunks([], 2)]).toEqual([]);
});

test("many keys are asked for in several statements, each key once", async () => {
  const keys = Array.from({ length: 2_500 }, (_, index) => `k${index % 2_100}`);
  const asked: number[] = [];
  const found = await readByKeys(keys, async (some) => {
    asked.push(some.length);
    return some;
  });
  expect(asked).toEqual([1_000, 1_000, 100]);
  expect(new Set(found).size).toBe(2_100);
});

test("a limit is a whole number that one transaction can hold", () => {
  expect(boundedLimit(1)).toBe(1);
  expect(boundedLimit(MAX_ROWS)).toBe(MAX_ROWS);
  for (const wrong of [0, -1, 1.5, MAX_ROWS + 1, Number.NaN]) expect(() => boundedLimit(wrong)).toThrow(RangeError);
});

test("a write that must find its row throws when it finds none", () => {
  expect(() => mustFind([], "things.update")).toThrow("things.update");
  expect(mustFind([{}], "things.update")).toBeUndefined();
  expect([one([]), one([1])]).toEqual([null, 1]);
});
