import { changeEntry } from "~/domain/audit/change-differences";
import { acknowledge } from "~/domain/change/acknowledge";
import type { SecondPerson } from "~/domain/change/change";
import { notedOn } from "~/domain/change/current-items";
import { shortItem } from "~/domain/change/draft-summary";
import { approvedContent } from "~/domain/change/item-content";
import { blockingLines, openWarnings } from "~/domain/change/publish-check";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { SECOND_PERSON_LIFE_MS, type SecondPersonFault, secondPersonFault } from "~/domain/change/second-person";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import type { Authorized } from "~/domain/people/authorize";
import { codeSubject } from "~/domain/people/secret";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type RequestSecondPersonResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "staff.not_found" }
  | { ok: false; code: SecondPersonFault }
  | { ok: false; code: "change.blocked" | "change.warnings_open"; lines: CheckLine[] };

/**
 * An author asks a colleague to announce the draft as it is: one mail with a link and a code (GS-3). What stands in the way
 * is said now, not to the colleague; asking again ends the earlier link.
 */
export async function requestSecondPerson(
  deps: Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "planAnnouncement" | "site" | "log">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    /** The draft as it was reviewed. */
    rowVersion: number;
    /** Who is asked. */
    staffId: string;
    /** null: as soon as the minutes to undo have passed. */
    sendAt: Instant | null;
    publishAutomatically: boolean;
    /** Keys of the warnings that the author takes note of. */
    acknowledged: readonly string[];
  },
): Promise<RequestSecondPersonResult> {
  const { actor } = input.authorized;
  const { processorId } = actor;
  const person = await deps.store.read.staff.find(processorId, input.staffId);
  if (person === null) return { ok: false, code: "staff.not_found" };
  const planned = await deps.planAnnouncement({
    ...{ processorId, changeId: input.changeId, sendAt: input.sendAt },
    announcedBy: person.id,
  });
  if (!planned.ok) return planned;
  const { change, check, items, processor, counts } = planned.plan;
  if (change.state !== "draft") return { ok: false, code: "change.not_draft" };
  if (change.rowVersion !== input.rowVersion) return { ok: false, code: "change.changed_meanwhile" };
  const now = deps.clock.now();
  const fault = secondPersonFault(person, change, now);
  if (fault !== null) return { ok: false, code: fault };
  const lines = blockingLines(check);
  if (lines.length > 0) return { ok: false, code: "change.blocked", lines };
  // Whether they were trained lately is theirs to note, on their page.
  const own = { lines: check.lines.filter(({ code }) => code !== "policy.training") };
  const acknowledgedWarnings = acknowledge(
    { change, check: { ...check, ...own } },
    input.acknowledged,
    actor.staffId,
    now,
  );
  const open = openWarnings({ ...check, ...own }, acknowledgedWarnings);
  if (open.length > 0) return { ok: false, code: "change.warnings_open", lines: open };

  const secretId = deps.ids.next();
  const expiresAt = plusMs(now, SECOND_PERSON_LIFE_MS);
  const secondPerson: SecondPerson = {
    ...{ secretId, staffId: person.id, by: actor.staffId, at: now, expiresAt },
    content: approvedContent(items, change),
    sendAt: input.sendAt,
    refused: null,
  };
  const props = {
    sender: mailSender(processor, deps.site.publicUrl),
    items: items.map(shortItem),
    firstDay: change.firstDay,
    customers: counts.customers,
    expires: { at: expiresAt, zone: processor.zone },
  };
  const message = await deps.shelveMail({ processorId, kind: "second_person", props, language: person.language });
  const { keys } = deps;
  const saved = await deps.store.tx(processorId, async (tx) => {
    const stored = await tx.changes.find(processorId, change.id);
    if (stored === null || stored.rowVersion !== input.rowVersion) return false;
    if (stored.secondPerson !== null) await tx.secrets.use(stored.secondPerson.secretId, now);
    const { publishAutomatically } = input;
    const next = notedOn({ ...stored, acknowledgedWarnings, publishAutomatically, secondPerson }, now);
    if (!(await tx.changes.update(next))) return false;
    const code = keys.typedCode("second_person", secretId);
    await tx.secrets.insert({
      ...{ id: secretId, processorId, purpose: "second_person", browserHash: null, subjectId: person.id },
      tokenHash: keys.tokenHash(keys.linkToken("second_person", secretId)),
      codeHash: keys.throttleKey("code", codeSubject("second_person", secretId, code)),
      ...{ addressKey: person.addressKey, facts: { changeId: change.id }, tries: 0 },
      ...{ createdAt: now, expiresAt, usedAt: null },
    });
    await tx.deliveries.insert([
      planDelivery(
        {
          ...{
            id: deps.ids.next(),
            processorId,
            messageId: message.id,
            kind: "second_person",
            pool: "prompt",
            secretId,
          },
          ...{ name: person.name, address: person.address, salt: deps.ids.randomToken(32) },
          values: { contact: person.name, person: actor.name },
        },
        now,
        deps.site.mailHost,
      ),
    ]);
    const act = { act: "change.ask_second_person", at: now, before: stored, after: next };
    await tx.audit.insert(changeEntry(deps.ids, { actor }, act));
    return true;
  });
  if (!saved) return { ok: false, code: "change.changed_meanwhile" };
  deps.log.info("change.second_person_asked", { processorId, changeId: change.id, staffId: person.id });
  return { ok: true };
}
