import { entryOf } from "~/domain/audit/entry";
import { correctionFor } from "~/domain/change/planned-correction";
import { nextRef } from "~/domain/change/ref";
import { noticeMail } from "~/domain/delivery/notice-mail";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/**
 * Sends staff the notice that one group of customers would get, to their own address and marked as a test. It names no
 * change in the mail queue, so that a draft that is thrown away leaves nothing behind that refers to it.
 */
export async function sendTestMail(
  deps: Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "planAnnouncement" | "site">,
  input: { authorized: Authorized<"change.draft">; changeId: string; group: number; language: Locale },
): Promise<{ ok: true; address: string } | { ok: false; code: "change.not_found" | "mail.nobody_told" }> {
  const { processorId, name, address } = input.authorized.actor;
  const planned = await deps.planAnnouncement({ processorId, changeId: input.changeId });
  if (!planned.ok) return planned;
  const { processor, change, items, groups, correction } = planned.plan;
  const group = groups[input.group];
  if (group === undefined) return { ok: false, code: "mail.nobody_told" };
  const now = deps.clock.now();
  const announcedOn = localDay(now, processor.zone);
  const year = announcedOn.slice(0, 4);
  const head = await deps.store.read.log.head(processorId);
  const { controllerId } = group.sample;
  const told =
    correction && (await deps.store.read.notices.findForController(processorId, correction.told.id, controllerId));
  const facts = {
    processor,
    publicUrl: deps.site.publicUrl,
    ref: change.ref ?? nextRef(year, await deps.store.read.changes.listRefs(processorId, year)),
    announcedOn,
    firstDay: change.firstDay ?? announcedOn,
    items,
    corrects: correctionFor(correction, told),
  };
  const props = noticeMail(facts, group.sample, { size: head?.size ?? 0, root: head?.root ?? "" });
  const message = await deps.shelveMail({ processorId, kind: "test", props, language: input.language });
  const outgoing = {
    id: deps.ids.next(),
    processorId,
    messageId: message.id,
    kind: "test" as const,
    pool: "prompt" as const,
    name,
    address,
    values: { contact: name, organisation: group.names[0] ?? "", link: `${props.sender.listUrl}#` },
    salt: deps.ids.randomToken(32),
  };
  const delivery = planDelivery(outgoing, now, deps.site.mailHost);
  await deps.store.write(async (tx) => {
    await tx.deliveries.insert([delivery]);
    const after = { deliveryId: delivery.id, language: input.language };
    const subject = { kind: "change", id: change.id };
    await tx.audit.insert(entryOf(deps.ids, input.authorized, { at: now, act: "mail.test", subject, after }));
  });
  return { ok: true, address };
}
