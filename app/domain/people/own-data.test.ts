import {
  aContact,
  aDelivery,
  aFollower,
  aNamedContact,
  anActor,
  anAuditEntry,
  anAuthorisation,
  anObjection,
  aQuestion,
  aRecipient,
  aSession,
  aStaff,
  aUser,
  NOW,
} from "@tests/support/builders";
import { anIncomingMail } from "@tests/support/builders/incoming";
import { describe, expect, it } from "vitest";
import { accountsOf, controllersOf, erasable, holdsOn, isKnown, openUntil, type PersonRows, rowsOf } from "./own-data";

const NONE: PersonRows = {
  ...{ staff: [], sessions: [], users: [], contacts: [], followers: [], objections: [], recipients: [] },
  ...{ authorisations: [], acknowledged: [], questions: [], incoming: [], named: [], deliveries: [], audit: [] },
};
const rows = (over: Partial<PersonRows>): PersonRows => ({ ...NONE, ...over });

describe("a person", () => {
  it("is known where anything at all is held", () => {
    expect(isKnown(NONE)).toBe(false);
    expect(isKnown(rows({ named: [aNamedContact()] }))).toBe(true);
  });

  it("is the accounts that stand for them, each of its kind", () => {
    const person = rows({
      ...{ staff: [aStaff({ id: "s" })], users: [aUser({ id: "u" })], contacts: [aContact({ id: "c" })] },
      ...{ followers: [aFollower({ id: "f" })], objections: [anObjection({ id: "o" })] },
    });
    expect(accountsOf(person)).toEqual([
      { kind: "staff", id: "s" },
      { kind: "user", id: "u" },
      { kind: "contact", id: "c" },
      { kind: "follower", id: "f" },
      { kind: "objector", id: "o" },
    ]);
    expect(accountsOf(NONE)).toEqual([]);
  });

  it("acts for each customer once, for whom they sign in, are told or object", () => {
    const person = {
      users: [aUser({ controllerId: "one" })],
      contacts: [aContact({ controllerId: "two" }), aContact({ controllerId: "one" })],
      objections: [anObjection({ controllerId: "three" }), anObjection({ controllerId: null })],
    };
    expect(controllersOf(person)).toEqual(["one", "two", "three"]);
  });
});

describe("what holds a person's data", () => {
  it.each<[string, Partial<PersonRows>, number, string[]]>([
    ["nothing", {}, 0, []],
    ["a window that is open", {}, 1, ["open_window"]],
    ["an objection that waits", { objections: [anObjection({ state: "open" })] }, 0, ["open_objection"]],
    ["one that was decided", { objections: [anObjection({ state: "decided" })] }, 0, []],
    ["one that was dismissed", { objections: [anObjection({ state: "dismissed" })] }, 0, []],
    ["a mail that nobody has sorted", { incoming: [anIncomingMail({ state: "open" })] }, 0, ["open_objection"]],
    ["a mail that was sorted", { incoming: [anIncomingMail({ state: "sorted" })] }, 0, []],
    ["an agreement's contact", { contacts: [aContact({ endedAt: null })] }, 0, ["active_contact"]],
    ["one who was", { contacts: [aContact({ endedAt: NOW })] }, 0, []],
    ["who works here", { staff: [aStaff({ endedAt: null })] }, 0, ["active_staff"]],
    ["who did", { staff: [aStaff({ endedAt: NOW })] }, 0, []],
    ["a mail on its way", { deliveries: [aDelivery({ finishedAt: null, state: "planned" })] }, 0, ["mail_waiting"]],
    ["a mail held back", { deliveries: [aDelivery({ finishedAt: null, state: "suppressed" })] }, 0, []],
    ["a mail that went", { deliveries: [aDelivery({ finishedAt: NOW, state: "accepted" })] }, 0, []],
  ])("CC-4 is told (Art. 17(3) GDPR): %s", (_, held, windows, holds) => {
    expect(holdsOn(rows(held), windows)).toEqual(holds);
  });

  it("CC-4 is all of the person for a window, an objection or a mail, and one account for a role that lasts", () => {
    const person = rows({
      staff: [aStaff({ id: "s", endedAt: null })],
      contacts: [aContact({ id: "c", endedAt: null }), aContact({ id: "was", endedAt: NOW })],
      users: [aUser({ id: "u" })],
    });
    const accounts = accountsOf(person);
    const left = (...holds: Parameters<typeof erasable>[2]) => erasable(person, accounts, holds).map(({ id }) => id);
    expect(left()).toEqual(["s", "u", "c", "was"]);
    expect(left("active_staff")).toEqual(["u", "c", "was"]);
    expect(left("active_contact")).toEqual(["s", "u", "was"]);
    expect(left("active_contact", "active_staff")).toEqual(["u", "was"]);
    for (const all of ["open_window", "open_objection", "mail_waiting"] as const) {
      expect(left("active_staff", all), all).toEqual([]);
    }
  });
});

describe("what belongs to some of a person's accounts", () => {
  const by = (id: string) => anActor({ kind: "user", id });
  const told = (id: string, contactId: string) => aRecipient({ id, contactId });
  const mail = (id: string, of: Parameters<typeof aDelivery>[0]) =>
    aDelivery({ id, recipientId: null, followerId: null, objectionId: null, ...of });
  const person = rows({
    staff: [aStaff({ id: "s" })],
    sessions: [aSession({ id: "mine", staffId: "s" }), aSession({ id: "other", staffId: "x" })],
    users: [aUser({ id: "u" }), aUser({ id: "u2" })],
    contacts: [aContact({ id: "c" }), aContact({ id: "c2" })],
    followers: [aFollower({ id: "f" })],
    objections: [anObjection({ id: "o" })],
    recipients: [told("r", "c"), told("r2", "c2"), told("r3", "c3")],
    authorisations: [
      anAuthorisation({ id: "a", actor: by("u") }),
      anAuthorisation({ id: "a2", actor: by("u2") }),
      anAuthorisation({ id: "a3", actor: null }),
    ],
    acknowledged: [
      { id: "n", processorId: "p", changeId: "x", acknowledgedAt: NOW, acknowledgedBy: by("r") },
      { id: "n2", processorId: "p", changeId: "x", acknowledgedAt: NOW, acknowledgedBy: by("r2") },
      { id: "n3", processorId: "p", changeId: "x", acknowledgedAt: NOW, acknowledgedBy: null },
    ],
    questions: [aQuestion({ id: "q", actor: by("c") }), aQuestion({ id: "q2", actor: by("c2") })],
    incoming: [
      anIncomingMail({ id: "i", recipientId: "r", followerId: null }),
      anIncomingMail({ id: "i2", recipientId: null, followerId: "f" }),
      anIncomingMail({ id: "i3", recipientId: null, followerId: null }),
    ],
    named: [aNamedContact({ id: "k", actor: by("u") }), aNamedContact({ id: "k2", actor: by("x") })],
    deliveries: [
      mail("d", { recipientId: "r" }),
      mail("d2", { recipientId: "r2" }),
      mail("d3", { followerId: "f" }),
      mail("d4", { objectionId: "o" }),
      mail("d5", {}),
    ],
    audit: [
      anAuditEntry({ id: "e", subject: { kind: "staff", id: "s" } }),
      anAuditEntry({ id: "e2", subject: { kind: "user", id: "u" } }),
      anAuditEntry({ id: "e3", subject: null }),
    ],
  });
  /** Ids of what is left of the person's rows, by table. */
  const idsOf = (accounts: Parameters<typeof rowsOf>[1]) =>
    Object.fromEntries(
      Object.entries(rowsOf(person, accounts)).flatMap(([table, some]) =>
        some.length === 0 ? [] : [[table, some.map(({ id }) => id)]],
      ),
    );

  it("is what the contact was told and did by it, and what was done to the row", () => {
    expect(idsOf([{ kind: "contact", id: "c" }])).toEqual({
      ...{ contacts: ["c"], recipients: ["r"], acknowledged: ["n"], questions: ["q"], incoming: ["i"] },
      deliveries: ["d"],
    });
  });

  it("is what the user approved and whom they named", () => {
    expect(idsOf([{ kind: "user", id: "u" }])).toEqual({
      ...{ users: ["u"], authorisations: ["a"], named: ["k"], audit: ["e2"] },
    });
  });

  it("is what a member of staff, a follower and an objector have, each by its own kind alone", () => {
    expect(idsOf([{ kind: "staff", id: "s" }])).toEqual({ staff: ["s"], sessions: ["mine"], audit: ["e"] });
    expect(idsOf([{ kind: "follower", id: "f" }])).toEqual({
      ...{ followers: ["f"], incoming: ["i2"], deliveries: ["d3"] },
    });
    expect(idsOf([{ kind: "objector", id: "o" }])).toEqual({ objections: ["o"], deliveries: ["d4"] });
    expect(idsOf([{ kind: "objector", id: "c" }])).toEqual({});
  });

  it("is also what leads to nobody's account, where all of them go", () => {
    const all = idsOf(accountsOf(person));
    expect(all).toMatchObject({
      incoming: ["i", "i2", "i3"],
      named: ["k", "k2"],
      deliveries: ["d", "d2", "d3", "d4", "d5"],
      ...{ recipients: ["r", "r2"], authorisations: ["a", "a2"], acknowledged: ["n", "n2"], sessions: ["mine"] },
    });
  });
});

it("CC-4 an erasure is held until the last window ends, and no day is named where one has no end yet", () => {
  const [early, late] = ["2026-12-01T23:00:00.000Z", "2026-12-23T23:00:00.000Z"];
  expect(openUntil([early, late, early], "Europe/Copenhagen")).toEqual({ at: late, zone: "Europe/Copenhagen" });
  expect(openUntil([late, null], "Europe/Copenhagen")).toBeNull();
  expect(openUntil([], "Europe/Copenhagen")).toBeNull();
});
