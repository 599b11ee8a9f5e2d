import { expect, test } from "vitest";
import type { ItemGate, Track } from "../classification/track";
import { restsOnSilence } from "./rests-on-silence";

const gate = (itemId: string, tracks: Track[]): ItemGate => ({
  ...{ itemId, tracks, clauses: [], reasons: [], needsTool: false },
});
const OPEN = { state: "announced" as const };

test("CC-8 silence does something exactly where an undecided item waits for nothing but time", () => {
  expect(restsOnSilence({ gates: [gate("a", ["N"])] }, OPEN, [])).toBe(true);
  expect(restsOnSilence({ gates: [gate("a", ["N"])] }, OPEN, [{ itemId: "a" }])).toBe(false);
  expect(restsOnSilence({ gates: [gate("a", ["N"])] }, { state: "withdrawn" }, [])).toBe(false);
  for (const tracks of [["N", "C"], ["S"], ["S", "K"], ["I"]] satisfies Track[][])
    expect(restsOnSilence({ gates: [gate("a", tracks)] }, OPEN, [])).toBe(false);
});
