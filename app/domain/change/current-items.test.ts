import { aChange, anEntry, NOW } from "@tests/support/builders";
import { expect, it } from "vitest";
import { currentItems, notedOn } from "./current-items";

const [listed, since, fresh] = [anEntry({ name: "Listed" }), anEntry({ name: "Since" }), anEntry({ name: "Fresh" })];
const change = aChange({ baseVersion: 1, proposed: [listed, fresh] });
const at = { now: NOW, zone: "Europe/Copenhagen" };

it("the items of a draft are those against the current list, not against the one it was written against", () => {
  const names = (current: { n: number; entries: (typeof listed)[] }) =>
    currentItems(change, { entries: [listed] }, current, at).map(({ kinds, change: { name } }) => [name, ...kinds]);
  expect(names({ n: 1, entries: [listed] })).toEqual([["Fresh", "ADDITION"]]);
  expect(names({ n: 2, entries: [listed, since] })).toEqual([["Fresh", "ADDITION"]]);
});

it("the law of the processor's own day counts", () => {
  const base = anEntry({ id: "e", locations: [] });
  const place = { role: "storage" as const, country: "HR", region: null, address: null };
  const moved = aChange({ baseVersion: 1, proposed: [{ ...base, locations: [place] }] });
  const kinds = (now: string) =>
    currentItems(moved, { entries: [base] }, { n: 1, entries: [base] }, { now, zone: at.zone })[0]?.kinds;
  // Croatia's accession took effect on 1 July 2013.
  expect(kinds("2013-06-30T21:59:59.999Z")).toContain("LOCATION_OUTSIDE_EEA");
  expect(kinds("2013-06-30T22:00:00.000Z")).not.toContain("LOCATION_OUTSIDE_EEA");
});

it("a note is a write, and clears the fault of an earlier release", () => {
  const faulty = aChange({ releaseFault: "mail.down", rowVersion: 3 });
  expect(notedOn(faulty, NOW)).toEqual({ ...faulty, releaseFault: null, updatedAt: NOW, rowVersion: 4 });
});
