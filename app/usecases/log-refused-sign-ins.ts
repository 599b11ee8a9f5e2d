import { byVisitor, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { hasEnded } from "~/domain/people/administer";
import { CODE_BOUNDS } from "~/domain/people/second-factor";
import { LOCK_MAIL_MS, NOBODYS_KEY, REFUSALS_KEPT_MS, SIGN_IN_TRIES } from "~/domain/people/session";
import type { Staff } from "~/domain/people/staff";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site">;

/**
 * Writes refused sign-ins of a processor's staff into its log: one entry for each account, with their number and the time
 * of the first (HL-B2.13). Asked for once a minute, so that a flood of tries is one entry a minute. Whoever is locked is
 * told by mail, at most once a day. Tries at addresses that are nobody's are one entry more, where the log is that of the
 * only processor there is: in which of several they belong nobody can say (GS-12). Out: how many entries.
 */
export async function logRefusedSignIns(deps: Needs, { processorId }: { processorId: string }): Promise<number> {
  let written = 0;
  for (const staff of await deps.store.read.staff.list(processorId)) {
    const tally = deps.keys.throttleKey("sign-in-refusals", staff.addressKey);
    if ((await deps.store.read.throttles.find(tally)) !== null && (await writeEntry(deps, staff, tally))) written += 1;
  }
  const processors = await deps.store.read.processors.list();
  if (processors.length === 1 && (await writeNobodys(deps, processorId))) written += 1;
  return written;
}

async function writeNobodys({ store, ids, keys }: Needs, processorId: string): Promise<boolean> {
  const tally = keys.throttleKey("sign-in-refusals", NOBODYS_KEY);
  if ((await store.read.throttles.find(tally)) === null) return false;
  return store.write(async (tx) => {
    const refused = await tx.throttles.take(tally);
    if (refused === null) return false;
    await tx.audit.insert(
      entryOf(ids, byVisitor(processorId), {
        ...{ at: plusMs(refused.resetsAt, -REFUSALS_KEPT_MS), act: "sign_in.refused", result: "refused" },
        count: refused.count,
      }),
    );
    return true;
  });
}

async function writeEntry(deps: Needs, staff: Staff, tally: string): Promise<boolean> {
  const { store, clock, ids, keys, site } = deps;
  const told = keys.throttleKey("lock-mail", staff.id);
  const messageId = (await countOf(deps, told)) > 0 ? null : await shelveLock(deps, staff);
  return store.write(async (tx) => {
    const refused = await tx.throttles.take(tally);
    if (refused === null) return false;
    const now = clock.now();
    if (messageId !== null && (await tx.throttles.add(told, now, plusMs(now, LOCK_MAIL_MS))) === 1) {
      const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
      const values = { link: `${site.publicUrl}/staff/reset` };
      await tx.deliveries.insert([mailToStaff(staff, { messageId, kind: "access_locked", values }, make)]);
    }
    await tx.audit.insert(
      entryOf(ids, byVisitor(staff.processorId), {
        ...{ at: plusMs(refused.resetsAt, -REFUSALS_KEPT_MS), act: "sign_in.refused", result: "refused" },
        ...{ subject: { kind: "staff", id: staff.id }, count: refused.count },
      }),
    );
    return true;
  });
}

/** Words the mail of a lock. Out: the message; null: this account is not locked, or its person has left. */
async function shelveLock(deps: Needs, staff: Staff): Promise<string | null> {
  const { store, clock, shelveMail, site } = deps;
  const { processorId, language } = staff;
  const what = hasEnded(staff, clock.now()) ? null : await lockOn(deps, staff);
  const processor = what === null ? null : await store.read.processors.find(processorId);
  if (what === null || processor === null) return null;
  const props = { sender: mailSender(processor, site.publicUrl), what };
  return (await shelveMail({ processorId, kind: "access_locked", props, language })).id;
}

/** What nobody can prove for this account at present, also with the right one. */
async function lockOn(deps: Needs, { id, addressKey }: Staff): Promise<"password" | "second_factor" | null> {
  const { keys } = deps;
  for (const { name, tries } of CODE_BOUNDS)
    if ((await countOf(deps, keys.throttleKey(`second-factor-${name}`, id))) >= tries) return "second_factor";
  const wrong = await countOf(deps, keys.throttleKey("sign-in-account", addressKey));
  return wrong >= SIGN_IN_TRIES.account ? "password" : null;
}

async function countOf({ store, clock }: Needs, throttle: string): Promise<number> {
  const counted = await store.read.throttles.find(throttle);
  return counted === null || counted.resetsAt <= clock.now() ? 0 : counted.count;
}
