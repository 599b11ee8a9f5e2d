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

  it("name what a withdrawal takes back: what was not in force yet", () => {
    const shown = change([2, null], withdrawn);
    const [first] = publicEvents([shown]);
    expect(first?.kind).toBe("in_force");
    const back = publicEvents([shown]).find(({ kind }) => kind === "withdrawn");
    expect(back?.items).toEqual(shown.items.filter(({ inForce }) => inForce === null));
    expect(back?.items).toHaveLength(1);
  });

  it("need a moment: a withdrawal without one is no event, nor one of a change that stands", () => {
    expect(publicEvents([{ ...change([null], withdrawn), withdrawnAt: null }]).map(({ kind }) => kind)).toEqual([
      "announced",
    ]);
    const stands = { ...change([null]), withdrawnAt: "2026-03-20T08:00:00.000Z" };
    expect(publicEvents([stands]).map(({ kind }) => kind)).toEqual(["announced"]);
  });

  it("are in one order for all, and at most a hundred", () => {
    const announcedAt = (day: number) => `2026-03-${String(day).padStart(2, "0")}T08:00:00.000Z`;
    const some = [3, 1, 2].map((day) => change([null], { id: `c${day}`, announcedAt: announcedAt(day) }));
    expect(publicEvents(some).map(({ id }) => id)).toEqual(["urn:uuid:c3", "urn:uuid:c2", "urn:uuid:c1"]);
    const together = ["b", "c", "a"].map((id) => change([null], { id, announcedAt: announcedAt(1) }));
    expect(publicEvents(together).map(({ id }) => id)).toEqual(["urn:uuid:c", "urn:uuid:b", "urn:uuid:a"]);
    const many = Array.from({ length: 101 }, (_, n) => change([null], { id: String(1000 + n) }));
    const kept = publicEvents(many);
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([100, "urn:uuid:1100", "urn:uuid:1001"]);
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

  it("are none without a planned day, and earliest first", () => {
    expect(publicDays([change([null], { firstDay: null })])).toEqual([]);
    const days = ["2026-06-01", "2026-04-01", "2026-05-01"].map((firstDay) =>
      change([null], { id: firstDay, firstDay }),
    );
    expect(publicDays(days).map(({ day }) => day)).toEqual(["2026-04-01", "2026-05-01", "2026-06-01"]);
    const together = ["b", "c", "a"].map((id) => change([null], { id }));
    expect(publicDays(together).map(({ uid }) => uid)).toEqual(["a", "b", "c"]);
  });

  it("begin with the first version, in whatever order the items stand", () => {
    expect(publicDays([change([3, 2], { id: "x" })]).map(({ uid, day }) => [uid, day])).toEqual([
      ["x", "2026-04-15"],
      [third?.id, "2026-05-01"],
    ]);
    const [first, second] = publicDays([change([3, 2, 3], { id: "x" })]);
    expect([first?.items.length, second?.items.length]).toEqual([1, 2]);
  });

  it("stay as cancelled when the plan is withdrawn, so that calendars take them away", () => {
    expect(publicDays([change([null], { id: "x", ...withdrawn })])).toMatchObject([
      { uid: "x", sequence: 1, status: "withdrawn", day: "2026-04-15" },
    ]);
  });
});
