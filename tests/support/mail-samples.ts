import { BARE_TERMS, type Terms } from "~/domain/agreement/terms";
import { classifyItem } from "~/domain/classification/classify";
import type { MailKind } from "~/domain/delivery/delivery";
import type { ChangeMail, MailItem, MailProps } from "~/domain/delivery/mail-props";
import type { MailSender } from "~/domain/delivery/mail-sender";
import { explain } from "~/domain/notice/explain";
import { blankEntry, type Entry } from "~/domain/register/entry";

/** A mail of each kind as it may really come, with invented companies; suites and pictures start from these. */
export const SENDER: MailSender = {
  name: "Fjord Mail",
  legalName: "Fjord Mail A/S",
  registrationNumber: "12 34 56 78",
  contactName: "Ida Fjord",
  contactAddress: "privacy@fjord.example",
  isDemo: false,
  listUrl: "https://varsel.example/fjord",
  zone: "Europe/Copenhagen",
  language: "da",
};

export const OLD: Entry = {
  ...blankEntry("e1", "Postino"),
  legalName: "Postino Inc.",
  activity: "E-mailudsendelse",
  locations: [{ role: "processing", country: "US", region: null, address: null }],
};

export const NEW: Entry = {
  ...blankEntry("e2", "Postvogn"),
  legalName: "Postvogn SAS",
  registrationNumber: "SIREN 901 234 567",
  contact: "dpo@postvogn.example",
  address: "12 rue du Port, 69002 Lyon, Frankrig",
  locations: [
    { role: "storage", country: "FR", region: null, address: "Lyon" },
    { role: "processing", country: "FR", region: null, address: "Lyon" },
    { role: "access", country: "DE", region: null, address: null },
  ],
  activity: "E-mailudsendelse",
  dataCategories: ["navn", "e-mailadresse"],
  contractDate: "2026-11-02",
  guarantee: "ISO 27001-certifikat og egen gennemgang 30. oktober 2026",
  since: "2026-12-31",
};

export const ADDED: Entry = {
  ...blankEntry("e3", "Lagerhaus"),
  legalName: "Lagerhaus GmbH",
  registrationNumber: "HRB 12345",
  address: "Speicherstraße 4, 60327 Frankfurt am Main, Tyskland",
  locations: [{ role: "storage", country: "DE", region: null, address: "Frankfurt am Main" }],
  activity: "Sikkerhedskopi",
  since: "2026-12-31",
};

const MOVED: Entry = { ...blankEntry("e4", "Tælleren"), legalName: "Tælleren ApS", activity: "Statistik" };

/** One of each: a replacement, an addition, a corrected address, another activity that needs approval, a removal. */
export const CHANGE: ChangeMail = {
  sender: SENDER,
  ref: "2026-03",
  announcedOn: "2026-11-23",
  firstDay: "2026-12-31",
  corrects: null,
  items: [
    {
      kind: "REPLACEMENT",
      name: "Postvogn",
      replacedName: "Postino",
      successorName: null,
      qualifiers: [],
      before: OLD,
      after: NEW,
      fields: [],
      explanation: null,
    },
    {
      kind: "ADDITION",
      name: "Lagerhaus",
      replacedName: null,
      successorName: null,
      qualifiers: [],
      before: null,
      after: ADDED,
      fields: [],
      explanation: null,
    },
    {
      kind: "ADDRESS_ONLY",
      name: "Tælleren",
      replacedName: null,
      successorName: null,
      qualifiers: [],
      before: { ...MOVED, address: "Gammel Vej 1, 5000 Odense C" },
      after: { ...MOVED, address: "Ny Vej 2, 5000 Odense C" },
      fields: [{ path: "address", before: "Gammel Vej 1, 5000 Odense C", after: "Ny Vej 2, 5000 Odense C" }],
      explanation: null,
    },
    {
      kind: "OTHER_PROCESSING",
      name: "Tælleren",
      replacedName: null,
      successorName: null,
      qualifiers: [],
      before: MOVED,
      after: { ...MOVED, activity: "Statistik og profilering" },
      fields: [{ path: "activity", before: "Statistik", after: "Statistik og profilering" }],
      explanation: null,
    },
    {
      kind: "REMOVAL",
      name: "Gammelskab",
      replacedName: null,
      successorName: null,
      qualifiers: [],
      before: { ...blankEntry("e5", "Gammelskab"), activity: "Arkiv" },
      after: null,
      fields: [],
      explanation: null,
    },
  ],
};

const WINDOW = { lastDay: "2026-12-23", zone: "Europe/Copenhagen" };
const HOUSE = { count: 30, unit: "days", source: "house" } as const;

/** What an item means to customers with these terms, as the law engine says. */
export function explained(item: MailItem, over: Partial<Terms> = {}): MailItem {
  const terms = { ...TERMS, ...over };
  const { kind, qualifiers, name, replacedName, successorName: takenOverBy, before, after } = item;
  const gate = classifyItem({ id: name, kinds: [kind], qualifiers, before, after }, terms, CHANGE.announcedOn);
  const what = { kinds: [kind], qualifiers, name, replacedName, takenOverBy };
  return { ...item, explanation: explain(what, gate, { terms, window: WINDOW, firstDay: CHANGE.firstDay }) };
}

const TERMS: Terms = { ...BARE_TERMS, profile: "heyloyalty", otherProcessing: "specific_approval" };

const NOTICE: MailProps["notice"] = {
  ...CHANGE,
  items: CHANGE.items.map((item) => explained(item)),
  window: WINDOW,
  period: HOUSE,
  terms: { profile: "heyloyalty", authorisation: "general", replacement: "notice_and_objection" },
  checkpoint: { size: 4711, root: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
};

const NAMED = CHANGE.items.map(({ kind, name, replacedName }) => ({ kind, name, replacedName }));

const ACTS: MailProps["authorisation_recorded"] = {
  sender: SENDER,
  ref: "2026-03",
  acts: [
    { grant: "approval", opens: true, startFrom: null, items: NAMED.slice(3, 4) },
    { grant: "early_start", opens: true, startFrom: "2026-12-18", items: NAMED.slice(0, 2) },
  ],
  channel: "letter",
  receivedOn: "2026-12-04",
  reason: null,
};

export const SAMPLES: { [K in MailKind]: MailProps[K] } = {
  notice: NOTICE,
  test: NOTICE,
  follower_notice: { ...CHANGE, items: CHANGE.items.map((item) => ({ ...item, gate: null })) },
  deadline_moved: {
    sender: SENDER,
    ref: "2026-03",
    told: WINDOW,
    now: { lastDay: "2026-12-28", zone: "Europe/Copenhagen" },
    why: {
      kind: "outage",
      startedAt: "2026-12-23T19:10:00.000Z",
      endedAt: "2026-12-23T21:40:00.000Z",
      zone: "Europe/Copenhagen",
    },
  },
  reminder: {
    sender: SENDER,
    ref: "2026-03",
    told: null,
    window: WINDOW,
    firstDay: "2026-12-31",
    items: NOTICE.items
      .slice(0, 2)
      .flatMap(({ kind, name, replacedName, explanation }) =>
        explanation === null ? [] : [{ kind, name, replacedName, explanation }],
      ),
  },
  correction: {
    sender: SENDER,
    ref: "2026-04",
    corrects: "2026-03",
    items: [
      {
        kind: "ADDITION",
        name: "Lagerhaus",
        replacedName: null,
        fields: [{ path: "contact", before: "dpo@lagerhaus.example", after: "privacy@lagerhaus.example" }],
      },
    ],
    window: WINDOW,
    firstDay: { before: "2026-12-31", after: "2026-12-31" },
  },
  outcome: {
    sender: SENDER,
    ref: "2026-03",
    version: 2,
    decision: null,
    outcomes: NAMED.slice(0, 4).map((item, index) => ({
      item,
      outcome:
        index === 3
          ? { state: "pending", gate: { state: "pending", needs: ["approval"], silent: false } }
          : index === 0
            ? { state: "pending", gate: { state: "held", by: "objection" } }
            : { state: "in_effect", effectiveDay: "2026-12-31" },
    })),
  },
  follower_outcome: { sender: SENDER, ref: "2026-03", version: 2, items: NAMED },
  withdrawal: {
    sender: SENDER,
    ref: "2026-03",
    items: NAMED.slice(0, 2).map((item) => ({ ...item, isElsewhere: false })),
    reason: "Postvogn har trukket sit tilbud tilbage.",
  },
  follower_withdrawal: {
    ...{ sender: SENDER, ref: "2026-03", reason: "" },
    items: NAMED.slice(0, 2).map((item) => ({ ...item, isElsewhere: false })),
  },
  receipt: {
    sender: SENDER,
    ref: "2026-03",
    timing: "in_time",
    window: WINDOW,
    period: HOUSE,
    firstDay: "2026-12-31",
    told: NOTICE.items.slice(0, 1).flatMap(({ explanation }) => explanation ?? []),
    matched: true,
  },
  confirm_objection: { sender: SENDER, ref: "2026-03" },
  dismissal: { sender: SENDER, ref: "2026-03", reason: "Vi har ingen aftale med en organisation af det navn." },
  authorisation_recorded: ACTS,
  authorisation_withdrawn: { ...ACTS, reason: "Kunden trak sit brev tilbage." },
  confirm_follow: { sender: SENDER },
  user_sign_in: { sender: SENDER },
  user_invitation: { sender: SENDER, roles: ["approver", "admin"] },
  second_person: {
    ...{ sender: SENDER, items: NAMED.slice(0, 1), firstDay: "2026-12-31", customers: 212 },
    expires: { at: "2026-11-30T09:02:03.456Z", zone: "Europe/Copenhagen" },
  },
  second_person_refused: {
    ...{ sender: SENDER, items: NAMED.slice(0, 1) },
    reason: "Den juridiske klasse passer ikke.\n\nLad os tale om den i morgen.",
  },
  ordered_alone: {
    ...{ sender: SENDER, items: NAMED.slice(0, 2), customers: 212 },
    release: { at: "2026-11-23T09:32:03.456Z", zone: "Europe/Copenhagen" },
  },
  retention_warning: { sender: SENDER, lastDay: "2026-12-20" },
  access_review: { sender: SENDER, of: "users" },
  staff_invitation: { sender: SENDER },
  password_reset: { sender: SENDER },
  approval_code: { ...ACTS, channel: "portal", words: "Vi godkender for et år." },
  question_received: { sender: SENDER, ref: "2026-03", text: "Hvor står sikkerhedskopierne?" },
  question_answered: {
    ...{ sender: SENDER, ref: "2026-03", text: "Hvor står sikkerhedskopierne?" },
    answer: "I Frankfurt.\n\nDe er krypterede.",
  },
  contact_named: { sender: SENDER, ref: "2026-03" },
  contact_asked: { sender: SENDER },
  contact_settled: { sender: SENDER, ref: "2026-03", declined: null, leaves: true },
  reply_received: { sender: SENDER, ref: "2026-03" },
  data_request: { sender: SENDER, text: "Hvilke oplysninger har I om mig?" },
  access_changed: { sender: SENDER, what: "password" },
  access_locked: { sender: SENDER, what: "second_factor" },
};

/** A reader's own values. */
export const VALUES: Record<string, string> = {
  contact: "Bo Skov",
  organisation: "Skov & Søn ApS",
  link: "https://varsel.example/n/3q2-7wXkYf0bVtqk9Zr1mLhQe8uJpN5sT4aCdGvWxYz",
  manage: "https://varsel.example/subscriptions/8uJpN5sT4aCdGvWxYz3q2-7wXkYf0bVtqk9Zr1mLhQe",
  number: "2026-03-I1",
  received: "2026-11-24 10:02:03.456 (Europe/Copenhagen), 2026-11-24T09:02:03.456Z",
  day: "2026-11-24",
  code: "40718264",
  person: "Ane Skov",
  from: "ane@skov.example",
  authority: "direktør, tegner alene",
};
