import { expect, it, test } from "vitest";
import { hasWindow, needsAnswer, TRACKS, type Track } from "./track";

test.each<[Track, { window: boolean; answer: boolean }]>([
  ["I", { window: false, answer: false }],
  ["N", { window: true, answer: false }],
  ["S", { window: true, answer: true }],
  ["C", { window: true, answer: true }],
  ["K", { window: true, answer: true }],
])("HL-4.2 track %s has %o", (track, { window, answer }) => {
  expect(hasWindow([track])).toBe(window);
  expect(needsAnswer([track])).toBe(answer);
});

it("one track that has a window, or needs an answer, is enough", () => {
  expect([hasWindow(["I", "N"]), needsAnswer(["N", "C"]), needsAnswer(["I", "N"])]).toEqual([true, true, false]);
  expect([hasWindow([]), needsAnswer([])]).toEqual([false, false]);
  expect([...TRACKS].sort()).toEqual(["C", "I", "K", "N", "S"]);
});
