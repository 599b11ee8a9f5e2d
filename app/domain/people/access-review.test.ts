import { describe, expect, test } from "vitest";
import { firstAccess, mustRemind, reviewState, sortAnswers } from "./access-review";

const zone = "Europe/Copenhagen";
const since = "2026-03-01T23:30:00.000Z";
const reviewed = (at: string) => ({ event: "reviewed", at }) as const;
const reminded = (at: string) => ({ event: "reminded", at }) as const;

describe("GS-15 looking over who has access", () => {
  test("is due a year after the first of them got it, by the calendar of the zone", () => {
    expect(reviewState([], since, { today: "2027-03-01", zone })).toEqual({
      ...{ lastDay: null, dueOn: "2027-03-02", isDue: false },
    });
    expect(reviewState([], since, { today: "2027-03-02", zone }).isDue).toBe(true);
  });

  test("is due a year after it was last done, however often anybody was reminded", () => {
    const events = [reviewed("2028-02-29T09:00:00.000Z"), reminded("2028-12-01T09:00:00.000Z"), reviewed(since)];
    expect(reviewState(events, since, { today: "2028-12-02", zone })).toEqual({
      ...{ lastDay: "2028-02-29", dueOn: "2029-02-28", isDue: false },
    });
  });

  test("is asked for once a year while nobody does it", () => {
    const asked = [reminded("2027-03-02T09:00:00.000Z")];
    expect(mustRemind([], since, { today: "2027-03-01", zone })).toBe(false);
    expect(mustRemind([], since, { today: "2027-03-02", zone })).toBe(true);
    expect(mustRemind(asked, since, { today: "2027-12-31", zone })).toBe(false);
    expect(mustRemind(asked, since, { today: "2028-03-02", zone })).toBe(true);
    expect(mustRemind([...asked, reviewed("2027-05-01T09:00:00.000Z")], since, { today: "2028-03-02", zone })).toBe(
      false,
    );
  });

  test("counts from the first of those who have access now, not from one who has left", () => {
    const at = (createdAt: string, endedAt: string | null = null) => ({ createdAt, endedAt });
    expect(firstAccess([at("2026-03-02"), at("2026-01-02", "2026-02-02"), at("2026-02-03")])).toBe("2026-02-03");
    expect(firstAccess([at("2026-01-02", "2026-02-02")])).toBeNull();
    expect(firstAccess([])).toBeNull();
  });

  test("is an answer for each of them and for nobody else", () => {
    const people = [{ id: "a" }, { id: "b" }];
    expect(sortAnswers(people, new Map([["a", "keep"] as const, ["b", "end"] as const]))).toEqual({
      ...{ ok: true, kept: [{ id: "a" }], ended: [{ id: "b" }] },
    });
    const incomplete = { ok: false, code: "review.incomplete" };
    expect(sortAnswers(people, new Map([["a", "keep"] as const]))).toEqual(incomplete);
    expect(sortAnswers(people, new Map([["a", "keep"] as const, ["c", "keep"] as const]))).toEqual(incomplete);
    const more = new Map((["a", "b", "c"] as const).map((id) => [id, "keep"] as const));
    expect(sortAnswers(people, more)).toEqual(incomplete);
  });
});
