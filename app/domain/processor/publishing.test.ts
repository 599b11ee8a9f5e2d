import { expect, it } from "vitest";
import { ALONE_UNDO_MINUTES, FOUR_EYES, minutesToUndo } from "./publishing";

it("GS-3 begins with four eyes, which nobody had to choose", () => {
  expect(FOUR_EYES).toEqual({ mode: "four_eyes", set: null });
});

it("GS-3 gives one person alone at least half an hour to stop it, and two what the processor says", () => {
  expect(ALONE_UNDO_MINUTES).toBe(30);
  expect([0, 29, 30, 31].map((minutes) => minutesToUndo("one_person", minutes))).toEqual([30, 30, 30, 31]);
  expect([0, 31].map((minutes) => minutesToUndo("four_eyes", minutes))).toEqual([0, 31]);
});
