import { z } from "zod";
import { entryOf } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import { deviceOf } from "~/domain/people/device";
import { isInTime, OIDC_LABEL, oidcStaff } from "~/domain/people/oidc";
import { type Door, doorOf } from "~/domain/people/second-factor";
import { sessionFor } from "~/domain/people/session";
import { staffActor } from "~/domain/people/staff-actor";
import type { Deps } from "~/ports/deps";
import type { OidcIdentity } from "~/ports/oidc";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "oidc" | "store" | "clock" | "ids" | "keys" | "log">;

const keptSchema = z.object({
  ...{ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string(), at: z.string() },
});

export type FinishOidcResult =
  | { ok: true; token: string; door: Door; back: string }
  /** One answer for everybody whom the provider knows and nobody here does, and for whatever is wrong with the answer. */
  | { ok: false; code: "sign_in.refused" | "oidc.unavailable" };

/**
 * Opens a session for somebody whom the OpenID provider sent back: the first factor, as a password is; whether a second is
 * still asked is decided as for everybody. Only who was invited gets in. In: the whole address of the answer, and what the
 * browser kept.
 */
export async function finishOidcSignIn(
  deps: Needs,
  input: { answer: string; kept: string | null; userAgent: string | null },
): Promise<FinishOidcResult> {
  const now = deps.clock.now();
  const kept = input.kept === null ? null : readKept(deps, input.kept);
  if (deps.oidc === null || kept === null || !isInTime(kept.at, now)) return refused(deps);
  const finished = await deps.oidc.finish(input.answer, kept);
  if (!finished.ok) return finished.code === "oidc.unavailable" ? { ok: false, code: finished.code } : refused(deps);
  const token = deps.keys.randomToken();
  const device = deviceOf(input.userAgent);
  const door = await deps.store.write((tx) => letIn(deps, tx, finished.identity, { token, device }));
  return door === null ? refused(deps) : { ok: true, token, door, back: kept.back };
}

/** Binds the account at the first sign-in, and opens a session; null: this person has no account. */
async function letIn(
  { clock, ids, keys, log }: Needs,
  tx: Tx,
  { subject, verifiedAddress }: OidcIdentity,
  { token, device }: { token: string; device: string },
): Promise<Door | null> {
  const at = clock.now();
  const found = oidcStaff(
    {
      bySubject: await tx.staff.findByOidcSubject(subject),
      byAddress: verifiedAddress === null ? null : await tx.staff.findByAddressKey(addressKey(verifiedAddress)),
    },
    at,
  );
  if (found === null) return null;
  const { staff, isFirst } = found;
  const { id, processorId } = staff;
  if (isFirst) {
    await tx.staff.update(processorId, id, { oidcSubject: subject, joinedAt: staff.joinedAt ?? at });
    // Who is in by the company's account needs no link any more.
    await tx.secrets.endOpen(processorId, "staff_invitation", staff.addressKey, at);
  }
  const session = sessionFor(staff, { id: keys.tokenHash(token), at, device, secondFactorAt: null });
  const door = doorOf(session, staff);
  await tx.staff.insertSession(session);
  if (door === "open") await tx.staff.noteSignIn(processorId, id, at);
  const act = door === "open" ? "sign_in.accepted" : "sign_in.begun";
  const after = { device, by: "oidc", isFirst };
  const facts = { at, act, subject: { kind: "staff", id }, after };
  await tx.audit.insert(entryOf(ids, { actor: staffActor(staff) }, facts));
  log.info(act, { staffId: id, processorId });
  return door;
}

function refused({ log }: Needs): FinishOidcResult {
  log.warn("sign_in.refused");
  return { ok: false, code: "sign_in.refused" };
}

/** What our own seal is on; whatever else a browser sends is nothing. */
function readKept({ keys }: Needs, sealed: string): z.output<typeof keptSchema> | null {
  try {
    return keptSchema.parse(JSON.parse(keys.open(OIDC_LABEL, sealed)));
  } catch {
    return null;
  }
}
