import type { ChangeItem } from "../change/change";
import type { Delivery } from "../delivery/delivery";
import type { MailProps } from "../delivery/mail-props";
import type { MailSender } from "../delivery/mail-sender";
import { type MailMaker, mailToRecipient } from "../delivery/plan-delivery";
import type { Recipient } from "../notice/notice";
import type { Locale } from "../processor/processor";
import { localDay, type Zone } from "../time";
import { type Authorisation, opensGate } from "./authorisation";

type Kind = "authorisation_recorded" | "authorisation_withdrawn";
type Named = Pick<ChangeItem, "id" | "kind" | "name" | "before" | "replacedEntryId">;

/** What a customer is told of acts recorded in its name, which came in one document; `reason`: they were taken back. */
export function actsMail(
  acts: readonly Authorisation[],
  facts: { sender: MailSender; ref: string; zone: Zone; items: readonly Named[]; reason: string | null },
): MailProps[Kind] {
  const [first] = acts;
  if (first === undefined) throw new RangeError("No act, no mail");
  const { sender, ref, zone, items, reason } = facts;
  return {
    sender,
    ref,
    acts: acts.map((act) => ({
      grant: act.grant,
      opens: opensGate(act),
      startFrom: act.startFrom,
      items: items.flatMap((item) => (act.itemIds.includes(item.id) ? [named(item)] : [])),
    })),
    channel: first.channel,
    receivedOn: localDay(first.receivedAt, zone),
    reason,
  };
}

function named({ kind, name, before, replacedEntryId }: Named): MailProps[Kind]["acts"][number]["items"][number] {
  return { kind, name, replacedName: replacedEntryId === null ? null : (before?.name ?? null) };
}

/** To everybody who was told of the change, at once: who knows better can say so. The person's name is each mail's own. */
export function mailsOfActs(
  recipients: readonly Recipient[],
  mail: {
    kind: Kind;
    sequence: number;
    person: Pick<Authorisation, "personName" | "authority">;
    messageId(language: Locale): string;
  },
  make: MailMaker,
): Delivery[] {
  const { kind, sequence, person } = mail;
  const values = { person: person.personName, authority: person.authority };
  return recipients.map((recipient) =>
    mailToRecipient(
      recipient,
      { messageId: mail.messageId(recipient.language), kind, pool: "prompt", sequence, values },
      make,
    ),
  );
}
