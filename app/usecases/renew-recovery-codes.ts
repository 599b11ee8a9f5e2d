import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";
import type { TakenFactor } from "~/ports/second-factor";

export type RenewResult =
  | { ok: true; recoveryCodes: string[] }
  | { ok: false; code: Extract<TakenFactor, { ok: false }>["code"] };

/** Ten new recovery codes, for a code of the second factor; the old ones end. */
export async function renewRecoveryCodes(
  { store, clock, ids, secondFactor }: Pick<Deps, "store" | "clock" | "ids" | "secondFactor">,
  { authorized, code }: { authorized: Authorized<"account.manage">; code: string },
): Promise<RenewResult> {
  const { processorId, staffId } = authorized.actor;
  return store.write(async (tx): Promise<RenewResult> => {
    const staff = await tx.staff.find(processorId, staffId);
    if (staff === null) return { ok: false, code: "second_factor.none" };
    const taken = await secondFactor.take(tx, staff, code);
    if (!taken.ok) return taken;
    const recoveryCodes = await secondFactor.giveRecoveryCodes(tx, staff);
    const subject = { kind: "staff", id: staffId };
    const after = { recoveryCodes: recoveryCodes.length };
    await tx.audit.insert(
      entryOf(ids, authorized, { at: clock.now(), act: "second_factor.codes_renewed", subject, after }),
    );
    return { ok: true, recoveryCodes };
  });
}
