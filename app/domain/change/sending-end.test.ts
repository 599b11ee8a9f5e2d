import { expect, it } from "vitest";
import { RECKONED_RATE } from "../running/sending";
import { expectedSendingEnd } from "./sending-end";

it.each([
  [0, "2026-11-23T11:00:00.000Z"],
  [1, "2026-11-23T11:00:01.000Z"],
  [20, "2026-11-23T11:00:01.000Z"],
  [21, "2026-11-23T11:00:02.000Z"],
  [72_000, "2026-11-23T12:00:00.000Z"],
])("D11 reckons that %d mails are sent at twenty a second until it was measured, and two hours more", (mails, end) => {
  expect(expectedSendingEnd("2026-11-23T09:00:00.000Z", mails, RECKONED_RATE)).toBe(end);
});

it("D11 reckons with the rate that was measured", () => {
  expect(expectedSendingEnd("2026-11-23T09:00:00.000Z", 72_000, 2)).toBe("2026-11-23T21:00:00.000Z");
});
