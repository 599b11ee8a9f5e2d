import {
  aContact,
  aDelivery,
  aFollower,
  aNamedContact,
  anAuditEntry,
  anAuthorisation,
  anObjection,
  aPortalSession,
  aQuestion,
  aRecipient,
  aSession,
  aStaff,
  aUser,
  NOW,
} from "@tests/support/builders";
import { anIncomingMail } from "@tests/support/builders/incoming";
import { describe, expect, it } from "vitest";
import { EXTRACT_FIELDS, EXTRACT_LIMIT, EXTRACT_SECTIONS, extractOf } from "./extract";
import type { PersonRows } from "./own-data";

const NONE: PersonRows = {
  ...{ staff: [], sessions: [], users: [], contacts: [], followers: [], objections: [], recipients: [] },
  ...{ authorisations: [], acknowledged: [], questions: [], incoming: [], named: [], deliveries: [], audit: [] },
};
const of = {
  address: "mette@kommune.example",
  now: NOW,
  processor: { name: "Fjord Mail", slug: "fjord" },
  customers: new Map([["k", "Aby Kommune"]]),
  changes: new Map([["c", "2026-3"]]),
  portalSessions: [],
};
const person = (): PersonRows => ({
  staff: [aStaff({ id: "s", trainedOn: "2026-01-05", termFrom: "2026-01-01", totpConfirmedAt: NOW })],
  sessions: [aSession({ device: "Firefox" })],
  users: [aUser({ id: "u", controllerId: "k", joinedAt: NOW })],
  contacts: [aContact({ id: "a", controllerId: "k" })],
  followers: [aFollower({ id: "f", services: ["Mail"] })],
  objections: [anObjection({ id: "o" })],
  recipients: [aRecipient({ id: "r", controllerId: "k", changeId: "c" })],
  authorisations: [anAuthorisation({ controllerId: "k", changeId: "c" })],
  acknowledged: [{ id: "n", processorId: "p", changeId: "c", acknowledgedAt: NOW, acknowledgedBy: null }],
  questions: [aQuestion({ changeId: "c" })],
  incoming: [anIncomingMail({ changeId: "c" })],
  named: [aNamedContact({ changeId: "c" })],
  deliveries: [aDelivery({ changeId: "c" })],
  audit: [],
});

describe("an extract of what is held about a person", () => {
  it("SU-2 says what it is, of whom and by whom it was made, and has every part even where nothing is held", () => {
    const extract = extractOf(NONE, of);
    expect(extract).toMatchObject({
      ...{ format: "varsel.person/1", madeAt: NOW, address: of.address, processor: of.processor, isCut: false },
    });
    expect(Object.keys(extract.sections).sort()).toEqual([...EXTRACT_SECTIONS].sort());
    expect(Object.values(extract.sections).flat()).toEqual([]);
  });

  it("SU-2 tells of each row what its person can read, with customers and changes by their names", () => {
    const rows = person();
    const { sections } = extractOf(rows, of);
    // Each field that is named like the row's own says what the row says.
    const tables = { ...rows, notices: rows.recipients, mails: rows.deliveries } as Record<string, readonly object[]>;
    for (const section of EXTRACT_SECTIONS.filter((name) => name !== "acts" && name !== "acknowledged")) {
      const [shown] = sections[section];
      const row = tables[section]?.[0] as Record<string, unknown>;
      const same = Object.entries(shown ?? {}).filter(([field]) => field in row);
      expect(same.length, section).toBeGreaterThan(1);
      expect(Object.fromEntries(same), section).toEqual(Object.fromEntries(same.map(([field]) => [field, row[field]])));
    }
    const of1 = (section: (typeof EXTRACT_SECTIONS)[number]) => sections[section][0];
    for (const section of ["users", "contacts", "notices", "authorisations"] as const) {
      expect(of1(section), section).toMatchObject({ customer: "Aby Kommune" });
    }
    for (const section of [
      "notices",
      "acknowledged",
      "authorisations",
      "questions",
      "incoming",
      "named",
      "mails",
    ] as const) {
      expect(of1(section), section).toMatchObject({ change: "2026-3" });
    }
  });

  it("SU-2 names what the rows call otherwise", () => {
    const rows = person();
    const { sections } = extractOf(rows, of);
    expect(sections.objections).toMatchObject([{ name: rows.objections[0]?.personName }]);
    expect(sections.authorisations).toMatchObject([{ name: rows.authorisations[0]?.personName }]);
    expect(sections.questions).toMatchObject([{ name: rows.questions[0]?.personName }]);
    expect(sections.incoming).toMatchObject([
      { name: rows.incoming[0]?.senderName, address: rows.incoming[0]?.senderAddress },
    ]);
    expect(sections.mails).toMatchObject([{ sentAt: rows.deliveries[0]?.dateHeader }]);
    expect(sections.acknowledged).toEqual([{ change: "2026-3", at: NOW }]);
    expect(sections.staff).toMatchObject([{ hasSecondFactor: true, trainedOn: "2026-01-05", termFrom: "2026-01-01" }]);
    expect(extractOf({ ...NONE, staff: [aStaff({ totpConfirmedAt: null })] }, of).sections.staff).toMatchObject([
      { hasSecondFactor: false },
    ]);
  });

  it("SU-2 leaves a customer or change open that is nobody's or not known", () => {
    const users = [aUser({ controllerId: "gone" })];
    const deliveries = [aDelivery({ changeId: null }), aDelivery({ changeId: "gone" })];
    const { sections } = extractOf({ ...NONE, users, deliveries }, of);
    expect(sections.users).toMatchObject([{ customer: null }]);
    expect(sections.mails).toMatchObject([{ change: null }, { change: null }]);
  });

  it("has the sessions of the staff's door and of the customers' door", () => {
    const { sections } = extractOf(
      { ...NONE, sessions: [aSession({ device: "Firefox", createdAt: NOW })] },
      { ...of, portalSessions: [aPortalSession({ device: "Safari" })] },
    );
    expect(sections.sessions).toEqual([
      { startedAt: NOW, lastSeenAt: NOW, expiresAt: "2026-03-02T20:00:00.000Z", device: "Firefox" },
      { startedAt: NOW, lastSeenAt: NOW, expiresAt: "2026-03-02T20:00:00.000Z", device: "Safari" },
    ]);
  });

  it("has of acts those alone that the person did, and of each only what was done and when", () => {
    const by = (id: string | null) => anAuditEntry({ actor: { kind: id === null ? "system" : "user", id } });
    const { sections } = extractOf({ ...person(), audit: [by("u"), by("r"), by("somebody"), by(null)] }, of);
    const done = { act: "own.users", result: by("u").result, at: NOW };
    expect(sections.acts).toEqual([done, done]);
  });

  it("says that more is held where as many mails or acts are as it shows", () => {
    const cut = (mails: number, acts: number) =>
      extractOf({ ...NONE, deliveries: Array(mails).fill(aDelivery()), audit: Array(acts).fill(anAuditEntry()) }, of)
        .isCut;
    expect(cut(EXTRACT_LIMIT - 1, EXTRACT_LIMIT - 1)).toBe(false);
    expect([cut(EXTRACT_LIMIT, 0), cut(0, EXTRACT_LIMIT)]).toEqual([true, true]);
  });

  it.each([
    [
      "staff",
      "name address language roles createdAt joinedAt lastSeenAt endedAt trainedOn termFrom termUntil hasSecondFactor",
    ],
    ["sessions", "startedAt lastSeenAt expiresAt device"],
    ["users", "name address customer language roles createdAt joinedAt lastSeenAt endedAt"],
    ["contacts", "name address customer language createdAt endedAt"],
    ["followers", "address language state services requestedAt confirmedAt leftAt"],
    ["notices", "name address customer change language"],
    ["acknowledged", "change at"],
    ["objections", "number receivedAt state timing organisation name address ground text wish"],
    ["authorisations", "change customer grant name authority channel text receivedAt"],
    ["questions", "change receivedAt name address text answer"],
    ["incoming", "change receivedAt name address subject"],
    ["named", "change receivedAt name address note"],
    ["mails", "kind address change sentAt state reply"],
  ] as const)("SU-2 of form varsel.person/1 has of %s: %s", (section, fields) => {
    expect(Object.keys(extractOf(person(), of).sections[section][0] ?? {})).toEqual(fields.split(" "));
  });

  it("has no field that is not among those it can have", () => {
    const fields = Object.values(extractOf(person(), of).sections).flatMap((some) => some.flatMap(Object.keys));
    const known: readonly string[] = EXTRACT_FIELDS;
    expect(fields.filter((field) => !known.includes(field))).toEqual([]);
  });
});
