import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { actedBy } from "~/domain/people/acted-by";
import { recipientOf } from "~/domain/people/acting";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import type { NamedContact } from "~/domain/question/named-contact";
import { type ContactDraft, NAMING_LIMITS } from "~/domain/question/question-draft";
import { mailAbout } from "~/domain/question/question-mail";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;
type Input = {
  authorized: Authorized<"own.object">;
  changeId: string;
  receivedAt: Instant;
  draft: ContactDraft;
  /** In which they read; a contact of the notice keeps its own. */
  language: Locale;
};

/**
 * "I am the wrong person": a contact names the right one. Both are told by mail, and it is a task for staff. Whoever is
 * named may be a stranger, so that mail says nothing of the notice, which goes to them only once staff have confirmed them.
 */
export async function nameRightContact(
  deps: Needs,
  input: Input,
): Promise<{ ok: true; namedId: string } | { ok: false; code: "change.not_found" | "attempts.too_many" }> {
  const { actor } = input.authorized;
  const { processorId, controllerId } = actor;
  const { changeId, receivedAt, draft } = input;
  const { read } = deps.store;
  const [processor, change, notice, controller] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
    read.notices.findForController(processorId, changeId, controllerId),
    read.customers.findController(processorId, controllerId),
  ]);
  if (processor === null || change?.announcedAt == null || notice === null || controller === null)
    return { ok: false, code: "change.not_found" };
  if (await isTooOften(deps, controllerId)) return { ok: false, code: "attempts.too_many" };
  const recipient = recipientOf(actor, await read.notices.listRecipientsOfNotice(processorId, notice.id));
  const language = recipient?.language ?? input.language;
  const sender = mailSender(processor, deps.site.publicUrl);
  const props = { sender, ref: change.ref ?? "" };
  const told = await deps.shelveMail({ processorId, kind: "contact_named", props, language });
  const asked = await deps.shelveMail({ processorId, kind: "contact_asked", props: { sender }, language });
  const named: NamedContact = {
    ...{ id: deps.ids.next(), processorId, changeId, noticeId: notice.id, controllerId },
    ...{ recipientId: recipient?.id ?? null, actor: actedBy(actor) },
    namedBy: { name: actor.name, address: actor.address, language },
    ...{ ...draft, addressKey: addressKey(draft.address), receivedAt, state: "open" },
    ...{ settledBy: null, settledAt: null, reason: null, contactId: null },
  };
  await deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const sequence = (await tx.questions.listNamed(processorId, { changeId, controllerId })).length + 1;
    await tx.questions.insertNamed(named);
    tx.journal({ kind: "contact", processorId, at: now, body: { ...named } });
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at: now, act: "contact.name", subject: { kind: "named_contact", id: named.id } },
        after: { changeId, receivedAt, ...draft },
      }),
    );
    const make = {
      ...{ nextId: () => deps.ids.next(), salt: () => deps.ids.randomToken(32) },
      ...{ now, mailHost: deps.site.mailHost },
    };
    const values = { organisation: controller.name };
    const page = `${deps.site.publicUrl}/portal/${controllerId}/changes/${change.ref}`;
    const mails = {
      told: {
        ...{ kind: "contact_named" as const, messageId: told.id, reader: named.namedBy, sequence },
        values: { ...values, person: draft.name },
      },
      asked: { kind: "contact_asked" as const, messageId: asked.id, reader: draft, values },
    };
    await tx.deliveries.insert([
      mailAbout(named, mails.told, named.recipientId === null ? { page } : "own", make),
      mailAbout(named, mails.asked, { page: sender.listUrl }, make),
    ]);
  });
  deps.log.info("contact.named", { processorId, changeId });
  return { ok: true, namedId: named.id };
}

/** Counted before anything is mailed to an address that somebody typed. */
async function isTooOften({ store, keys, clock }: Needs, controllerId: string): Promise<boolean> {
  const now = clock.now();
  const resetsAt = plusMs(now, NAMING_LIMITS.windowMs);
  const count = await store.write((tx) =>
    tx.throttles.add(keys.throttleKey("name-contact", controllerId), now, resetsAt),
  );
  return count > NAMING_LIMITS.controller;
}
