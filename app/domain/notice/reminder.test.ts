import { aNotice, aWindow, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plusMs, startOfDay } from "../time";
import { nextReminders, REMINDERS, reminderNow, remindersOf, type SilenceFacts } from "./reminder";

const zone = "Europe/Copenhagen";
const windowTo = (lastDay: string) => ({
  lastDay,
  zone,
  windowEndExclusive: startOfDay(addDays(lastDay, 1), zone),
});

describe("reminders of a window", () => {
  it("fall due in the morning a week and a day before the last day, by the clock the window is counted in", () => {
    expect(remindersOf(windowTo("2026-12-23"), "2026-11-23T09:00:00.000Z")).toEqual([
      {
        days: 7,
        day: "2026-12-16",
        at: "2026-12-16T07:00:00.000Z",
        usefulUntil: "2026-12-22T07:00:00.000Z",
      },
      { days: 1, day: "2026-12-22", at: "2026-12-22T07:00:00.000Z", usefulUntil: "2026-12-23T23:00:00.000Z" },
    ]);
  });

  it("M8 keep the hour of the wall over a change to summer time", () => {
    const [week, day] = remindersOf(windowTo("2027-03-29"), "2027-03-01T09:00:00.000Z");
    expect([week?.at, day?.at]).toEqual(["2027-03-22T07:00:00.000Z", "2027-03-28T06:00:00.000Z"]);
  });

  it.each([
    [7, [1]],
    [8, [7, 1]],
    [2, [1]],
    [1, []],
  ])("of a window of %i days never come at once with the notice", (length, expected) => {
    const window = windowTo(addDays("2026-11-23", length));
    expect(remindersOf(window, "2026-11-23T22:59:00.000Z").map(({ days }) => days)).toEqual(expected);
  });

  it("M8 at any moment one at most is useful, none before it is due and none from the window's end on", () => {
    const lengths = fc.integer({ min: 1, max: 120 });
    const moments = fc.integer({ min: -3 * 24, max: 130 * 24 });
    const noticed = "2026-09-23T09:00:00.000Z";
    fc.assert(
      fc.property(lengths, moments, (length, hours) => {
        const window = windowTo(addDays("2026-09-23", length));
        const now = plusMs(noticed, hours * 3_600_000);
        const useful = remindersOf(window, noticed).filter(({ at, usefulUntil }) => at <= now && now < usefulUntil);
        expect(useful.length).toBeLessThanOrEqual(1);
        if (now >= window.windowEndExclusive || hours <= 0) expect(useful).toEqual([]);
        for (const { day } of useful) expect(REMINDERS.map((days) => addDays(window.lastDay, -days))).toContain(day);
      }),
    );
  });
});

describe("who is reminded", () => {
  const notice = aNotice({
    terms: someTerms({ reminders: true }),
    window: { ...aWindow(), ...windowTo("2026-12-23") },
    createdAt: "2026-11-23T09:00:00.000Z",
    provenAt: "2026-11-23T09:05:00.000Z",
    gates: [{ itemId: "item", tracks: ["N"], clauses: [], needsTool: false, reasons: [] }],
  });
  const due = "2026-12-16T09:00:00.000Z";
  const silent: SilenceFacts = { notice, objections: [], authorisations: [], outcomes: [] };
  const { controllerId } = notice;
  const given = { controllerId, grant: "approval" as const, itemIds: ["item"], startFrom: null, withdrawnAt: null };

  it("D15 is whoever was told and has said nothing, where the agreement promises it", () => {
    expect(reminderNow(silent, due)?.days).toBe(7);
    expect(nextReminders([notice], due)).toEqual(["2026-12-22T07:00:00.000Z"]);
    expect(nextReminders([{ ...notice, acknowledgedAt: due }], due)).toEqual([]);
  });

  it.each<[string, Partial<SilenceFacts>]>([
    ["the agreement promises none", { notice: { ...notice, terms: someTerms() } }],
    ["it was not told", { notice: { ...notice, provenAt: null } }],
    ["it noted that it has no objection", { notice: { ...notice, acknowledgedAt: due } }],
    ["it objected", { objections: [{ controllerId, state: "open" }] }],
    ["its objection was decided", { objections: [{ controllerId, state: "decided" }] }],
    ["it gave an approval", { authorisations: [{ ...given, channel: "portal" }] }],
    ["all is decided for it", { outcomes: [{ controllerId, itemId: "item" }] }],
    ["nothing asks anything of it", { notice: { ...notice, gates: [] } }],
    ["no time runs for it", { notice: { ...notice, window: null } }],
  ])("is nobody of whom %s", (_, over) => {
    expect(reminderNow({ ...silent, ...over }, due)).toBeNull();
  });

  it.each<[string, Partial<SilenceFacts>]>([
    ["an objection was nobody's", { objections: [{ controllerId, state: "dismissed" }] }],
    ["somebody else objected", { objections: [{ controllerId: "other", state: "open" }] }],
    ["its approval was taken back", { authorisations: [{ ...given, channel: "portal", withdrawnAt: due }] }],
    ["its approval was only spoken", { authorisations: [{ ...given, channel: "phone" }] }],
  ])("is still whoever is silent although %s", (_, over) => {
    expect(reminderNow({ ...silent, ...over }, due)?.days).toBe(7);
  });

  it("D11 by the end that counts now, where it has moved", () => {
    const moved = { ...notice, movedWindow: { ...aWindow(), ...windowTo("2026-12-28") } };
    expect(reminderNow({ ...silent, notice: moved }, due)).toBeNull();
    expect(reminderNow({ ...silent, notice: moved }, "2026-12-21T09:00:00.000Z")?.days).toBe(7);
  });
});
