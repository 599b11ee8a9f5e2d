import { expect, test } from "vitest";
import { hasRunningTerm } from "./staff";
import { judgeTerm, suggestedTerm, termState } from "./term";

const GDPA = { roles: ["gdpa" as const], termFrom: "2026-01-01", termUntil: "2027-12-31", endedAt: null };

test("GS-16 a suggested term is two years, to the day before the second anniversary", () => {
  expect(suggestedTerm("2026-01-01")).toEqual({ from: "2026-01-01", until: "2027-12-31" });
  expect(suggestedTerm("2024-02-29")).toEqual({ from: "2024-02-29", until: "2026-02-27" });
});

test("GS-16 a term shorter than two years is taken and said, one that ends before it begins is refused", () => {
  expect(judgeTerm({ from: "2026-01-01", until: "2027-12-31" })).toEqual({ ok: true, isShort: false });
  expect(judgeTerm({ from: "2026-01-01", until: "2027-12-30" })).toEqual({ ok: true, isShort: true });
  expect(judgeTerm({ from: "2026-01-01", until: "2026-01-01" })).toEqual({ ok: true, isShort: true });
  expect(judgeTerm({ from: "2026-01-01", until: "2025-12-31" })).toEqual({ ok: false, code: "term.reversed" });
});

test("GS-16 a term runs from its first day to its last, both included", () => {
  const runs = (today: string) => hasRunningTerm(GDPA, today);
  expect([runs("2025-12-31"), runs("2026-01-01"), runs("2027-12-31"), runs("2028-01-01")]).toEqual([
    ...[false, true, true, false],
  ]);
});

test("GS-16 without the role, without a term, or after the person has left no term runs", () => {
  for (const over of [
    { roles: ["publisher" as const] },
    { termFrom: null },
    { termUntil: null },
    { endedAt: "2026-05-01T00:00:00.000Z" },
  ]) {
    expect(hasRunningTerm({ ...GDPA, ...over }, "2026-06-01")).toBe(false);
  }
});

test("GS-16 the end of a term is warned of from sixty days before it", () => {
  const on = (today: string) => termState(GDPA, today);
  expect(on("2025-12-31")).toBe("ahead");
  expect(on("2026-01-01")).toBe("running");
  expect(on("2027-10-31")).toBe("running");
  expect(on("2027-11-01")).toBe("ending");
  expect(on("2027-12-31")).toBe("ending");
  expect(on("2028-01-01")).toBe("ended");
  expect(termState({ ...GDPA, termUntil: null }, "2026-06-01")).toBe("none");
  expect(termState({ ...GDPA, roles: ["editor"] }, "2026-06-01")).toBe(null);
  expect(termState({ ...GDPA, endedAt: "2026-05-01T00:00:00.000Z" }, "2026-06-01")).toBe(null);
});
