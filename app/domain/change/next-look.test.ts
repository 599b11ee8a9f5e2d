import { expect, it } from "vitest";
import type { ItemVerdict } from "./decide-notice";
import { nextLook } from "./next-look";

const ZONE = "Europe/Copenhagen";
const NOW = "2026-11-23T09:00:00.000Z";
const FIRST_DAY = "2026-12-31";
const closed = (gate: Extract<ItemVerdict, { verdict: "closed" }>["gate"]): ItemVerdict => ({
  itemId: "a",
  verdict: "closed",
  gate,
});

it("looks when the first running window can be closed", () => {
  const waiting = (until: string) => closed({ state: "waiting", until });
  const both = [waiting("2026-12-23T23:00:00.000Z"), waiting("2026-12-20T23:00:00.000Z")];
  expect(nextLook(both, ZONE, NOW, FIRST_DAY)).toBe("2026-12-20T23:15:00.000Z");
});

it("D11 looks on the first day although nobody was proven told when it was announced, and although all is held", () => {
  const start = "2026-12-30T23:00:00.000Z";
  expect(nextLook([closed({ state: "not_told" })], ZONE, NOW, FIRST_DAY)).toBe(start);
  expect(nextLook([closed({ state: "held", by: "objection" })], ZONE, NOW, FIRST_DAY)).toBe(start);
  expect(nextLook([], ZONE, NOW, FIRST_DAY)).toBe(start);
});

it("looks no more by time alone once its first day has come", () => {
  expect(
    nextLook([closed({ state: "held", by: "objection" })], ZONE, "2027-01-02T00:00:00.000Z", FIRST_DAY),
  ).toBeNull();
});

it("looks on the first day of what is ready, in the processor's zone", () => {
  const ready: ItemVerdict = { itemId: "a", verdict: "ready", from: "2026-12-01" };
  expect(nextLook([ready], ZONE, NOW, FIRST_DAY)).toBe("2026-11-30T23:00:00.000Z");
  expect(nextLook([ready], ZONE, NOW, null)).toBe("2026-11-30T23:00:00.000Z");
  expect(nextLook([closed({ state: "not_told" }), ready], ZONE, NOW, null)).toBe("2026-11-30T23:00:00.000Z");
  expect(nextLook([ready], ZONE, "2026-11-30T22:59:59.999Z", null)).toBe("2026-11-30T23:00:00.000Z");
  expect(nextLook([ready], ZONE, "2026-11-30T23:00:00.000Z", null)).toBeNull();
});

it("looks no more where nothing moves by time and no first day is named", () => {
  const decided: ItemVerdict = { itemId: "a", verdict: "decided", outcome: { state: "withdrawn", effectiveDay: null } };
  expect(
    nextLook([decided, closed({ state: "pending", needs: ["approval"], silent: false })], ZONE, NOW, null),
  ).toBeNull();
});
