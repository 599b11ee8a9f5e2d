import { changeEntry } from "~/domain/audit/change-differences";
import { acknowledge } from "~/domain/change/acknowledge";
import { shortItem } from "~/domain/change/draft-summary";
import { orderedChange } from "~/domain/change/order";
import { blockingLines, openWarnings } from "~/domain/change/publish-check";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { mayAnnounce } from "~/domain/change/second-person";
import type { Delivery } from "~/domain/delivery/delivery";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import type { StaffActor } from "~/domain/people/staff-permissions";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";
import type { TakenFactor } from "~/ports/second-factor";

type Needs = Pick<
  Deps,
  "store" | "clock" | "ids" | "secondFactor" | "shelveMail" | "planAnnouncement" | "site" | "log"
>;

export type AnnounceResult =
  | { ok: true; releaseAt: Instant }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" }
  /** Four eyes: whoever wrote it asks somebody else (GS-3). */
  | { ok: false; code: "change.own" }
  | { ok: false; code: "change.blocked" | "change.warnings_open"; lines: CheckLine[] }
  | Extract<TakenFactor, { ok: false }>;

/**
 * A signed-in person orders a draft to be announced, now or at a time, and proves with the order that it is they. With four eyes
 * no author does (GS-3); alone there is more time to undo, and everybody who can is told. Nothing is sent before the minutes
 * to undo have passed; what is told is computed when the mail is released (decision D11), by the same plan that is checked here.
 */
export async function announceChange(
  deps: Needs,
  input: {
    authorized: Authorized<"change.announce">;
    changeId: string;
    /** The draft as it was reviewed; left out where nobody looked at it first. */
    rowVersion?: number;
    /** null: as soon as the minutes to undo have passed. */
    sendAt: Instant | null;
    publishAutomatically: boolean;
    /** Keys of the warnings that the person takes note of with the order, one by one. */
    acknowledged?: readonly string[];
    /** Of the authenticator app, or a recovery code. */
    secondFactor: string;
  },
): Promise<AnnounceResult> {
  const { actor } = input.authorized;
  const { processorId, staffId } = actor;
  const { changeId, sendAt, publishAutomatically, acknowledged = [] } = input;
  const planned = await deps.planAnnouncement({ processorId, changeId, sendAt, announcedBy: staffId });
  if (!planned.ok) return planned;
  const { plan } = planned;
  if (plan.change.state !== "draft") return { ok: false, code: "change.not_draft" };
  if (input.rowVersion !== undefined && plan.change.rowVersion !== input.rowVersion) {
    return { ok: false, code: "change.changed_meanwhile" };
  }
  const { mode } = plan.processor.publishing;
  if (!mayAnnounce(mode, plan.change, staffId)) return { ok: false, code: "change.own" };
  const blocking = blockingLines(plan.check);
  if (blocking.length > 0) return { ok: false, code: "change.blocked", lines: blocking };
  const now = deps.clock.now();
  const acknowledgedWarnings = acknowledge(plan, acknowledged, staffId, now);
  const open = openWarnings(plan.check, acknowledgedWarnings);
  if (open.length > 0) return { ok: false, code: "change.warnings_open", lines: open };

  const order = { by: staffId, now, sendAt, acknowledgedWarnings, publishAutomatically };
  const ordered = orderedChange(plan.change, order, plan.processor);
  const tell = mode === "one_person" ? await aloneMails(deps, plan, actor, ordered.dueAt) : [];
  const result = await deps.store.tx(processorId, async (tx): Promise<AnnounceResult> => {
    const person = await tx.staff.find(processorId, staffId);
    const processor = await tx.processors.find(processorId);
    const stored = await tx.changes.find(processorId, changeId);
    // Another mode, or another draft, is another question than the one that was answered.
    if (person === null || processor?.publishing.mode !== mode || stored?.rowVersion !== plan.change.rowVersion)
      return { ok: false, code: "change.changed_meanwhile" };
    const taken = await deps.secondFactor.take(tx, person, input.secondFactor);
    if (!taken.ok) return taken;
    if (!(await tx.changes.update(ordered))) return { ok: false, code: "change.changed_meanwhile" };
    if (ordered.secondPerson !== null) await tx.secrets.use(ordered.secondPerson.secretId, now);
    await tx.deliveries.insert(tell);
    const act = { act: "change.announce", at: now, before: stored, after: ordered };
    await tx.audit.insert(changeEntry(deps.ids, { actor }, act));
    return { ok: true, releaseAt: ordered.dueAt };
  });
  if (result.ok) deps.log.info("change.ordered", { processorId, changeId, staffId, publishing: mode });
  return result;
}

/** What one person ordered alone is told to everybody else who can stop it, while there is time. */
async function aloneMails(
  deps: Needs,
  { processor, items, counts, change }: AnnouncementPlan,
  actor: StaffActor,
  dueAt: Instant,
): Promise<Delivery[]> {
  const now = deps.clock.now();
  const { id: processorId } = processor;
  const sender = mailSender(processor, deps.site.publicUrl);
  const release = { at: dueAt, zone: processor.zone };
  const props = { sender, items: items.map(shortItem), customers: counts.customers, release };
  const mails: Delivery[] = [];
  for (const person of await deps.store.read.staff.list(processorId)) {
    if (person.id === actor.staffId || !canUndo(person, now)) continue;
    const { language, name, address } = person;
    const message = await deps.shelveMail({ processorId, kind: "ordered_alone", props, language });
    const mail = {
      ...({ id: deps.ids.next(), processorId, messageId: message.id, kind: "ordered_alone", pool: "prompt" } as const),
      ...{ name, address, salt: deps.ids.randomToken(32) },
      values: { contact: name, person: actor.name, link: `${deps.site.publicUrl}/staff/changes/${change.id}` },
    };
    mails.push(planDelivery(mail, now, deps.site.mailHost));
  }
  return mails;
}

function canUndo({ id: staffId, processorId, name, address, roles, endedAt }: Staff, now: Instant): boolean {
  const isHere = endedAt === null || endedAt > now;
  return isHere && authorize({ staffId, processorId, name, address, roles }, "change.undo").ok;
}
