import { byOperator, entryOf } from "~/domain/audit/entry";
import { totpLabel } from "~/domain/people/second-factor";
import type { Deps } from "~/ports/deps";

/** Gives somebody a second factor whose secret they are told another way; only an operator can, and the demonstration does. */
export async function giveSecondFactor(
  { store, clock, ids, keys, totp }: Pick<Deps, "store" | "clock" | "ids" | "keys" | "totp">,
  { slug, staffId }: { slug: string; staffId: string },
): Promise<{ ok: true; secret: string } | { ok: false; code: "processor.not_found" | "staff.not_found" }> {
  const at = clock.now();
  const secret = totp.newSecret();
  const processorId = (await store.read.processors.findBySlug(slug))?.id ?? null;
  if (processorId === null) return { ok: false, code: "processor.not_found" };
  return store.write(async (tx) => {
    const totpSecret = keys.seal(totpLabel(staffId), secret);
    const given = await tx.staff.update(processorId, staffId, { totpSecret, totpConfirmedAt: at, totpStep: null });
    if (!given) return { ok: false, code: "staff.not_found" };
    await tx.audit.insert(
      entryOf(ids, byOperator(processorId), {
        ...{ at, act: "second_factor.given", subject: { kind: "staff", id: staffId }, after: { enrolledAt: at } },
      }),
    );
    return { ok: true, secret };
  });
}
