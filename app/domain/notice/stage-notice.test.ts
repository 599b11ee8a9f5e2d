import { aContact, aController, aPeriod, aWindow, SALT, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { PlannedNotice } from "../change/plan-notices";
import { commitRow } from "../evidence/row-commitments";
import { leftOutRow, stageFollower, stageNotice } from "./stage-notice";

const NOW = "2026-03-02T08:00:00.000Z";
function maker() {
  let made = 0;
  return {
    nextId: () => `id-${++made}`,
    salt: () => SALT,
    linkHash: (recipientId: string) => `link of ${recipientId}`,
    messageId: (language: string) => `message ${language}`,
    mailHost: "mail.example",
    now: NOW,
  };
}

const controller = aController({ id: "c1", processorId: "p", name: "Skov ApS", language: "sv" });
const contacts = [
  aContact({ id: "k1", name: "Bo", address: "bo@skov.example", language: "da" }),
  aContact({ id: "k2", name: "Eva", address: "eva@skov.example", language: "sv" }),
];
const window = aWindow();
const gateWindow = aWindow({ windowEndExclusive: "2026-04-08T22:00:00.000Z" });
const planned: PlannedNotice = {
  controllerId: "c1",
  terms: someTerms({ notice: aPeriod({ source: "house" }), replacement: "specific_approval" }),
  gates: [{ itemId: "i1", tracks: ["N"], clauses: [], reasons: [], needsTool: false }],
  leftOut: [],
  periods: { gating: [aPeriod()], objection: [aPeriod()] },
  window,
  gateWindow,
  fault: null,
};
const stage = (over: Partial<PlannedNotice> = {}) =>
  stageNotice({ ...planned, ...over }, { changeId: "change", controller, contacts }, maker());

describe("a staged notice", () => {
  it("freezes terms, periods, windows and gates as they were planned, with nothing proven yet", () => {
    const { terms, periods, gates, leftOut } = planned;
    expect(stage().notice).toEqual({
      ...{ id: "id-1", processorId: "p", changeId: "change", controllerId: "c1", language: "sv" },
      ...{ terms, periods, window, movedWindow: null, windowEnd: window.windowEndExclusive },
      ...{ gateWindow, movedGateWindow: null, gateEnd: "2026-04-08T22:00:00.000Z", moves: [], gates, leftOut },
      ...{
        provenAt: null,
        countedFrom: null,
        acknowledgedAt: null,
        acknowledgedBy: null,
        outcomeCount: 0,
        createdAt: NOW,
      },
    });
  });

  it("goes to each contact in its own language, with a link of its own, and waits unseen", () => {
    const { recipients, deliveries } = stage();
    expect(recipients).toEqual(
      contacts.map(({ id: contactId, name, address, language }, n) => ({
        ...{ id: `id-${2 + 2 * n}`, processorId: "p", changeId: "change", noticeId: "id-1", controllerId: "c1" },
        ...{ contactId, name, address, language, linkHash: `link of id-${2 + 2 * n}`, leftAt: null },
      })),
    );
    expect(deliveries).toMatchObject([
      { recipientId: "id-2", messageId: "message da", kind: "notice", state: "staged", address: "bo@skov.example" },
      { recipientId: "id-4", messageId: "message sv", kind: "notice", state: "staged", address: "eva@skov.example" },
    ]);
    expect(deliveries[0]?.values).toEqual({ contact: "Bo", organisation: "Skov ApS" });
  });

  it("D1 D2 is evidence of the windows, of where the period is from and of the reading chosen", () => {
    expect(stage().noticeRow).toMatchObject({
      ...{ v: 1, type: "notice", id: "id-1", controllerId: "c1", language: "sv" },
      ...{ windowEnd: window.windowEndExclusive, gateEnd: "2026-04-08T22:00:00.000Z" },
      ...{
        periodSource: "house",
        replacement: "specific_approval",
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const none = stage({ terms: someTerms({ notice: null }), periods: null, window: null, gateWindow: null });
    expect(none.noticeRow).toMatchObject({ windowEnd: null, gateEnd: null, periodSource: null });
    expect(none.notice).toMatchObject({ windowEnd: null, gateEnd: null });
  });

  it("has another content hash with any other gate, window or term, and the same for the same", () => {
    const of = (over: Partial<PlannedNotice> = {}) => stage(over).noticeRow.contentHash;
    const [gate] = planned.gates;
    if (gate === undefined) throw new Error("no gate");
    expect(of()).toBe(of());
    const others = [
      of({ gates: [{ ...gate, tracks: ["S"] }] }),
      of({ window: gateWindow }),
      of({ terms: someTerms({ notice: aPeriod({ count: 10 }) }) }),
      of({ gateWindow: window }),
    ];
    expect(new Set([of(), ...others]).size).toBe(5);
  });

  it("is evidence of whom it went to, and of no address in clear", () => {
    const rows = stage().recipientRows;
    expect(rows).toMatchObject([
      { v: 1, type: "recipient", controllerId: "c1", mail: "notice", language: "da" },
      { v: 1, type: "recipient", controllerId: "c1", mail: "notice", language: "sv" },
    ]);
    expect(rows.map(({ id }) => id)).toEqual(stage().deliveries.map(({ id }) => id));
    expect(rows[0]?.address).toBe(commitRow(SALT, { address: "bo@skov.example" }).address);
  });
});

describe("a follower's mail", () => {
  it("is of no customer, and waits unseen too", () => {
    const follower = { id: "f", processorId: "p", address: "ida@fjord.example", language: "en" as const };
    const { delivery, row } = stageFollower(follower, "change", maker());
    expect(delivery).toMatchObject({
      ...{ messageId: "message en", kind: "follower_notice", changeId: "change", state: "staged", followerId: "f" },
    });
    expect(row).toMatchObject({ type: "recipient", controllerId: null, mail: "follower_notice", language: "en" });
    expect(row.address).toBe(commitRow(SALT, { address: "ida@fjord.example" }).address);
  });
});

describe("a customer who was left out", () => {
  it("HL-2.4 is evidence with the reasons, the same for the same and others for others", () => {
    const row = (reason: string) =>
      leftOutRow({ id: "l1", controllerId: "c1", reasons: [{ itemId: "i1", reason }] } as never);
    expect(row("service")).toMatchObject({ v: 1, type: "left_out", id: "l1", controllerId: "c1" });
    expect(row("service").reasonsHash).toBe(row("service").reasonsHash);
    expect(row("service").reasonsHash).not.toBe(row("geography").reasonsHash);
  });
});
