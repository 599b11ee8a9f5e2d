import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { addressKey, isAddress } from "~/domain/people/address";
import { hasEnded } from "~/domain/people/administer";
import type { Authorized } from "~/domain/people/authorize";
import { linkSecret } from "~/domain/people/new-secret";
import { comingBack, type NewStaff, newStaff, staffValues } from "~/domain/people/new-staff";
import { INVITATION_LIFE_MS } from "~/domain/people/secret";
import type { Staff, StaffRole } from "~/domain/people/staff";
import { judgeTerm, type Term } from "~/domain/people/term";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;
type ByAdministrator = Authorized<"staff.manage">;

export type InviteStaffResult =
  | { ok: true; staffId: string }
  | {
      ok: false;
      code:
        | "staff.address_invalid"
        | "staff.address_taken"
        | "staff.roles_missing"
        | "staff.term_missing"
        | "term.reversed";
    };

/**
 * Gives somebody an account and mails a link by which they choose their password (GS-8). Whoever has left comes back with
 * a new invitation, and proves everything anew. In: `term`, of a data-protection administrator alone.
 */
export async function inviteStaff(
  deps: Needs,
  input: {
    authorized: ByAdministrator;
    name: string;
    address: string;
    roles: readonly StaffRole[];
    language: Locale;
    term: Term | null;
  },
): Promise<InviteStaffResult> {
  const { authorized, roles, language } = input;
  const { processorId } = authorized.actor;
  const address = input.address.trim();
  if (!isAddress(address)) return { ok: false, code: "staff.address_invalid" };
  if (roles.length === 0) return { ok: false, code: "staff.roles_missing" };
  const term = roles.includes("gdpa") ? input.term : null;
  if (roles.includes("gdpa") && term === null) return { ok: false, code: "staff.term_missing" };
  const judged = term === null ? null : judgeTerm(term);
  if (judged?.ok === false) return judged;
  const known: NewStaff = { id: deps.ids.next(), processorId, name: input.name, address, roles, language, term };
  const message = await shelveInvitation(deps, known);
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const kept = await keep(tx, known, now);
    if (kept === null) return { ok: false, code: "staff.address_taken" };
    const { before, staff } = kept;
    await mailInvitation(deps, tx, { staff, message, authorized, now });
    const subject = { kind: "staff", id: staff.id };
    const change = differences(before && staffValues(before), staffValues(staff));
    await tx.audit.insert(entryOf(deps.ids, authorized, { at: now, act: "staff.invite", subject, ...change }));
    deps.log.info("staff.invited", { processorId, staffId: staff.id });
    return { ok: true, staffId: staff.id };
  });
}

export type RenewInvitationResult =
  | { ok: true }
  | { ok: false; code: "staff.not_found" | "staff.ended" | "staff.joined" };

/** Mails a new link to somebody who has not joined yet; the earlier one opens nothing from then on. */
export async function renewInvitation(
  deps: Needs,
  input: { authorized: ByAdministrator; staffId: string },
): Promise<RenewInvitationResult> {
  const { authorized, staffId } = input;
  const { processorId } = authorized.actor;
  const found = await deps.store.read.staff.find(processorId, staffId);
  if (found === null) return { ok: false, code: "staff.not_found" };
  const message = await shelveInvitation(deps, found);
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const staff = await tx.staff.find(processorId, staffId);
    if (staff === null) return { ok: false, code: "staff.not_found" };
    if (hasEnded(staff, now)) return { ok: false, code: "staff.ended" };
    if (staff.joinedAt !== null) return { ok: false, code: "staff.joined" };
    await mailInvitation(deps, tx, { staff, message, authorized, now });
    const subject = { kind: "staff", id: staffId };
    await tx.audit.insert(entryOf(deps.ids, authorized, { at: now, act: "staff.invite_again", subject }));
    deps.log.info("staff.invited", { processorId, staffId });
    return { ok: true };
  });
}

/** null: the address is somebody's who works here, or for another processor of the installation. */
async function keep(tx: Tx, known: NewStaff, now: Instant): Promise<{ before: Staff | null; staff: Staff } | null> {
  const before = await tx.staff.findByAddressKey(addressKey(known.address));
  if (before === null) {
    const staff = newStaff(known, null, now);
    await tx.staff.insert(staff);
    return { before, staff };
  }
  if (before.processorId !== known.processorId || !hasEnded(before, now)) return null;
  const change = comingBack(known);
  await tx.staff.update(before.processorId, before.id, change);
  await tx.staff.replaceRecoveryCodes(before.processorId, before.id, [], now);
  return { before, staff: { ...before, ...change } };
}

/** Rendered before the transaction, since that is no database work. */
async function shelveInvitation(deps: Needs, { processorId, language }: Pick<Staff, "processorId" | "language">) {
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const props = { sender: mailSender(processor, deps.site.publicUrl) };
  return deps.shelveMail({ processorId, kind: "staff_invitation", props, language });
}

type Inviting = { staff: Staff; message: { id: string }; authorized: ByAdministrator; now: Instant };

/** One link at a time: those before it end. */
async function mailInvitation({ ids, keys, site }: Needs, tx: Tx, { staff, message, authorized, now }: Inviting) {
  const purpose = "staff_invitation";
  const { id: subjectId, processorId, addressKey: key } = staff;
  await tx.secrets.endOpen(processorId, purpose, key, now);
  const id = ids.next();
  const tokenHash = keys.tokenHash(keys.linkToken(purpose, id));
  const secret = { id, processorId, purpose, tokenHash, addressKey: key, subjectId } as const;
  await tx.secrets.insert(linkSecret(secret, INVITATION_LIFE_MS, now));
  const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
  const values = { person: authorized.actor.name };
  await tx.deliveries.insert([
    mailToStaff(staff, { messageId: message.id, kind: "staff_invitation", secretId: id, values }, make),
  ]);
}
