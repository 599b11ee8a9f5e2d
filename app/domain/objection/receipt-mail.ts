import type { ChangeItem } from "../change/change";
import type { Delivery } from "../delivery/delivery";
import { mailPeriod, mailWindow } from "../delivery/mail-parts";
import type { MailProps } from "../delivery/mail-props";
import type { MailSender } from "../delivery/mail-sender";
import { type MailMaker, mailToRecipient, planDelivery } from "../delivery/plan-delivery";
import { explainConcerned } from "../notice/explain-stored";
import type { Notice, Recipient } from "../notice/notice";
import { addressKey } from "../people/address";
import type { Locale } from "../processor/processor";
import type { Day, Zone } from "../time";
import { placeOf } from "./number";
import type { Objection, Timing } from "./objection";
import { receivedValues } from "./received-at";
import { deadlineOf } from "./timing";

/**
 * What a receipt says to everyone who gets it. `notice` null: the customer is not known, or was not told. A window that
 * what is objected to does not rest on is not named: there is no deadline to be late for.
 */
export function receiptProps(facts: {
  sender: MailSender;
  ref: string;
  timing: Timing;
  notice: Notice | null;
  itemIds: readonly string[];
  /** The change's items. */
  items: readonly ChangeItem[];
  firstDay: Day | null;
  matched: boolean;
}): MailProps["receipt"] {
  const { notice, itemIds, items, ...common } = facts;
  const hasDeadline = notice !== null && deadlineOf(notice, itemIds) !== null;
  return {
    ...common,
    window: hasDeadline ? mailWindow(notice.movedWindow ?? notice.window) : null,
    period: notice === null ? null : mailPeriod(notice.terms.notice),
    told: explainConcerned(items, notice, itemIds, facts.firstDay),
  };
}

/** Everyone who gets a receipt, with the language of each: who objected, and the customer's other contacts. */
export function receiptReaders(
  objection: Pick<Objection, "address" | "language">,
  recipients: readonly Recipient[],
): { recipients: readonly Recipient[]; objectorIsAmongThem: boolean; languages: Locale[] } {
  const key = addressKey(objection.address);
  const objectorIsAmongThem = recipients.some(({ address }) => addressKey(address) === key);
  const languages = new Set(recipients.map(({ language }) => language));
  if (!objectorIsAmongThem) languages.add(objection.language);
  return { recipients, objectorIsAmongThem, languages: [...languages] };
}

/**
 * The receipts of one objection, which never wait behind notices. In: the rendered message of each language, the zone
 * in which the moment of receipt is written, and a public page for somebody who has no link.
 */
export function receiptMails(
  objection: Objection,
  readers: ReturnType<typeof receiptReaders>,
  facts: { messageId(language: Locale): string; zone: Zone; publicPage: string },
  make: MailMaker,
): Delivery[] {
  const { id: objectionId, number, organisation, receivedAt } = objection;
  const values = { organisation, number, ...receivedValues(receivedAt, facts.zone) };
  const mails = readers.recipients.map((recipient) =>
    mailToRecipient(
      recipient,
      {
        messageId: facts.messageId(recipient.language),
        kind: "receipt",
        pool: "prompt",
        sequence: placeOf(number),
        objectionId,
        values,
      },
      make,
    ),
  );
  if (readers.objectorIsAmongThem) return mails;
  return [
    ...mails,
    mailToObjector(objection, { ...facts, kind: "receipt", values: { ...values, link: facts.publicPage } }, make),
  ];
}

/** A mail to whoever objected, at the address given with the objection. */
export function mailToObjector(
  objection: Objection,
  mail: { kind: Delivery["kind"]; messageId(language: Locale): string; values: Record<string, string> },
  make: MailMaker,
): Delivery {
  const { id: objectionId, processorId, changeId, personName: name, address, language } = objection;
  return planDelivery(
    {
      id: make.nextId(),
      processorId,
      messageId: mail.messageId(language),
      kind: mail.kind,
      pool: "prompt",
      changeId,
      objectionId,
      name,
      address,
      values: { contact: name, ...mail.values },
      salt: make.salt(),
    },
    make.now,
    make.mailHost,
  );
}
