import { expect, it } from "vitest";
import { isSameValue } from "./same-value";

it("two parts of an agreement say the same in whatever order their fields stand, and no others do", () => {
  expect(isSameValue({ count: 30, unit: "days" }, { unit: "days", count: 30 })).toBe(true);
  expect(isSameValue({ count: 30, unit: "days" }, { unit: "days", count: 31 })).toBe(false);
  expect(isSameValue(["a", "b"], ["b", "a"])).toBe(false);
});

it("what is not said is neither null nor empty", () => {
  expect([isSameValue(undefined, undefined), isSameValue(null, null)]).toEqual([true, true]);
  expect([isSameValue(undefined, null), isSameValue(undefined, ""), isSameValue(null, "null")]).toEqual([
    false,
    false,
    false,
  ]);
});

it("what no text can hold is no part of an agreement", () => {
  expect(() => isSameValue("\ud800", "")).toThrow("No part of an agreement");
});
