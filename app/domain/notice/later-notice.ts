import type { Contact } from "../agreement/controller";
import type { Delivery, Message } from "../delivery/delivery";
import { sha256, toHash } from "../evidence/hash";
import type { NoticeIssuedRecord } from "../evidence/log-record";
import { snapshotRoot } from "../evidence/snapshot";
import type { Notice, Recipient } from "./notice";
import { type RowMaker, recipientRow, stageContact } from "./stage-notice";

/**
 * A notice that one more contact of the customer gets after its release: the same words, a link of their own, and a leaf
 * that says to whom it was issued besides. The snapshot of the release stays as it was frozen.
 */
export function laterNotice(
  told: { notice: Notice; organisation: string; contact: Contact; message: Message; by: NoticeIssuedRecord["by"] },
  make: Omit<RowMaker, "messageId">,
): { recipient: Recipient; delivery: Delivery; record: NoticeIssuedRecord } {
  const { notice, organisation, contact, message, by } = told;
  const { recipient, delivery } = stageContact(notice, organisation, contact, { ...make, messageId: () => message.id });
  const planned: Delivery = { ...delivery, state: "planned", pool: "prompt" };
  const frozen = snapshotRoot([recipientRow(planned, notice.controllerId, recipient.language)]);
  if (!frozen.ok) throw new Error(`A recipient cannot be evidence: ${frozen.code} at ${frozen.path}`);
  return {
    recipient,
    delivery: planned,
    record: {
      ...{ v: 1, type: "notice_issued", processorId: notice.processorId, changeId: notice.changeId, at: make.now },
      ...{ mail: "notice", recipients: frozen.snapshot, by },
      templates: [{ language: message.language, hash: sha256(toHash(message.hash)) }],
    },
  };
}
