import type { Contact } from "~/domain/agreement/controller";
import { entryOf } from "~/domain/audit/entry";
import { sha256 } from "~/domain/evidence/hash";
import { noticeProofRecord } from "~/domain/incoming/incoming-records";
import {
  type NoticeProof,
  type ProofDraft,
  type ProofFault,
  proofFaults,
  provenFrom,
} from "~/domain/notice/notice-proof";
import type { KeptFile } from "~/domain/objection/files";
import { storableLine } from "~/domain/objection/storable-text";
import { addressKey, isAddress } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "tellCustomer" | "log">;

type Proving = {
  authorized: Authorized<"authorisation.record">;
  changeId: string;
  controllerId: string;
  draft: ProofDraft;
  files: readonly KeptFile[];
  /** A file that came with it cannot be kept: then nothing is recorded, since it may be the original. */
  hasRefusedFiles: boolean;
};

/**
 * Staff record that a customer whom no mail reached was told otherwise, with the original. It is proof of receipt from
 * that day on (decision D11): windows are counted from it, and never end earlier than they were told.
 */
export async function proveOtherwise(
  deps: Needs,
  input: Proving,
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "notice.not_open" | ProofFault }> {
  const { processorId, staffId } = input.authorized.actor;
  const { changeId, controllerId, draft } = input;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  const told = await read.changes.find(processorId, changeId);
  if (processor === null || told?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const today = localDay(deps.clock.now(), processor.zone);
  const announcedOn = localDay(told.announcedAt, processor.zone);
  const { hasRefusedFiles } = input;
  const [fault] = proofFaults(draft, { files: input.files.length, hasRefusedFiles, today, announcedOn });
  if (fault !== undefined) return { ok: false, code: fault };
  const { channel, receivedOn, personName, text } = draft;
  if (channel === null) throw new Error("A proof without faults has a channel");
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, changeId);
    const notice = await tx.notices.findForController(processorId, changeId, controllerId);
    if (notice === null) return { ok: false, code: "change.not_found" };
    if (change?.state !== "announced") return { ok: false, code: "notice.not_open" };
    const now = deps.clock.now();
    const proof: NoticeProof = {
      ...{ id: deps.ids.next(), processorId, changeId, noticeId: notice.id, controllerId },
      ...{ channel, receivedOn, provenAt: provenFrom(receivedOn, processor.zone, now), personName, text },
      ...{ recordedBy: staffId, recordedAt: now, salt: deps.ids.randomToken(32) },
    };
    const files = input.files.map((file) => ({ ...file, size: file.content.length, hash: sha256(file.content) }));
    const stored = files.map((file) => ({ ...file, id: deps.ids.next(), processorId, proofId: proof.id }));
    await tx.proofs.insert(proof);
    for (const file of stored) await tx.proofs.insertFile(file);
    await tx.log.append(processorId, [noticeProofRecord(proof, files, { kind: "staff", id: staffId })]);
    const whole = stored.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content).toString("base64") }));
    tx.journal({ kind: "notice_proof", processorId, at: now, body: { ...proof, files: whole } });
    const provenAt = await deps.tellCustomer.settleProof(tx, notice, now);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at: now, act: "notice.prove", controllerId, subject: { kind: "notice", id: notice.id } },
        before: { provenAt: notice.provenAt },
        after: { provenAt, channel, receivedOn, personName, text, files: files.length },
      }),
    );
    deps.log.info("notice.proven", { processorId, changeId, channel });
    return { ok: true };
  });
}

type Retelling = {
  authorized: Authorized<"customer.import">;
  changeId: string;
  controllerId: string;
  name: string;
  address: string;
  language: Locale;
};
type RetellFault = "contact.name_missing" | "contact.address_invalid" | "contact.already_told" | "notice.not_open";

/** Adds an address to a customer whom no mail reached, and sends it the notice at once. */
export async function retellNotice(
  deps: Needs,
  input: Retelling,
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | RetellFault }> {
  const { processorId, staffId } = input.authorized.actor;
  const { changeId, controllerId, language } = input;
  const name = storableLine(input.name).slice(0, 200);
  const address = storableLine(input.address);
  if (name === "") return { ok: false, code: "contact.name_missing" };
  if (!isAddress(address)) return { ok: false, code: "contact.address_invalid" };
  const key = addressKey(address);
  const fresh = { id: deps.ids.next(), processorId, controllerId, name, address, addressKey: key, language };
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, changeId);
    const notice = await tx.notices.findForController(processorId, changeId, controllerId);
    if (change === null || notice === null) return { ok: false, code: "change.not_found" };
    if (change.state !== "announced") return { ok: false, code: "notice.not_open" };
    const at = deps.clock.now();
    const contacts = await tx.customers.listContacts(processorId, [controllerId]);
    const known = contacts.find((one) => one.addressKey === key);
    const recipients = await tx.notices.listRecipientsOfNotice(processorId, notice.id);
    if (recipients.some(({ contactId }) => contactId === known?.id)) return { ok: false, code: "contact.already_told" };
    // Where nobody could be written to, there is no notice to send again.
    if (!(await deps.tellCustomer.hasWords(tx, notice))) return { ok: false, code: "notice.not_open" };
    const contact: Contact =
      known === undefined
        ? { ...fresh, createdAt: at, endedAt: null, endedBy: null }
        : { ...known, name, endedAt: null, endedBy: null };
    if (known === undefined) await tx.customers.insertContacts([contact]);
    else {
      await tx.customers.updateContact(contact);
      await tx.notices.setContactLeft(processorId, contact.id, null);
    }
    await deps.tellCustomer.contact(tx, { notice, contact, by: { kind: "staff", id: staffId } });
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "notice.retell", controllerId, subject: { kind: "contact", id: contact.id } },
        after: { changeId, name, address, language },
      }),
    );
    return { ok: true };
  });
}
