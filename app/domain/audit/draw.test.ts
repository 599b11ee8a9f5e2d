import { describe, expect, test } from "vitest";
import { isChecked, isReviewer, lastMonth, lastQuarter, periodOf, reviewBy, reviewerOf } from "./draw";

describe("HL-B2.15 the monthly draw", () => {
  test("is of the calendar month before, in the processor's zone", () => {
    expect(lastMonth("2027-01-05")).toEqual({ firstDay: "2026-12-01", lastDay: "2026-12-31" });
    expect(lastMonth("2028-03-01")).toEqual({ firstDay: "2028-02-01", lastDay: "2028-02-29" });
    expect(periodOf("2026-10-01", "2026-10-31", "Europe/Copenhagen")).toEqual({
      from: "2026-09-30T22:00:00.000Z",
      until: "2026-10-31T23:00:00.000Z",
    });
  });

  test("is looked at within a fortnight", () => {
    expect(reviewBy("2026-12-01")).toBe("2026-12-15");
  });

  test("goes to those who may review the log, by turns, and to nobody who has left", () => {
    const people = [
      { id: "c", roles: ["auditor"], endedAt: null },
      { id: "a", roles: ["gdpa"], endedAt: null },
      { id: "b", roles: ["auditor"], endedAt: "2026-01-01T00:00:00.000Z" },
      { id: "d", roles: ["publisher"], endedAt: null },
    ] as const;
    const staff = people.map((one) => ({ ...one, roles: [...one.roles] }));
    expect(staff.filter(isReviewer).map(({ id }) => id)).toEqual(["c", "a"]);
    const turns = ["2026-10-01", "2026-11-01", "2026-12-01"].map((day) => reviewerOf(staff, day)?.id);
    expect(new Set(turns.slice(0, 2))).toEqual(new Set(["a", "c"]));
    expect(turns[2]).toBe(turns[0]);
    expect(reviewerOf([], "2026-10-01")).toBeNull();
    // Whoever has another role besides is a reviewer all the same.
    expect(isReviewer({ roles: ["publisher", "auditor"], endedAt: null })).toBe(true);
  });
});

test("the turn goes on over the end of a year, in the order of ids, however the people are read", () => {
  const staff = ["c", "a", "e", "b", "d"].map((id) => ({ id, roles: ["auditor" as const], endedAt: null }));
  const months = ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"].map((month) => `${month}-01`);
  const turns = months.map((day) => reviewerOf(staff, day)?.id ?? "");
  const ring = "abcde";
  for (const [at, id] of turns.entries())
    if (at > 0) expect(id).toBe(ring[(ring.indexOf(turns[at - 1] ?? "") + 1) % ring.length]);
  expect(months.map((day) => reviewerOf([...staff].reverse(), day)?.id)).toEqual(turns);
  // Quarters change hands with the quarter, and not within it.
  const quarters = ["2026-10-01", "2026-11-01", "2026-12-01", "2027-01-01"].map((day) => reviewerOf(staff, day, 3)?.id);
  expect(new Set(quarters.slice(0, 3)).size).toBe(1);
  expect(quarters[3]).not.toBe(quarters[2]);
});

describe("HL-B2.16 the draw of each quarter", () => {
  test("is of the calendar quarter before", () => {
    expect(lastQuarter("2027-01-05")).toEqual({ firstDay: "2026-10-01", lastDay: "2026-12-31" });
    expect(lastQuarter("2026-12-31")).toEqual({ firstDay: "2026-07-01", lastDay: "2026-09-30" });
    expect(lastQuarter("2028-05-31")).toEqual({ firstDay: "2028-01-01", lastDay: "2028-03-31" });
  });

  test("goes to reviewers by turns, also where there are as many as months in a quarter", () => {
    const staff = ["a", "b", "c"].map((id) => ({ id, roles: ["auditor" as const], endedAt: null }));
    const turns = ["2026-01-01", "2026-04-01", "2026-07-01"].map((day) => reviewerOf(staff, day, 3)?.id);
    expect(new Set(turns).size).toBe(3);
  });

  test("is of companies under the processor's instruction, and of no controller", () => {
    const roles = ["sub_processor", "external_developer", "direct_processor", "controller"] as const;
    expect(roles.filter((role) => isChecked({ role }))).toEqual(["sub_processor", "external_developer"]);
  });
});
