import { describe, expect, it } from "vitest";
import { objectUntil } from "./object-until";

const zone = "Europe/Copenhagen";
const now = "2026-11-23T09:00:00.000Z";

describe("the last day on which anybody may object, as the public page names it", () => {
  it.each([
    ["a window that ends at the processor's midnight", "2026-12-23T23:00:00.000Z", "2026-12-23"],
    ["one that ends an hour later, at midnight in Dublin", "2026-12-24T00:00:00.000Z", "2026-12-23"],
    ["one that ends an hour earlier, at midnight in Helsinki", "2026-12-23T22:00:00.000Z", "2026-12-22"],
  ])("is a whole day of %s", (_, end, day) => {
    expect(objectUntil(end, now, zone)).toBe(day);
  });

  it("is none without a window, after it, and on the part of a day that is left of it", () => {
    expect(objectUntil(null, now, zone)).toBeNull();
    expect(objectUntil("2026-12-23T23:00:00.000Z", "2026-12-23T23:00:00.000Z", zone)).toBeNull();
    expect(objectUntil("2026-12-24T00:00:00.000Z", "2026-12-23T23:30:00.000Z", zone)).toBeNull();
    // Over at noon, although the whole days before it were inside.
    expect(objectUntil("2026-12-25T11:00:00.000Z", "2026-12-25T11:00:00.000Z", zone)).toBeNull();
  });

  it("is still the last day in its last minute", () => {
    expect(objectUntil("2026-12-23T23:00:00.000Z", "2026-12-23T22:59:00.000Z", zone)).toBe("2026-12-23");
  });
});
