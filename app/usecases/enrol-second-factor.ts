import { entryOf } from "~/domain/audit/entry";
import { deviceOf } from "~/domain/people/device";
import { readTotpCode } from "~/domain/people/recovery-code";
import { hasSecondFactor, totpLabel } from "~/domain/people/second-factor";
import { doorAt, sessionFor } from "~/domain/people/session";
import type { Session, Staff } from "~/domain/people/staff";
import { staffActor } from "~/domain/people/staff-actor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

export type EnrolResult =
  | { ok: true; token: string; recoveryCodes: string[] }
  | {
      ok: false;
      code:
        | "session.ended"
        /** The code of the new app is not right. */
        | "second_factor.unproved"
        /** Nor is the password, or the code of the app that would be replaced. */
        | "proof.wrong"
        | "proof.too_many";
    };

type Parts = Pick<
  Deps,
  "store" | "clock" | "authenticatorClock" | "ids" | "keys" | "totp" | "secondFactor" | "provePassword"
>;

/**
 * Sets up the second factor whose secret the session was shown, once a code has proved it: with new recovery codes, given
 * out this once. All other sessions of the person end, and this one goes on under a new token with the factor shown.
 * Who is past the door shows first what they have (`proof`): the password, or a code of the app that is replaced.
 */
export async function enrolSecondFactor(
  deps: Parts,
  input: { token: string; code: string; proof: string; userAgent: string | null },
): Promise<EnrolResult> {
  const { store, clock, keys } = deps;
  const at = clock.now();
  const sessionId = keys.tokenHash(input.token);
  const seen = await store.read.staff.findSession(sessionId, at);
  const isPast = seen !== null && doorAt(seen, at) === "open";
  // Not inside the transaction, since hashing is no database work.
  if (isPast && !hasSecondFactor(seen.staff) && seen.staff.passwordHash !== null) {
    const proved = await deps.provePassword(seen.staff, input.proof);
    if (proved !== "right") return { ok: false, code: `proof.${proved}` };
  }
  return store.write(async (tx): Promise<EnrolResult> => {
    const found = await tx.staff.findSession(sessionId, at);
    const door = found === null ? null : doorAt(found, at);
    // A factor enrolled meanwhile was not shown: as if the session had ended.
    const isSame = found !== null && seen !== null && hasSecondFactor(found.staff) === hasSecondFactor(seen.staff);
    if (!isSame || door === null || door === "code") return { ok: false, code: "session.ended" };
    const proof = newFactor(deps, found, input.code);
    if (proof === null) return { ok: false, code: "second_factor.unproved" };
    if (hasSecondFactor(found.staff)) {
      const taken = await deps.secondFactor.take(tx, found.staff, input.proof);
      if (!taken.ok)
        return { ok: false, code: taken.code === "second_factor.too_many" ? "proof.too_many" : "proof.wrong" };
    }
    return enrol(deps, tx, { ...found, ...proof, at, device: deviceOf(input.userAgent) });
  });
}

/** The secret of the session, and the step of the code that proves it; null: the code does not. */
function newFactor(
  { keys, totp, authenticatorClock }: Parts,
  { session, staff }: { session: Session; staff: Staff },
  typed: string,
): { totpSecret: string; totpStep: number } | null {
  const secret = totp.secretOf(keys.derived("totp", session.id));
  const totpStep = totp.stepOf(secret, readTotpCode(typed) ?? "", authenticatorClock.now());
  return totpStep === null ? null : { totpSecret: keys.seal(totpLabel(staff.id), secret), totpStep };
}

type Enrolling = {
  session: Session;
  staff: Staff;
  totpSecret: string;
  totpStep: number;
  at: Instant;
  device: string;
};

async function enrol(
  { ids, keys, secondFactor }: Parts,
  tx: Tx,
  { session, staff, totpSecret, totpStep, at, device }: Enrolling,
): Promise<EnrolResult> {
  const { id: staffId, processorId } = staff;
  // Of two at once one goes on; the other's session is gone.
  if (!(await tx.staff.endSession(processorId, staffId, session.id))) return { ok: false, code: "session.ended" };
  const enrolled = { ...staff, totpSecret, totpConfirmedAt: at, totpStep };
  await tx.staff.update(processorId, staffId, { totpSecret, totpConfirmedAt: at, totpStep });
  const token = keys.randomToken();
  const id = keys.tokenHash(token);
  await tx.staff.insertSession(sessionFor(enrolled, { id, at, device, secondFactorAt: at }));
  const otherSessions = await tx.staff.endOtherSessions(processorId, staffId, id);
  await tx.staff.noteSignIn(processorId, staffId, at);
  const recoveryCodes = await secondFactor.giveRecoveryCodes(tx, staff);
  await tx.audit.insert(
    entryOf(
      ids,
      { actor: staffActor(staff) },
      {
        ...{ at, act: "second_factor.enrolled", subject: { kind: "staff", id: staffId } },
        ...{ before: { enrolledAt: staff.totpConfirmedAt }, after: { enrolledAt: at, device, otherSessions } },
      },
    ),
  );
  return { ok: true, token, recoveryCodes };
}
