import { expect, it } from "vitest";
import { expectedSendingEnd } from "./sending-end";

it.each([
  [0, "2026-11-23T11:00:00.000Z"],
  [1, "2026-11-23T11:00:01.000Z"],
  [20, "2026-11-23T11:00:01.000Z"],
  [21, "2026-11-23T11:00:02.000Z"],
  [72_000, "2026-11-23T12:00:00.000Z"],
])("D11 reckons that %d mails are sent at twenty a second, and two hours more", (mails, end) => {
  expect(expectedSendingEnd("2026-11-23T09:00:00.000Z", mails)).toBe(end);
});
