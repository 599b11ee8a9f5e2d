import { expect, test } from "vitest";
import { keepRecent } from "./recent";

test("of more than it keeps, what was unused longest goes first", () => {
  const kept = keepRecent<string>(2);
  kept.put("a", "A");
  kept.put("b", "B");
  expect(kept.get("a")).toBe("A");
  expect(kept.put("c", "C")).toBe("C");
  expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual(["A", undefined, "C"]);
});

test("what is put again under its name takes no more room", () => {
  const kept = keepRecent<number>(2);
  for (const value of [1, 2, 3]) kept.put("a", value);
  kept.put("b", 4);
  expect([kept.get("a"), kept.get("b")]).toEqual([3, 4]);
});
