import { byVisitor, entryOf } from "~/domain/audit/entry";
import type { Change } from "~/domain/change/change";
import { mailSender } from "~/domain/delivery/mail-parts";
import type { OpenDraft } from "~/domain/objection/draft";
import { objectionNumber } from "~/domain/objection/number";
import type { Objection } from "~/domain/objection/objection";
import { receivedRecord } from "~/domain/objection/objection-records";
import { mailToObjector } from "~/domain/objection/receipt-mail";
import { receivedValues } from "~/domain/objection/received-at";
import { rulesOfTiming } from "~/domain/objection/rules";
import { isSameSending, readFormId } from "~/domain/objection/same-sending";
import { OPEN_FORM_LIMITS } from "~/domain/objection/throttle";
import { unmatchedTiming } from "~/domain/objection/unmatched-timing";
import { addressKey } from "~/domain/people/address";
import type { Locale, Processor } from "~/domain/processor/processor";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "holidays" | "shelveMail" | "site" | "log">;
type Input = {
  slug: string;
  ref: string;
  receivedAt: Instant;
  formId: string;
  draft: OpenDraft;
  language: Locale;
  /** The network the request came from, which is only ever stored as a keyed hash. */
  network: string;
};

/**
 * Takes an objection from somebody without the link: stored at once with the time of this form, and counted once the
 * address is confirmed by mail. The answer is the same whoever is named and whatever is known of them.
 */
export async function lodgeOpenObjection(
  deps: Needs,
  input: Input,
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "attempts.too_many" }> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  const named = processor === null ? null : await read.changes.findByRef(processor.id, input.ref);
  // Whoever names a change that was corrected means what it is now.
  const corrected = named?.correctedBy == null ? null : await read.changes.find(named.processorId, named.correctedBy);
  const change = corrected ?? named;
  if (processor === null || change === null || !isPublic(change)) return { ok: false, code: "change.not_found" };
  const tries = await count(deps, input);
  if (tries.network > OPEN_FORM_LIMITS.network) return { ok: false, code: "attempts.too_many" };

  const props = { sender: mailSender(processor, deps.site.publicUrl), ref: input.ref };
  const { language } = input;
  const message = await deps.shelveMail({ processorId: processor.id, kind: "confirm_objection", props, language });
  const calendar = await loadCalendar(deps, processor);
  const sendsMail = tries.address <= OPEN_FORM_LIMITS.address;
  await deps.store.tx(processor.id, async (tx) => {
    const objection = await insert(deps, tx, { processor, change, input, calendar });
    if (objection === null || !sendsMail) return;
    const { organisation, number } = objection;
    const values = { organisation, number, ...receivedValues(objection.receivedAt, processor.zone) };
    const mail = { kind: "confirm_objection" as const, messageId: () => message.id, values };
    await tx.deliveries.insert([mailToObjector(objection, mail, mailMaker(deps))]);
  });
  deps.log.info("objection.lodged", { processorId: processor.id, channel: "form", mailed: sendsMail });
  return { ok: true };
}

/** Announced, or once announced: what has no number yet nobody outside can have heard of. */
function isPublic({ state }: Change): boolean {
  return state === "announced" || state === "closed" || state === "withdrawn";
}

/** Counted before anything is looked at, so that a hundred at once are a hundred. */
async function count(deps: Needs, { network, draft }: Input): Promise<{ network: number; address: number }> {
  const now = deps.clock.now();
  const resetsAt = plusMs(now, OPEN_FORM_LIMITS.windowMs);
  const keyOf = deps.keys.throttleKey;
  return deps.store.write(async (tx) => ({
    network: await tx.throttles.add(keyOf("objection-network", network), now, resetsAt),
    address: await tx.throttles.add(keyOf("objection-address", addressKey(draft.address)), now, resetsAt),
  }));
}

async function loadCalendar(deps: Needs, processor: Processor) {
  const year = Number(deps.clock.now().slice(0, 4));
  const fallbackCalendar = await deps.holidays.calendar(processor.calendar, year, year);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  return { fallbackCalendar, tzdata: deps.holidays.tzdata };
}

type Inserting = {
  processor: Processor;
  change: Change;
  input: Input;
  calendar: Awaited<ReturnType<typeof loadCalendar>>;
};

/** Out: the new objection; null when the same form was sent before. */
async function insert(deps: Needs, tx: Tx, inserting: Inserting): Promise<Objection | null> {
  const { processor, change, input, calendar } = inserting;
  const { draft, receivedAt } = input;
  const now = deps.clock.now();
  const formId = readFormId(input.formId);
  const earlier = formId === null ? null : await tx.objections.find(processor.id, formId);
  if (earlier !== null && earlier.channel === "form") {
    const noFiles = { fileHashes: [] };
    if (isSameSending({ ...earlier, ...noFiles }, { ...draft, ...noFiles })) return null;
  }
  const id = formId === null || earlier !== null ? deps.ids.next() : formId;
  const n = (await tx.objections.countForChange(processor.id, change.id)) + 1;
  const lastWindowEnd = await tx.notices.lastWindowEnd(processor.id, change.id);
  const objection: Objection = {
    ...draft,
    id,
    processorId: processor.id,
    number: objectionNumber(input.ref, n),
    changeId: change.id,
    noticeId: null,
    controllerId: null,
    recipientId: null,
    channel: "form",
    actor: null,
    language: input.language,
    receivedAt,
    timing: unmatchedTiming({ lastWindowEnd, isAnnounced: change.state === "announced" }, receivedAt),
    state: "unconfirmed",
    confirmHash: deps.keys.tokenHash(deps.keys.linkToken("objection_confirm", id)),
    confirmedAt: null,
    dismissedReason: null,
    ...{ carriedFrom: null, carriedWith: null },
    salt: deps.ids.randomToken(32),
  };
  await tx.objections.insert(objection);
  const told = { subject: { kind: "objection", id }, after: { number: objection.number, channel: "form" } };
  await tx.audit.insert(entryOf(deps.ids, byVisitor(processor.id), { at: now, act: "objection.lodge", ...told }));
  const rules = rulesOfTiming(null, calendar);
  await tx.log.append(processor.id, [
    receivedRecord(objection, { at: now, windowEnd: lastWindowEnd, rules, files: [] }),
  ]);
  tx.journal({ kind: "objection", processorId: processor.id, at: now, body: { ...objection, files: [] } });
  return objection;
}

function mailMaker(deps: Needs) {
  return {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    now: deps.clock.now(),
    mailHost: deps.site.mailHost,
  };
}
