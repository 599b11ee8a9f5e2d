import type { Delivery } from "../delivery/delivery";
import { canonicalText } from "../evidence/canonical";
import { sha256 } from "../evidence/hash";
import { addressKey } from "../people/address";
import type { Classified } from "./classify";
import type { DeliveryReport, IncomingMail, ReportEffect } from "./incoming-mail";
import { type ReportedRecipient, withoutXtext } from "./status-fields";

export type ReportFacts = {
  mail: IncomingMail;
  /** What the mail's address leads back to; null: nothing of ours. */
  delivery: Pick<Delivery, "id" | "address" | "messageHash"> | null;
  nextId(): string;
};

/**
 * What a mail reports of the delivery that its address leads back to, each with whether it counts. Only what came to the
 * address that this delivery alone was sent with does, since nobody else knows it; only if it is about the delivery's own
 * reader; and only if the mail had ever gone out. Of those a failure counts, as a complaint does; the rest is shown.
 */
export function reportsOf(classified: Classified, { mail, delivery, nextId }: ReportFacts): DeliveryReport[] {
  if (delivery === null) return [];
  const about = {
    ...{ processorId: mail.processorId, mailId: mail.id, deliveryId: delivery.id, changeId: mail.changeId },
    ...{ noticeId: mail.noticeId, controllerId: mail.controllerId, recipientId: mail.recipientId },
    ...{ followerId: mail.followerId, receivedAt: mail.receivedAt },
  };
  if (classified.mailClass === "complaint") {
    const { feedback, reader, reporter } = classified.complaint;
    // At a reply address nothing says that the report is about the mail that the address was sent with.
    const effect: ReportEffect =
      mail.door === "reply" ? "unproven" : delivery.messageHash === null ? "not_sent" : "counts";
    const said = {
      action: "complaint" as const,
      status: "",
      address: reader,
      diagnostic: feedback,
      remoteServer: reporter,
    };
    return [{ id: nextId(), ...about, ...said, effect, fingerprint: fingerprintOf(["complaint", effect]) }];
  }
  if (classified.mailClass !== "report") return [];
  return classified.recipients.map((recipient) => {
    const { action, status, finalAddress, originalAddress, diagnostic, remoteServer } = recipient;
    const effect = effectOf(recipient, mail, delivery);
    const address = finalAddress || originalAddress;
    return {
      ...{ id: nextId(), ...about, action, status, address, diagnostic, remoteServer, effect },
      fingerprint: fingerprintOf([action, status, addressKey(address), diagnostic, effect]),
    };
  });
}

function effectOf(
  { action, finalAddress, originalAddress }: ReportedRecipient,
  { door }: Pick<IncomingMail, "door">,
  { address, messageHash }: Pick<Delivery, "address" | "messageHash">,
): ReportEffect {
  if (door !== "bounce") return "unproven";
  const own = addressKey(address);
  const isOwn = (named: string) => addressKey(named) === own || addressKey(withoutXtext(named)) === own;
  if (own === "" || !(isOwn(finalAddress) || isOwn(originalAddress))) return "other_address";
  if (messageHash === null) return "not_sent";
  return action === "failed" ? "counts" : "shown";
}

function fingerprintOf(said: readonly string[]): string {
  const canonical = canonicalText([...said]);
  if (!canonical.ok) throw new Error(`A report has no canonical text: ${canonical.code}`);
  return sha256(new TextEncoder().encode(canonical.text));
}
