import { expect, test } from "vitest";
import { plusMs } from "../time";
import { countedRefusals, type RefusedSignIn } from "./refused-sign-in";

const NOW = "2026-11-23T09:00:00.000Z";
const METTE = "mette@kommune.example";

const refused = (n: number, over: Partial<RefusedSignIn> = {}): RefusedSignIn => ({
  ...{ id: `${1_000 + n}`, at: plusMs(NOW, n * 100), addressKey: METTE, source: "one" },
  ...over,
});
const many = (count: number, over: Partial<RefusedSignIn> = {}) =>
  Array.from({ length: count }, (_, n) => refused(n, over));

test("GS-12 ten refused sign-ins of a source within a minute are told each; the others of an address are one, with their number", () => {
  const told = countedRefusals([...many(14).reverse(), refused(20, { addressKey: null }), refused(21)]);
  expect(told.map(({ count }) => count)).toEqual([...Array(10).fill(1), 5, 1]);
  expect(told.at(10)).toEqual({ at: plusMs(NOW, 1_000), addressKey: METTE, source: "one", count: 5 });
  expect(told.at(11)).toMatchObject({ addressKey: null });
});

test("another source, and the next minute, are counted apart", () => {
  const told = countedRefusals([...many(12), ...many(3, { source: "two" }), ...many(2, { at: plusMs(NOW, 60_000) })]);
  const ofOne = told.filter(({ source, at }) => source === "one" && at < plusMs(NOW, 60_000));
  expect(ofOne.map(({ count }) => count)).toEqual([...Array(10).fill(1), 2]);
  expect(told.filter((one) => !ofOne.includes(one)).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
});

test("they are told in the order of time, and of one instant in the order of their ids", () => {
  const at = (n: number, minute: number, id: string) =>
    refused(n, { id, at: plusMs(NOW, minute * 60_000), source: id });
  const told = countedRefusals([at(0, 2, "c"), at(0, 1, "b"), at(0, 0, "d"), at(0, 1, "a")]);
  expect(told.map(({ source }) => source)).toEqual(["d", "a", "b", "c"]);
});
