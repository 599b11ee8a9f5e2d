import { aNotice, aPeriod } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideNotice } from "../change/decide-notice";
import { ownCalendar } from "../periods/own-calendars";
import { localDay, plusMs } from "../time";
import { countWindows } from "./count-windows";
import { moveWindow, proofIsLater } from "./move-window";
import type { Notice } from "./notice";
import { bounced, type ProofFacts, standingProof } from "./standing-proof";

const START = "2026-11-23T09:00:00.000Z";
const HOUR = 3_600_000;
const at = (hours: number) => plusMs(START, hours * HOUR);
const sent = (id: string, hours: number | null): ProofFacts["deliveries"][number] => ({
  ...{ id, kind: "notice" as const },
  ...(hours === null ? { state: "planned", finishedAt: null } : { state: "accepted", finishedAt: at(hours) }),
});
const failure = (deliveryId: string): ProofFacts["reports"][number] => ({
  deliveryId,
  action: "failed",
  effect: "counts",
});
const facts = (over: Partial<ProofFacts>): ProofFacts => ({
  ...{
    notice: { provenAt: null, acknowledgedAt: null, createdAt: START },
    deliveries: [],
    reports: [],
    proofs: [],
    approvals: [],
    ...over,
  },
});

describe("D11 from when a customer was told", () => {
  test("the first acceptance that no report has taken back", () => {
    const deliveries = [sent("a", 1), sent("b", 5), sent("c", null)];
    expect(standingProof(facts({ deliveries }))).toBe(at(1));
    expect(standingProof(facts({ deliveries, reports: [failure("a")] }))).toBe(at(5));
    expect(standingProof(facts({ deliveries, reports: [failure("a"), failure("b")] }))).toBeNull();
  });

  test("a report that is only shown, or is about a complaint, takes nothing back", () => {
    const deliveries = [sent("a", 1)];
    const reports = [
      { ...failure("a"), action: "delayed" as const },
      { ...failure("a"), effect: "other_address" as const },
      { ...failure("a"), action: "complaint" as const },
    ];
    expect(standingProof(facts({ deliveries, reports }))).toBe(at(1));
  });

  test("what proved it stays the proof while it stands, so that nothing moves earlier", () => {
    const proofs = [{ provenAt: at(2) }];
    const notice = { provenAt: at(5), acknowledgedAt: null, createdAt: START };
    expect(standingProof(facts({ notice, deliveries: [sent("b", 5)], proofs }))).toBe(at(5));
    expect(standingProof(facts({ notice, deliveries: [sent("b", 5)], reports: [failure("b")], proofs }))).toBe(at(2));
  });
});

test("D11 an approval of the customer's own proves that it was told; one that staff recorded from a letter does not", () => {
  const actor = { kind: "user" as const, id: "u", roles: [], name: "Ane" };
  const bouncing = { deliveries: [sent("a", 1)], reports: [failure("a")] };
  expect(standingProof(facts({ ...bouncing, approvals: [{ actor, receivedAt: at(3) }] }))).toBe(at(3));
  expect(standingProof(facts({ ...bouncing, approvals: [{ actor: null, receivedAt: at(3) }] }))).toBeNull();
});

test("D11 a notice that only corrects words keeps the proof that it goes on from", () => {
  const notice = { provenAt: at(-30), acknowledgedAt: null, createdAt: START };
  expect(standingProof(facts({ notice, deliveries: [sent("a", 1)], reports: [failure("a")] }))).toBe(at(-30));
});

type Event =
  | { kind: "accept" | "bounce"; mail: string }
  | { kind: "acknowledge" | "prove" | "count" }
  | { kind: "report_without_effect"; mail: string };

const MAILS = ["a", "b", "c"] as const;
const mail = fc.constantFrom<string>(...MAILS);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("accept" as const, "bounce" as const), mail }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("report_without_effect" as const), mail }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("acknowledge" as const, "prove" as const, "count" as const) }),
  },
);

/** A customer's notice, and everything that happens to its mails, in the way in which the product records it. */
function aModel() {
  const calendar = ownCalendar("DK", 2025, 2029);
  const context = { calendars: new Map([["DK", calendar]]), fallbackCalendar: calendar, tzdata: "2025c" };
  const periods = { gating: [aPeriod()], objection: [aPeriod()] };
  const windows = countWindows({ calendar: "DK", zone: "Europe/Copenhagen" }, periods, { ...context, event: START });
  if (windows === null) throw new Error("A period that cannot be counted");
  const { window, gateWindow } = windows;
  const ends = { windowEnd: window.windowEndExclusive, gateEnd: gateWindow.windowEndExclusive };
  const gates = [{ itemId: "item", tracks: ["N" as const], clauses: [], reasons: [], needsTool: false }];
  let notice: Notice = aNotice({ periods, window, gateWindow, ...ends, gates, leftOut: [] });
  const accepted = new Map<string, string>();
  const failed = new Set<string>();
  const proofs: { provenAt: string }[] = [];
  const reports: ProofFacts["reports"][number][] = [];
  const known = (): ProofFacts => ({
    notice,
    deliveries: MAILS.map((id) => ({
      ...{ id, kind: "notice", state: accepted.has(id) ? "accepted" : "sending", finishedAt: accepted.get(id) ?? null },
    })),
    ...{ reports, proofs, approvals: [] },
  });
  const settle = () => {
    notice = { ...notice, provenAt: standingProof(known()) };
  };
  return {
    notice: () => notice,
    /** Independent of how the product reckons: is there anything left that shows that the customer was told? */
    isTold: () =>
      [...accepted.keys()].some((id) => !failed.has(id)) || proofs.length > 0 || notice.acknowledgedAt !== null,
    happen(one: Event, now: string) {
      switch (one.kind) {
        case "accept":
          if (accepted.has(one.mail)) return;
          accepted.set(one.mail, now);
          if (notice.provenAt === null && !bounced(reports).has(one.mail)) notice = { ...notice, provenAt: now };
          return;
        case "bounce":
          failed.add(one.mail);
          reports.push(failure(one.mail));
          return settle();
        case "report_without_effect":
          reports.push({ ...failure(one.mail), effect: "other_address" });
          return settle();
        case "acknowledge":
          if (notice.acknowledgedAt !== null) return;
          notice = { ...notice, acknowledgedAt: now, provenAt: notice.provenAt ?? now };
          return;
        case "prove":
          proofs.push({ provenAt: now });
          return settle();
        case "count":
          if (proofIsLater(notice)) notice = moveWindow(notice, context).notice;
          return;
        default:
          one satisfies never;
      }
    },
  };
}

describe("issue 5: acceptances, failures, acknowledgements and proofs in any order", () => {
  test("D11 open no gate without standing proof, and move no deadline earlier", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.integer({ min: 1, max: 40 })), { maxLength: 25 }), (happened) => {
        const model = aModel();
        let now = START;
        for (const [one, hours] of happened) {
          const before = model.notice();
          now = plusMs(now, hours * HOUR);
          model.happen(one, now);
          const { provenAt, windowEnd, gateEnd } = model.notice();
          expect(provenAt !== null).toBe(model.isTold());
          expect((windowEnd ?? "") >= (before.windowEnd ?? "")).toBe(true);
          expect((gateEnd ?? "") >= (before.gateEnd ?? "")).toBe(true);
          if (before.provenAt !== null && provenAt !== null) expect(provenAt >= before.provenAt).toBe(true);
        }
        const later = plusMs(model.notice().windowEnd ?? now, 400 * 24 * HOUR);
        const told = { items: [{ id: "item" }], objections: [], unsorted: [], authorisations: [], outcomes: [] };
        const [verdict] = decideNotice(
          { ...told, notice: model.notice(), withoutTool: new Set(), firstDay: "2026-12-01" },
          ...([later, localDay(later, "Europe/Copenhagen")] as const),
        );
        expect(verdict?.verdict === "takes_effect").toBe(model.isTold());
      }),
      { numRuns: 500 },
    );
  });

  test("the control: a design that forgets failures opens gates of customers whom nobody told", () => {
    const model = aModel();
    model.happen({ kind: "accept", mail: "a" }, at(1));
    const forgetful = model.notice().provenAt;
    model.happen({ kind: "bounce", mail: "a" }, at(2));
    expect(forgetful).not.toBeNull();
    expect(model.notice().provenAt).toBeNull();
  });
});
