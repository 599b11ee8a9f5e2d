import { entryOf } from "~/domain/audit/entry";
import { type Authorisation, opensGate } from "~/domain/authorisation/authorisation";
import { recordedRecord } from "~/domain/authorisation/authorisation-records";
import { actsMail, mailsOfActs } from "~/domain/authorisation/recorded-mail";
import {
  actsByGrant,
  needsWarning,
  type RecordingDraft,
  type RecordingFault,
  recordingFaults,
} from "~/domain/authorisation/recording";
import { isSameRecording } from "~/domain/authorisation/same-recording";
import { mailSender } from "~/domain/delivery/mail-parts";
import type { MailProps } from "~/domain/delivery/mail-props";
import { sha256 } from "~/domain/evidence/hash";
import type { Recipient } from "~/domain/notice/notice";
import type { KeptFile } from "~/domain/objection/files";
import { readFormId } from "~/domain/objection/same-sending";
import type { Authorized } from "~/domain/people/authorize";
import type { Consequence } from "~/domain/people/consequences";
import type { Locale, Processor } from "~/domain/processor/processor";
import { localDay, startOfDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site" | "log">;
type Input = {
  authorized: Authorized<"authorisation.record">;
  changeId: string;
  controllerId: string;
  /** The id that the form was shown with: sent twice, it is one document. */
  formId: string;
  draft: RecordingDraft;
  files: KeptFile[];
  /** A file that came with it cannot be kept: then nothing is recorded, since it may be the original. */
  hasRefusedFiles: boolean;
};
type Result =
  /** `opens`: some of it is more than a note. */
  | { ok: true; recordingId: string; opens: boolean }
  | { ok: false; code: "change.not_found" }
  | { ok: false; code: "authorisation.invalid"; faults: RecordingFault[] };

/**
 * Staff record what a customer gave by a positive act: rows, files, evidence, journal and a confirmation to all who were
 * told of the change, in one transaction. It decides nothing: the change is due, and the gates then say what may take effect.
 */
export async function recordAuthorisation(deps: Needs, input: Input): Promise<Result> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  const controller = await read.customers.findController(processorId, input.controllerId);
  if (processor === null || controller === null || (await read.changes.find(processorId, input.changeId)) === null)
    return { ok: false, code: "change.not_found" };
  for (;;) {
    const foreseen = await facts(deps, read, processor, input);
    if (foreseen.faults.length > 0) return { ok: false, code: "authorisation.invalid", faults: foreseen.faults };
    const messages = await shelve(deps, processor, foreseen);
    const recorded = await deps.store.tx(processorId, async (tx): Promise<Result | null> => {
      const known = await facts(deps, tx, processor, input);
      if (known.faults.length > 0) return { ok: false, code: "authorisation.invalid", faults: known.faults };
      if (JSON.stringify(known.props) !== JSON.stringify(foreseen.props)) return null;
      return { ok: true, ...(await record(deps, tx, { input, known, messages })) };
    });
    if (recorded === null) continue;
    if (recorded.ok) deps.log.info("authorisation.recorded", { processorId, changeId: input.changeId });
    return recorded;
  }
}

type Facts = {
  faults: RecordingFault[];
  /** As they will stand, the first of them with the form's id. */
  acts: Authorisation[];
  earlier: Authorisation[];
  recipients: Recipient[];
  props: MailProps["authorisation_recorded"] | null;
  /** Some of it lets data leave the EEA (CC-8). */
  isWarned: boolean;
};

async function facts(deps: Needs, read: Read | Tx, processor: Processor, input: Input): Promise<Facts> {
  const { changeId, controllerId, draft, files, hasRefusedFiles } = input;
  const change = await read.changes.find(processor.id, changeId);
  const notice = await read.notices.findForController(processor.id, changeId, controllerId);
  const isTold = change?.announcedAt != null && notice !== null;
  const outcomes = await read.changes.listOutcomes(processor.id, changeId, [controllerId]);
  const now = deps.clock.now();
  const faults = recordingFaults(draft, {
    isOpen: change?.state === "announced",
    gates: isTold ? notice.gates : null,
    decided: new Set(outcomes.map(({ itemId }) => itemId)),
    files: files.length,
    hasRefusedFiles,
    today: localDay(now, processor.zone),
  });
  const { channel } = draft;
  if (faults.length > 0 || notice === null || channel === null)
    return { faults, acts: [], earlier: [], recipients: [], props: null, isWarned: false };
  const earlier = await read.authorisations.listForChange(processor.id, changeId, [controllerId]);
  const formId = readFormId(input.formId);
  const isFree = formId !== null && (await read.authorisations.find(processor.id, formId)) === null;
  const recordingId = isFree ? formId : deps.ids.next();
  const acts = actsByGrant(draft.acts, notice.gates).map(
    ({ grant, itemIds }, n): Authorisation => ({
      id: n === 0 ? recordingId : deps.ids.next(),
      processorId: processor.id,
      changeId,
      controllerId,
      noticeId: notice.id,
      recordingId,
      grant,
      itemIds,
      startFrom: grant === "early_start" && draft.startFrom !== "" ? draft.startFrom : null,
      personName: draft.personName,
      authority: draft.authority,
      channel,
      text: draft.text,
      receivedAt: startOfDay(draft.receivedOn, processor.zone),
      actor: null,
      recordedBy: input.authorized.actor.staffId,
      recordedAt: now,
      withdrawnAt: null,
      withdrawnReason: null,
      ...{ carriedFrom: null, carriedWith: null },
      salt: deps.ids.randomToken(32),
    }),
  );
  const items = await read.changes.listItems(processor.id, changeId);
  const sender = mailSender(processor, deps.site.publicUrl);
  const props = actsMail(acts, { sender, ref: change?.ref ?? "", zone: processor.zone, items, reason: null });
  return {
    faults,
    acts,
    earlier,
    recipients: await read.notices.listRecipientsOfNotice(processor.id, notice.id),
    props,
    isWarned: needsWarning(draft, notice.gates),
  };
}

async function shelve(deps: Needs, { id: processorId }: Processor, { recipients, props }: Facts) {
  const messages = new Map<Locale, string>();
  if (props === null) return messages;
  for (const language of new Set(recipients.map((recipient) => recipient.language))) {
    const mail = { processorId, kind: "authorisation_recorded" as const, props, language };
    messages.set(language, (await deps.shelveMail(mail)).id);
  }
  return messages;
}

type Recording = { input: Input; known: Facts; messages: Map<Locale, string> };

async function record(
  deps: Needs,
  tx: Tx,
  { input, known, messages }: Recording,
): Promise<{ recordingId: string; opens: boolean }> {
  const { acts, earlier, recipients } = known;
  const { processorId, staffId } = input.authorized.actor;
  const [first] = acts;
  if (first === undefined) throw new Error("An act without faults gives something");
  const opens = acts.some(opensGate);
  const files = input.files.map((file) => ({ ...file, size: file.content.length, hash: sha256(file.content) }));
  const sentBefore = earlier.filter((act) => act.recordingId === input.formId && act.withdrawnAt === null);
  const filesBefore = sentBefore.length === 0 ? [] : await tx.authorisations.listFiles(processorId, input.formId);
  if (isSameRecording({ acts: sentBefore, files: filesBefore }, { acts, files }))
    return { recordingId: input.formId, opens };
  for (const act of acts) await tx.authorisations.insert(act);
  const stored = files.map((file) => ({ ...file, id: deps.ids.next(), processorId, authorisationId: first.id }));
  for (const file of stored) await tx.authorisations.insertFile(file);
  const by = { kind: "staff", id: staffId } as const;
  await tx.log.append(
    processorId,
    acts.map((act) => recordedRecord(act, files, by)),
  );
  const acknowledged: Consequence[] = known.isWarned ? ["approve_outside_eea"] : [];
  const items = acts.flatMap(({ itemIds }) => itemIds);
  const after = { grants: acts.map(({ grant }) => grant), items, acknowledged };
  await tx.audit.insert(
    entryOf(deps.ids, input.authorized, {
      ...{ at: first.recordedAt, act: "authorisation.record", controllerId: input.controllerId },
      ...{ subject: { kind: "authorisation", id: first.id }, after: { ...after, files: files.length } },
    }),
  );
  const whole = stored.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content).toString("base64") }));
  tx.journal({ kind: "authorisation", processorId, at: first.recordedAt, body: { acts: [...acts], files: whole } });
  const sequence = new Set(earlier.map(({ recordingId }) => recordingId)).size + 1;
  const messageId = (language: Locale) => messages.get(language) ?? "";
  const mail = { kind: "authorisation_recorded" as const, sequence, person: first, messageId };
  await tx.deliveries.insert(mailsOfActs(recipients, mail, mailMaker(deps)));
  await tx.deliveries.suppressForNotice(processorId, first.noticeId, ["reminder"], first.recordedAt);
  await tx.changes.lookAgain(processorId, input.changeId, first.recordedAt);
  return { recordingId: first.id, opens };
}

function mailMaker({ ids, clock, site }: Needs) {
  return { nextId: () => ids.next(), salt: () => ids.randomToken(32), now: clock.now(), mailHost: site.mailHost };
}
