import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOverdue, verdictFault } from "./review";
import { drawSample } from "./sample";

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 60 });
const n = fc.nat({ max: 20 });

describe("HL-B2.15 a draw", () => {
  test("is the same for the same seed, in whatever order and with whatever repetition the entries come", () => {
    fc.assert(
      fc.property(ids, n, fc.string(), (all, count, seed) => {
        const drawn = drawSample({ seed, n: count, ids: all });
        expect(drawSample({ seed, n: count, ids: [...all, ...all].reverse() })).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(count, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const id of drawn) expect(all).toContain(id);
      }),
    );
  });

  test("of a page at a time is the draw of them all", () => {
    fc.assert(
      fc.property(ids, ids, n, fc.string(), (first, second, count, seed) => {
        const kept = drawSample({ seed, n: count, ids: first });
        const all = new Set([...first, ...second]);
        expect(drawSample({ seed, n: count, ids: [...kept, ...second] })).toEqual(
          drawSample({ seed, n: count, ids: all }),
        );
      }),
    );
  });

  test("can be repeated by anybody who has SHA-256", () => {
    const all = ["a", "b", "c", "d", "e"];
    const rank = (id: string) => createHash("sha256").update(`2026-11\n${id}`).digest("hex");
    const byHand = all.toSorted((a, b) => rank(a).localeCompare(rank(b))).slice(0, 2);
    expect(drawSample({ seed: "2026-11", n: 2, ids: all })).toEqual(byHand);
  });

  test("favours no entry: over many seeds each is drawn about as often", () => {
    const all = ["a", "b", "c", "d", "e"];
    const times = new Map(all.map((id) => [id, 0]));
    for (let seed = 0; seed < 2000; seed += 1)
      for (const id of drawSample({ seed: String(seed), n: 1, ids: all })) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [id, count] of times) expect(Math.abs(count - 400), id).toBeLessThan(80);
  });
});

describe("HL-B2.15 a verdict", () => {
  const of = { sample: { entryIds: ["e1", "e2"], drawnFrom: "log" as const }, actorId: "s1", given: [] };
  const said = { entryId: "e1", verdict: "ok", note: "", staffId: "s2" } as const;

  test("is given by somebody who did not do it, once, on what was drawn", () => {
    expect(verdictFault(said, of)).toBeNull();
    expect(verdictFault({ ...said, staffId: "s1" }, of)).toBe("verdict.own_act");
    expect(verdictFault({ ...said, entryId: "e3" }, of)).toBe("verdict.not_drawn");
    expect(verdictFault(said, { ...of, given: [{ entryId: "e1" }] })).toBe("verdict.given");
    expect(verdictFault(said, { ...of, given: [{ entryId: "e2" }] })).toBeNull();
  });

  test("says why where it is not that all is in order", () => {
    for (const verdict of ["question", "breach"] as const) {
      expect(verdictFault({ ...said, verdict, note: " \n" }, of)).toBe("verdict.note_missing");
      expect(verdictFault({ ...said, verdict, note: "who asked for this?" }, of)).toBeNull();
    }
  });

  test("HL-B2.16 of a sub-processor says what was looked at, also where all is in order", () => {
    const ofList = { ...of, sample: { ...of.sample, drawnFrom: "list" as const }, actorId: null };
    expect(verdictFault(said, ofList)).toBe("verdict.note_missing");
    expect(verdictFault({ ...said, note: "Its log of access for March: two, both on our tickets" }, ofList)).toBeNull();
  });

  test("is overdue from the day after it was due until the last one is given", () => {
    const sample = { dueOn: "2026-12-15", finishedAt: null };
    expect(isOverdue(sample, "2026-12-15")).toBe(false);
    expect(isOverdue(sample, "2026-12-16")).toBe(true);
    expect(isOverdue({ ...sample, finishedAt: "2026-12-20T08:00:00.000Z" }, "2026-12-21")).toBe(false);
  });
});
