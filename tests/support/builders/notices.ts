import type { Delivery, Message } from "~/domain/delivery/delivery";
import type { Notice, Recipient } from "~/domain/notice/notice";
import type { DeadlineWindow, PartyWindow } from "~/domain/periods/window";
import { aPeriod, someTerms } from "./agreements";
import { anId, hashOf, NOW, nobody, SALT } from "./values";

/** 30 days from 2 March 2026 in Copenhagen; the arithmetic itself is not the point of it. */
export function aWindow(over: Partial<DeadlineWindow> = {}): DeadlineWindow {
  const controller: PartyWindow = {
    rule: "reg1182-71/v1",
    tzdata: "2025b",
    zone: "Europe/Copenhagen",
    calendar: "DK",
    dataset: "varsel-1",
    period: { count: 30, unit: "days" },
    eventDay: "2026-03-02",
    eventAt: NOW,
    firstDay: "2026-03-03",
    rawLastDay: "2026-04-01",
    lastDay: "2026-04-01",
    workingDays: 22,
    rules: [],
    windowStart: "2026-03-02T23:00:00.000Z",
    windowEndExclusive: "2026-04-01T22:00:00.000Z",
    earliestEffectiveDay: "2026-04-02",
    holidaysUsed: [],
    trace: [],
  };
  return {
    rule: controller.rule,
    decidedBy: "both",
    controller,
    processor: null,
    lastDay: controller.lastDay,
    zone: controller.zone,
    windowStart: controller.windowStart,
    windowEndExclusive: controller.windowEndExclusive,
    earliestEffectiveDay: controller.earliestEffectiveDay,
    ...over,
  };
}

export function aNotice(over: Partial<Notice> = {}): Notice {
  const window = over.window === undefined ? aWindow() : over.window;
  return {
    id: anId(),
    processorId: nobody,
    changeId: nobody,
    controllerId: nobody,
    language: "da",
    terms: someTerms(),
    window,
    windowEnd: window === null ? null : window.windowEndExclusive,
    movedWindow: null,
    // One period for both, as most agreements have it.
    periods: window === null ? null : { gating: [aPeriod()], objection: [aPeriod()] },
    gateWindow: window,
    movedGateWindow: null,
    moves: [],
    gateEnd: over.windowEnd ?? window?.windowEndExclusive ?? null,
    leftOut: [],
    outcomeCount: 0,
    gates: [],
    provenAt: null,
    countedFrom: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    createdAt: NOW,
    ...over,
  };
}

export function aRecipient(over: Partial<Recipient> = {}): Recipient {
  const id = over.id ?? anId();
  return {
    id,
    processorId: nobody,
    changeId: nobody,
    noticeId: nobody,
    controllerId: nobody,
    contactId: nobody,
    name: "Bo Skov",
    address: `bo.${id.slice(-6)}@skov.example`,
    language: "da",
    linkHash: hashOf(`link ${id}`),
    leftAt: null,
    ...over,
  };
}

export function aMessage(over: Partial<Message> = {}): Message {
  const parts = { subject: "Ny underleverandør", html: "<p>Hej {{contact}}</p>", text: "Hej {{contact}}" };
  return {
    id: anId(),
    processorId: nobody,
    kind: "notice",
    language: "da",
    ...parts,
    sender: { name: "Fjord Mail", contactName: "Ida Fjord", contactAddress: "privacy@fjord.example", isDemo: false },
    hash: hashOf(parts.text),
    ...over,
  };
}

export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  const id = over.id ?? anId();
  return {
    id,
    processorId: nobody,
    messageId: nobody,
    kind: "notice",
    pool: "bulk",
    changeId: null,
    noticeId: null,
    recipientId: null,
    followerId: null,
    objectionId: null,
    secretId: null,
    name: "Bo Skov",
    address: `bo.${id.slice(-6)}@skov.example`,
    values: { contact: "Bo Skov" },
    sequence: 1,
    state: "planned",
    attempt: 0,
    leaseOwner: null,
    leaseUntil: null,
    dueAt: NOW,
    usefulUntil: null,
    messageIdHeader: `<${id}@mail.example>`,
    dateHeader: NOW,
    reply: null,
    server: null,
    messageHash: null,
    finishedAt: null,
    outcomeHash: null,
    outcomeLeaf: null,
    salt: SALT,
    ...over,
  };
}
