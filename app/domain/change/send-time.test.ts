import { expect, test } from "vitest";
import { localInstant } from "./send-time";

test.each([
  ["2026-11-23", "09:30", "Europe/Copenhagen", "2026-11-23T08:30:00.000Z"],
  ["2026-07-01", "00:00", "Europe/Copenhagen", "2026-06-30T22:00:00.000Z"],
  // 02:30 does not exist on that night, and comes twice on the other.
  ["2026-03-29", "02:30", "Europe/Copenhagen", "2026-03-29T01:30:00.000Z"],
  ["2026-10-25", "02:30", "Europe/Copenhagen", "2026-10-25T00:30:00.000Z"],
])("%s %s in %s is %s", (day, time, zone, instant) => {
  expect(localInstant(day, time, zone)).toBe(instant);
});

test.each([
  ["2026-02-30", "09:30"],
  ["2026-11-23", "24:00"],
  ["2026-11-23", "9:30"],
  ["2026-11-23", "09:30:00"],
  ["2026-11-23", "109:30"],
  ["2026-11-23", "09:60"],
  ["23.11.2026", "09:30"],
])("%s %s is no time", (day, time) => {
  expect(localInstant(day, time, "Europe/Copenhagen")).toBeNull();
});
