import { byOperator, entryOf } from "~/domain/audit/entry";
import { addressKey, isAddress } from "~/domain/people/address";
import { linkSecret } from "~/domain/people/new-secret";
import { newStaff, staffValues } from "~/domain/people/new-staff";
import { judgePassword, type PasswordFault } from "~/domain/people/password";
import { passwordContext } from "~/domain/people/password-context";
import { INVITATION_LIFE_MS } from "~/domain/people/secret";
import type { Staff, StaffRole } from "~/domain/people/staff";
import { suggestedTerm } from "~/domain/people/term";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "passwords" | "site">;

export type AddStaffResult =
  /** `invitation`: an address that works once, to be handed over; null where a password was given. */
  | { ok: true; staffId: string; invitation: { link: string; until: Instant } | null }
  | {
      ok: false;
      code: "processor.not_found" | "staff.address_invalid" | "staff.address_taken" | PasswordFault;
    };

/**
 * Adds a person who works for the processor: for an operator on the server, who so lets the first administrator in. There
 * is no open sign-up (GS-8). In: `password`, or null for an invitation that is not mailed. A data-protection administrator
 * gets a term of two years from today (GS-16).
 */
export async function addStaff(
  deps: Needs,
  input: { slug: string; name: string; address: string; password: string | null; roles: StaffRole[] },
): Promise<AddStaffResult> {
  const { store, ids } = deps;
  const processor = await store.read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const { name, roles, password } = input;
  const address = input.address.trim();
  if (!isAddress(address)) return { ok: false, code: "staff.address_invalid" };
  const judged = password === null ? null : judgePassword(password, passwordContext({ name, address }, processor));
  if (judged?.ok === false) return judged;
  const passwordHash = password === null ? null : await deps.passwords.hash(password);
  const now = deps.clock.now();
  const term = roles.includes("gdpa") ? suggestedTerm(localDay(now, processor.zone)) : null;
  const { id: processorId, language } = processor;
  const staff = newStaff({ id: ids.next(), processorId, name, address, roles, language, term }, passwordHash, now);
  return store.tx(processorId, async (tx) => {
    if ((await tx.staff.findByAddressKey(addressKey(address))) !== null) {
      return { ok: false, code: "staff.address_taken" };
    }
    await tx.staff.insert(staff);
    const invitation = passwordHash === null ? await makeLink(deps, tx, staff, now) : null;
    const facts = { at: now, act: "staff.add", subject: { kind: "staff", id: staff.id }, after: staffValues(staff) };
    await tx.audit.insert(entryOf(ids, byOperator(processorId), facts));
    return { ok: true, staffId: staff.id, invitation };
  });
}

async function makeLink(
  { ids, keys, site }: Needs,
  tx: Tx,
  { id: subjectId, processorId, addressKey }: Staff,
  now: Instant,
) {
  const purpose = "staff_invitation";
  const id = ids.next();
  const token = keys.linkToken(purpose, id);
  const tokenHash = keys.tokenHash(token);
  const secret = linkSecret({ id, processorId, purpose, tokenHash, addressKey, subjectId }, INVITATION_LIFE_MS, now);
  await tx.secrets.insert(secret);
  return { link: `${site.publicUrl}/staff/welcome/${token}`, until: secret.expiresAt };
}
