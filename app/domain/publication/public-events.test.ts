import { aChange, aChangeItem, aVersion } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Change } from "../change/change";
import { type PublicChange, toPublicChange } from "./public-change";
import { publicDays, publicEvents } from "./public-events";

const versions = [
  aVersion({ n: 2, effectiveDay: "2026-04-15", publishedAt: "2026-04-14T22:00:00.000Z" }),
  aVersion({ n: 3, effectiveDay: "2026-05-01", publishedAt: "2026-04-30T22:00:00.000Z" }),
];
const [second, third] = versions;

function change(published: (number | null)[], over: Partial<Change> = {}): PublicChange {
  const facts = aChange({ state: "announced", ref: "2026-01", announcedAt: "2026-03-02T08:00:00.000Z", ...over });
  const items = published.map((publishedVersion) => aChangeItem({ publishedVersion }));
  const shown = toPublicChange({ change: facts, items, versions, zone: "Europe/Copenhagen" });
  if (shown === null) throw new Error("not public");
  return shown;
}
const withdrawn = { state: "withdrawn", withdrawnAt: "2026-03-20T08:00:00.000Z" } as const;

describe("events of a feed", () => {
  it("are newest first: each version with what is new in it, then the announcement with all of it", () => {
    const shown = change([2, 3, null]);
    expect(publicEvents([shown]).map(({ kind, id, items }) => [kind, id, items.length])).toEqual([
      ["in_force", `urn:uuid:${third?.id}`, 1],
      ["in_force", `urn:uuid:${second?.id}`, 1],
      ["announced", `urn:uuid:${shown.id}`, 3],
    ]);
  });

  it("keep an announcement that was withdrawn, and say so in an event of its own", () => {
    const shown = change([null], withdrawn);
    expect(publicEvents([shown]).map(({ kind, id }) => [kind, id])).toEqual([
      ["withdrawn", `urn:uuid:${shown.id}#withdrawn`],
      ["announced", `urn:uuid:${shown.id}`],
    ]);
  });

  it("each have an id of their own that later events do not change", () => {
    const before = publicEvents([change([null, null], { id: "x" })]).map(({ id }) => id);
    const after = publicEvents([change([2, 3], { id: "x" })]).map(({ id }) => id);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(new Set(after).size).toBe(after.length);
  });
});

describe("days of a calendar", () => {
  it("are the planned first day, which becomes the day it came into force", () => {
    const planned = publicDays([change([null], { id: "x" })]);
    expect(planned).toMatchObject([{ uid: "x", sequence: 0, status: "planned", day: "2026-04-15" }]);
    const [inForce] = publicDays([change([3], { id: "x" })]);
    expect(inForce).toMatchObject({ uid: "x", sequence: 1, status: "in_force", day: "2026-05-01" });
  });

  it("are one more for each later version", () => {
    const days = publicDays([change([2, 3], { id: "x" })]);
    expect(days.map(({ uid, day }) => [uid, day])).toEqual([
      ["x", "2026-04-15"],
      [third?.id, "2026-05-01"],
    ]);
  });

  it("stay as cancelled when the plan is withdrawn, so that calendars take them away", () => {
    expect(publicDays([change([null], { id: "x", ...withdrawn })])).toMatchObject([
      { uid: "x", sequence: 1, status: "withdrawn", day: "2026-04-15" },
    ]);
  });
});
