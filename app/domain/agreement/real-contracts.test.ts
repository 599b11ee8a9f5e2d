import { aController, anEntry, aPeriod } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { type PlanContext, planNotice } from "../change/plan-notices";
import type { ClassifiedItem } from "../classification/classify";
import { startOfPeriod } from "../notice/count-windows";
import { explain } from "../notice/explain";
import { moveWindow, proofIsLater } from "../notice/move-window";
import { reminderDays } from "../notice/reminder";
import { stageNotice } from "../notice/stage-notice";
import { ownCalendar } from "../periods/own-calendars";
import { BARE_TERMS, type PeriodTerm, type Terms } from "./terms";

/** Monday 23 November 2026, ten in the morning in Copenhagen. Each date below is counted by hand from there. */
const TOLD = "2026-11-23T09:00:00.000Z";
const CALENDARS = ["DK", "DK+"] as const;
const calendars = new Map(CALENDARS.map((id) => [id as string, ownCalendar(id, 2025, 2030)]));
const fallbackCalendar = ownCalendar("DK", 2025, 2030);

const days = (count: number, over: Partial<PeriodTerm> = {}) => aPeriod({ count, ...over });
const gates = { effect: "gates_start" } as const;
const leaves = { effect: "right_to_terminate" } as const;
const agreed = (said: Partial<Terms>): Terms => ({ ...BARE_TERMS, ...said });

/** What agreements in use say of a new sub-processor. */
const CONTRACTS = {
  Google: agreed({
    notice: days(30),
    objection: { ...days(90), ...leaves },
    objectionEffect: "right_to_terminate",
  }),
  Zoom: agreed({ notice: days(10), objection: { ...days(10), ...gates } }),
  Tailscale: agreed({ notice: days(10), objection: { ...days(10), ...gates } }),
  ConvertKit: agreed({ notice: days(10), objection: { ...days(5, { unit: "working_days" }), ...gates } }),
  Conga: agreed({
    notice: days(15, { start: "receipt" }),
    objection: { ...days(15, { start: "receipt" }), ...gates },
    remedy: { count: 30, unit: "days" },
    objectionEffect: "right_to_terminate",
  }),
  // The shorter period holds for every change; the longer one besides, for what reaches the customer's own data.
  Microsoft: agreed({
    notice: days(30),
    noticeByData: [{ dataCategories: ["Customer Data"], period: days(6, { unit: "months" }) }],
  }),
  Upwork: agreed({ notice: days(60, { start: "sending_or_publication" }) }),
  Cutover: agreed({ notice: days(30), objection: { ...days(30), ...gates } }),
  "Heyloyalty, house period": agreed({
    profile: "heyloyalty",
    notice: days(30, { calendar: "DK+", source: "house" }),
    geography: { kind: "EEA" },
    otherProcessing: "specific_approval",
    acceptUntilEffective: true,
  }),
} satisfies Record<string, Terms>;

const addition = (dataCategories: string[] = ["Names"]): ClassifiedItem => ({
  id: "item",
  kinds: ["ADDITION"],
  qualifiers: [],
  before: null,
  after: anEntry({ dataCategories }),
});

function planned(terms: Terms, item = addition(), event = TOLD, more: Partial<PlanContext> = {}) {
  const controller = aController({ calendar: "DK" });
  const { standardTermsId: id, processorId } = controller;
  const standardTerms = [{ id, processorId, name: "Standard", terms }];
  const base = { calendars, fallbackCalendar, tzdata: "2025c", event, isEmergency: false, standardTerms };
  return { controller, plan: planNotice(controller, { ...base, today: "2026-11-23", items: [item], ...more }) };
}

function read(terms: Terms, item?: ClassifiedItem, event?: string) {
  const { plan } = planned(terms, item, event);
  const [gate] = plan.gates;
  if (plan.window === null || plan.gateWindow === null || gate === undefined) throw new Error(plan.fault ?? "no gate");
  const what = { kinds: [], qualifiers: [], name: "Havn", replacedName: null, takenOverBy: null };
  const { may, silence, objection } = explain(what, gate, { terms, window: plan.window, firstDay: null });
  return {
    tracks: gate.tracks.join(""),
    objectUntil: plan.window.lastDay,
    gatedUntil: plan.gateWindow.lastDay,
    firstDay: plan.gateWindow.earliestEffectiveDay,
    may: may.join(" "),
    silence,
    afterObjection: objection,
  };
}

const held = { effect: "blocks_start", answer: null, remedy: null };
const asked = { tracks: "N", may: "object", silence: "authorises", afterObjection: held };

describe("agreements in use, for a company added on 23 November 2026", () => {
  it.each([
    // 23 + 30 = 53 - 30 = 23 December. 90 days: 7 to the end of November, 38 December, 69 January, so Sunday 21 February.
    {
      who: "Google",
      says: "30 days' notice, 90 days to leave after it",
      ...asked,
      ...{ objectUntil: "2027-02-22", gatedUntil: "2026-12-23", firstDay: "2026-12-24" },
      may: "object terminate",
      afterObjection: { ...held, effect: "right_to_terminate" },
    },
    // 23 + 10 = 33 - 30 = Thursday 3 December.
    {
      who: "Zoom",
      says: "10 days of both",
      ...asked,
      ...{ objectUntil: "2026-12-03", gatedUntil: "2026-12-03", firstDay: "2026-12-04" },
    },
    {
      who: "Tailscale",
      says: "10 days of both",
      ...asked,
      ...{ objectUntil: "2026-12-03", gatedUntil: "2026-12-03", firstDay: "2026-12-04" },
    },
    // Working days: 24, 25, 26, 27 and Monday 30 November.
    {
      who: "ConvertKit",
      says: "10 days' notice, 5 business days to object",
      ...asked,
      ...{ objectUntil: "2026-11-30", gatedUntil: "2026-12-03", firstDay: "2026-12-04" },
    },
    // 23 + 15 = 38 - 30 = Tuesday 8 December.
    {
      who: "Conga",
      says: "15 days of both from receipt, 30 days to remedy, then leave",
      ...asked,
      ...{ objectUntil: "2026-12-08", gatedUntil: "2026-12-08", firstDay: "2026-12-09" },
      may: "object terminate",
      afterObjection: { effect: "right_to_terminate", answer: null, remedy: { count: 30, unit: "days" } },
    },
    {
      who: "Microsoft",
      says: "30 days for data that are not the customer's own",
      ...asked,
      ...{ objectUntil: "2026-12-23", gatedUntil: "2026-12-23", firstDay: "2026-12-24" },
    },
    // 60 days: 7 to the end of November, 38 December, so 22 January, a Friday.
    {
      who: "Upwork",
      says: "60 days from notice, or from publication",
      ...asked,
      ...{ objectUntil: "2027-01-22", gatedUntil: "2027-01-22", firstDay: "2027-01-23" },
    },
    {
      who: "Cutover",
      says: "30 days of both",
      ...asked,
      ...{ objectUntil: "2026-12-23", gatedUntil: "2026-12-23", firstDay: "2026-12-24" },
    },
    {
      who: "Heyloyalty, house period",
      says: "D1 none stated, 30 days offered",
      ...asked,
      ...{ objectUntil: "2026-12-23", gatedUntil: "2026-12-23", firstDay: "2026-12-24" },
    },
  ] as const)("$who: $says", ({ who, says: _, ...expected }) => {
    expect(read(CONTRACTS[who])).toEqual(expected);
  });

  it("Microsoft: six months where it reaches the customer's own data, or where nobody says which data it reaches", () => {
    // 23 May 2027 is a Sunday, the week after Whitsun.
    const late = { objectUntil: "2027-05-24", gatedUntil: "2027-05-24", firstDay: "2027-05-25" };
    expect(read(CONTRACTS.Microsoft, addition(["customer data"]))).toMatchObject(late);
    expect(read(CONTRACTS.Microsoft, addition([]))).toMatchObject(late);
  });

  it("D12 ConvertKit over Christmas: five business days outlast ten days, and nothing starts within them", () => {
    // Ten days from 23 December lead to Saturday 2 January. Business days by DK+: 28, 29, 30 December, 4 and 5 January.
    const { notice, objection } = CONTRACTS.ConvertKit;
    const danish = { calendar: "DK+" };
    const terms = agreed({
      notice: notice && { ...notice, ...danish },
      objection: objection && { ...objection, ...danish },
    });
    expect(read(terms, addition(), "2026-12-23T09:00:00.000Z")).toMatchObject({
      objectUntil: "2027-01-05",
      gatedUntil: "2027-01-05",
      firstDay: "2027-01-06",
    });
  });

  it("D11 Conga: from receipt, so proof two days later moves both periods two days", () => {
    const { plan, controller } = planned(CONTRACTS.Conga);
    const rows = {
      nextId: () => controller.id,
      salt: () => "",
      linkHash: () => "",
      messageId: () => "",
      mailHost: "varsel.example",
      now: TOLD,
    };
    const { notice } = stageNotice(plan, { changeId: controller.id, controller, contacts: [] }, rows);
    const proven = { ...notice, provenAt: "2026-11-25T12:00:00.000Z" };
    expect(proofIsLater(proven)).toBe(true);
    const moved = moveWindow(proven, { calendars, fallbackCalendar, tzdata: "2025c" });
    expect(moved.notice.movedWindow?.lastDay).toBe("2026-12-10");
    expect(moved.notice.movedGateWindow?.earliestEffectiveDay).toBe("2026-12-11");
  });

  it("Upwork: from the notice for who gets it by mail, from the publication for who did not subscribe", () => {
    const { notice } = CONTRACTS.Upwork;
    if (notice === null) throw new Error("Upwork states a period");
    const happened = { publishedAt: TOLD, provenAt: "2026-11-24T09:00:00.000Z" };
    expect(startOfPeriod(notice, { ...happened, isSubscribed: true })).toBe("2026-11-24T09:00:00.000Z");
    expect(startOfPeriod(notice, { ...happened, provenAt: null, isSubscribed: true })).toBeNull();
    expect(startOfPeriod(notice, { ...happened, provenAt: null, isSubscribed: false })).toBe(TOLD);
  });

  it("promises no reminder in any of them; one that does is reminded a week and a day before, and nothing else changes", () => {
    for (const terms of Object.values(CONTRACTS)) expect(terms.reminders).toBe(false);
    const reminding = { ...CONTRACTS.Cutover, reminders: true };
    expect(read(reminding)).toEqual(read(CONTRACTS.Cutover));
    const { window } = planned(reminding).plan;
    expect(reminderDays(reminding, window, "2026-11-23")).toEqual(["2026-12-16", "2026-12-22"]);
    expect(reminderDays(CONTRACTS.Cutover, window, "2026-11-23")).toEqual([]);
  });

  it("D1 Heyloyalty as it is written states no period, and nothing can be announced under it", () => {
    const written = { ...CONTRACTS["Heyloyalty, house period"], notice: null };
    expect(planned(written).plan).toMatchObject({ fault: "terms.no_period", window: null, gateWindow: null });
  });

  it("D1 the house period is no contract term, and an objection after it still counts until first use", () => {
    const { notice, acceptUntilEffective } = CONTRACTS["Heyloyalty, house period"];
    expect([notice?.source, acceptUntilEffective]).toEqual(["house", true]);
  });
});
