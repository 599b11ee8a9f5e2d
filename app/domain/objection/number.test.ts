import { expect, it } from "vitest";
import { objectionNumber, placeOf } from "./number";
import { receivedValues, writeReceivedAt } from "./received-at";
import { readFormId } from "./same-sending";
import { unmatchedTiming } from "./unmatched-timing";

it("an objection is numbered within its change, and the number says its place", () => {
  expect(objectionNumber("2026-03", 12)).toBe("2026-03-I12");
  expect(placeOf("2026-03-I12")).toBe(12);
  expect(placeOf("2026-03-I7")).toBe(7);
  expect(placeOf("2026-03-I105")).toBe(105);
  for (const wrong of ["2026-03", "2026-03-I0", "I1x", "2026-03-I1x", "2026-03-I"])
    expect(() => placeOf(wrong)).toThrow(RangeError);
});

it("the moment of receipt is written to the millisecond, on the clock it was decided by and in UTC", () => {
  expect(writeReceivedAt("2026-12-23T22:59:59.999Z", "Europe/Copenhagen")).toBe(
    "2026-12-23 23:59:59.999 (Europe/Copenhagen), 2026-12-23T22:59:59.999Z",
  );
  expect(writeReceivedAt("2026-06-01T08:00:00.000Z", "Europe/Stockholm")).toBe(
    "2026-06-01 10:00:00.000 (Europe/Stockholm), 2026-06-01T08:00:00.000Z",
  );
});

it("a mail says the exact moment of receipt, and its day on that clock", () => {
  expect(receivedValues("2026-12-23T23:30:00.000Z", "Europe/Copenhagen")).toEqual({
    received: "2026-12-24 00:30:00.000 (Europe/Copenhagen), 2026-12-23T23:30:00.000Z",
    day: "2026-12-24",
  });
});

it("only an id as forms are given is one", () => {
  expect(readFormId("01980000-0000-7000-8000-00000000000a")).toBe("01980000-0000-7000-8000-00000000000a");
  const id = "01980000-0000-7000-8000-00000000000a";
  for (const wrong of [
    ...["", "x", "01980000-0000-4000-8000-00000000000a", "01980000-0000-7000-c000-00000000000a"],
    ...["01980000-0000-7000-8000-00000000000A", ` ${id}`, `${id}0`, `0${id}`, id.slice(0, -1)],
  ])
    expect(readFormId(wrong)).toBeNull();
});

it("an objection of nobody known yet counts while it may be somebody's", () => {
  const lastWindowEnd = "2026-04-01T22:00:00.000Z";
  const facts = { lastWindowEnd, isAnnounced: true };
  expect(unmatchedTiming(facts, "2026-04-01T21:59:59.999Z")).toBe("in_time");
  expect(unmatchedTiming(facts, lastWindowEnd)).toBe("before_first_use");
  expect(unmatchedTiming({ ...facts, isAnnounced: false }, lastWindowEnd)).toBe("late");
  expect(unmatchedTiming({ lastWindowEnd: null, isAnnounced: true }, lastWindowEnd)).toBe("in_time");
});
