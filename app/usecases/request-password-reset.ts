import { byVisitor, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { addressKey, isAddress } from "~/domain/people/address";
import { hasEnded } from "~/domain/people/administer";
import { linkSecret } from "~/domain/people/new-secret";
import { RESET_LIMITS } from "~/domain/people/password";
import { RESET_LIFE_MS } from "~/domain/people/secret";
import type { Staff } from "~/domain/people/staff";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;

/**
 * Mails a link to a new password, where the address has an account with one (GS-9). The answer says nothing of that, and
 * the page that gives it takes an even time. Who was only invited, has left, or signs in elsewhere gets none.
 * In: the network the request came from, which is only ever stored as a keyed hash.
 */
export async function requestPasswordReset(
  deps: Needs,
  input: { address: string; network: string },
): Promise<{ ok: true } | { ok: false; code: "address.invalid" | "attempts.too_many" }> {
  const address = input.address.trim();
  if (!isAddress(address)) return { ok: false, code: "address.invalid" };
  const key = addressKey(address);
  const tries = await count(deps, { key, network: input.network });
  if (tries.network > RESET_LIMITS.network) return { ok: false, code: "attempts.too_many" };
  const staff = await deps.store.read.staff.findByAddressKey(key);
  const hasPassword = staff !== null && staff.passwordHash !== null && !hasEnded(staff, deps.clock.now());
  if (hasPassword && tries.address <= RESET_LIMITS.address) await mailLink(deps, staff);
  deps.log.info("password_reset.asked");
  return { ok: true };
}

/** Counted before anything is looked at, so that a hundred at once are a hundred. */
async function count({ store, clock, keys }: Needs, { key, network }: { key: string; network: string }) {
  const now = clock.now();
  const resetsAt = plusMs(now, RESET_LIMITS.windowMs);
  return store.write(async (tx) => ({
    network: await tx.throttles.add(keys.throttleKey("reset-network", network), now, resetsAt),
    address: await tx.throttles.add(keys.throttleKey("reset-address", key), now, resetsAt),
  }));
}

async function mailLink(deps: Needs, staff: Staff): Promise<void> {
  const { store, ids, keys, site } = deps;
  const { processorId, language } = staff;
  const processor = await store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const props = { sender: mailSender(processor, site.publicUrl) };
  const message = await deps.shelveMail({ processorId, kind: "password_reset", props, language });
  await store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const purpose = "password_reset";
    const id = ids.next();
    await tx.secrets.endOpen(processorId, purpose, staff.addressKey, now);
    const tokenHash = keys.tokenHash(keys.linkToken(purpose, id));
    const secret = { id, processorId, purpose, tokenHash, addressKey: staff.addressKey, subjectId: staff.id } as const;
    await tx.secrets.insert(linkSecret(secret, RESET_LIFE_MS, now));
    const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
    await tx.deliveries.insert([mailToStaff(staff, { messageId: message.id, kind: purpose, secretId: id }, make)]);
    const subject = { kind: "staff", id: staff.id };
    await tx.audit.insert(entryOf(ids, byVisitor(processorId), { at: now, act: "password_reset.ask", subject }));
  });
}
