import { expect, test } from "vitest";
import { relayedAt } from "./relayed-at";

const NOW = "2026-11-23T09:00:00.000Z";
const by = (...received: string[]) => ({ headers: received.map((value) => ({ name: "received", value })) });
const at = (date: string) => relayedAt(by(`from mx.skov.example by relay.fjord.example; ${date}`), true, NOW);

test.each([
  ["Mon, 23 Nov 2026 09:58:30 +0100", "2026-11-23T08:58:30.000Z"],
  ["Mon, 23 Nov 2026 09:58:30 +0100 (CET)", "2026-11-23T08:58:30.000Z"],
  ["Mon, 23 Nov 2026 08:58:30 GMT", "2026-11-23T08:58:30.000Z"],
  ["Mon, 23 Nov 2026 08:58:30 UTC", "2026-11-23T08:58:30.000Z"],
  ["Mon, 23 Nov 2026 04:58:30 -0400", "2026-11-23T08:58:30.000Z"],
  ["Mon, 23 Nov 2026 09:00:00 +0000", NOW],
  ["Wed, 18 Nov 2026 09:00:00 +0000", "2026-11-18T09:00:00.000Z"],
])("a trusted server's time counts: %s", (date, instant) => {
  expect(at(date)).toBe(instant);
});

test.each([
  ["later than now", "Mon, 23 Nov 2026 09:00:01 +0000"],
  ["longer ago than mail waits", "Wed, 18 Nov 2026 08:59:59 +0000"],
  ["without a zone", "Mon, 23 Nov 2026 08:58:30"],
  ["in a zone with a name alone", "Mon, 23 Nov 2026 08:58:30 CET"],
  ["no time", "yesterday +0100"],
  ["nothing", ""],
])("a time that is %s is none at which it can have been (RFC 5321, 4.4)", (_what, date) => {
  expect(at(date)).toBeNull();
});

test("only the topmost field counts, and only of a server that we trust", () => {
  const [ours, theirs] = ["by relay; Mon, 23 Nov 2026 08:59:00 +0000", "by mx; Mon, 23 Nov 2026 08:00:00 +0000"];
  expect(relayedAt(by(ours, theirs), true, NOW)).toBe("2026-11-23T08:59:00.000Z");
  expect(relayedAt(by(ours), false, NOW)).toBeNull();
  expect(relayedAt({ headers: [{ name: "date", value: ours }] }, true, NOW)).toBeNull();
});

test("the date is what follows the last semicolon", () => {
  const value = "from x; by relay; Mon, 23 Nov 2026 08:59:00 +0000";
  expect(relayedAt(by(value), true, NOW)).toBe("2026-11-23T08:59:00.000Z");
});
