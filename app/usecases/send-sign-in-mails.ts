import { byVisitor, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import type { UserActor } from "~/domain/people/controller-user";
import { membershipsOf } from "~/domain/people/membership";
import { codeSubject, type OneTimeSecret } from "~/domain/people/secret";
import { LOCALES, type Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;

const MOST = 50;

/**
 * Mails link and code to those among the asking who may act for a customer, in the name of the processor of the first one;
 * what belongs to nobody is removed. Only here is it looked up whether an address is known, when everybody has been
 * answered. Out: how many mails were planned.
 */
export async function sendSignInMails(deps: Needs): Promise<number> {
  const { read } = deps.store;
  let planned = 0;
  for (const asked of await read.secrets.listWaiting("user_sign_in", deps.clock.now(), MOST)) {
    const [member] = membershipsOf(
      await read.users.listByAddress(asked.addressKey),
      await read.customers.listContactsByAddress(asked.addressKey),
    );
    const sender = member === undefined ? null : await read.processors.find(member.processorId);
    if (member === undefined || sender === null) {
      await refuse(deps, asked);
      continue;
    }
    if (await planMail(deps, asked, member, sender)) planned += 1;
  }
  if (planned > 0) deps.log.info("portal.sign_in_mailed", { mails: planned });
  return planned;
}

/** An address of nobody: what was asked goes, and the log is told by `logPortalRefusals`. */
function refuse({ store }: Needs, { id, processorId, createdAt: at, addressKey, facts }: OneTimeSecret): Promise<void> {
  return store.write(async (tx) => {
    if (!(await tx.secrets.remove(processorId, id))) return;
    await tx.refusedSignIns.insert({ id, at, addressKey, source: String(facts.source ?? "") });
  });
}

async function planMail(deps: Needs, asked: OneTimeSecret, member: UserActor, sender: Processor): Promise<boolean> {
  const { store, clock, ids, keys, site } = deps;
  const now = clock.now();
  const { processorId, controllerId, kind, name, address } = member;
  const language = LOCALES.find((locale) => locale === asked.facts.language) ?? sender.language;
  const props = { sender: mailSender(sender, site.publicUrl) };
  const message = await deps.shelveMail({ processorId, kind: "user_sign_in", props, language });
  const id = ids.next();
  const code = keys.typedCode("user_sign_in", id);
  const mail = { messageId: message.id, kind: "user_sign_in", pool: "prompt", name, address, values: {} } as const;
  const delivery = { id: ids.next(), processorId, secretId: id, salt: ids.randomToken(32), ...mail };
  return store.write(async (tx) => {
    // Another worker may have come first.
    if (!(await tx.secrets.remove(asked.processorId, asked.id))) return false;
    await tx.secrets.insert({
      ...asked,
      ...{ id, processorId, subjectId: member.id },
      tokenHash: keys.tokenHash(keys.linkToken("user_sign_in", id)),
      codeHash: keys.throttleKey("code", codeSubject("user_sign_in", id, code)),
    });
    await tx.deliveries.insert([planDelivery(delivery, now, site.mailHost)]);
    const subject = { kind, id: member.id };
    await tx.audit.insert(entryOf(ids, byVisitor(processorId), { at: now, act: "sign_in.ask", controllerId, subject }));
    return true;
  });
}
