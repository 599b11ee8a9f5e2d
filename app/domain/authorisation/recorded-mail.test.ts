import { aChangeItem, anAuthorisation, anEntry, aRecipient, SALT } from "@tests/support/builders";
import { SENDER } from "@tests/support/mail-samples";
import { expect, test } from "vitest";
import { actsMail, mailsOfActs } from "./recorded-mail";

const gone = anEntry({ name: "Postino" });
const swap = aChangeItem({ kind: "REPLACEMENT", name: "Postvogn", replacedEntryId: gone.id, before: gone });
const other = aChangeItem({ kind: "OTHER_PROCESSING", name: "Slack", before: anEntry() });
const items = [swap, other];
const facts = { sender: SENDER, ref: "2026-01", zone: "Europe/Copenhagen", items, reason: null };
const approval = anAuthorisation({ itemIds: [other.id, swap.id], receivedAt: "2026-11-30T23:00:00.000Z" });

test("a mail names each act with its items in the order of the change, and the day on the processor's clock", () => {
  const early = { ...approval, grant: "early_start" as const, itemIds: [other.id], startFrom: "2026-12-20" };
  expect(actsMail([approval, early], facts)).toEqual({
    sender: SENDER,
    ref: "2026-01",
    acts: [
      {
        grant: "approval",
        opens: true,
        startFrom: null,
        items: [
          { kind: "REPLACEMENT", name: "Postvogn", replacedName: "Postino" },
          { kind: "OTHER_PROCESSING", name: "Slack", replacedName: null },
        ],
      },
      {
        grant: "early_start",
        opens: true,
        startFrom: "2026-12-20",
        items: [{ kind: "OTHER_PROCESSING", name: "Slack", replacedName: null }],
      },
    ],
    channel: "letter",
    receivedOn: "2026-12-01",
    reason: null,
  });
});

test("it says what is only a note, and why an act was taken back", () => {
  const mail = actsMail([{ ...approval, channel: "phone" }], { ...facts, reason: "A mistake." });
  expect(mail).toMatchObject({ channel: "phone", reason: "A mistake.", acts: [{ opens: false }] });
  expect(() => actsMail([], facts)).toThrow(RangeError);
});

test("HL-4.2 everybody who was told gets it at once, in their own language, with the person's name as their own value", () => {
  const make = { nextId: () => "id", salt: () => SALT, now: "2026-12-01T09:00:00.000Z", mailHost: "varsel.example" };
  const readers = [aRecipient({ name: "Bo Skov", language: "da" }), aRecipient({ name: "Ida Lund", language: "en" })];
  const mail = {
    kind: "authorisation_recorded" as const,
    sequence: 3,
    person: approval,
    messageId: (language: string) => `message ${language}`,
  };
  const mails = mailsOfActs(readers, mail, make);
  expect(mails.map(({ name, messageId, pool, sequence }) => [name, messageId, pool, sequence])).toEqual([
    ["Bo Skov", "message da", "prompt", 3],
    ["Ida Lund", "message en", "prompt", 3],
  ]);
  expect(mails[0]?.values).toEqual({ contact: "Bo Skov", person: "Ane Skov", authority: "Managing director" });
  expect(mails.every(({ kind, state }) => kind === "authorisation_recorded" && state === "planned")).toBe(true);
});
