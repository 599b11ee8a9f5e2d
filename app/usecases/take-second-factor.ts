import {
  RECOVERY_CODES,
  readRecoveryCode,
  readTotpCode,
  recoveryCode,
  recoverySubject,
} from "~/domain/people/recovery-code";
import { CODE_BOUNDS, hasSecondFactor, totpLabel } from "~/domain/people/second-factor";
import type { Staff } from "~/domain/people/staff";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { SecondFactor } from "~/ports/second-factor";
import type { Tx } from "~/ports/store";

type Parts = Pick<Deps, "clock" | "authenticatorClock" | "ids" | "keys" | "totp">;

/**
 * Takes a code of the authenticator app or a recovery code, each once (RFC 6238 §5.2): also of a hundred tries at once one
 * is right. Wrong ones are bounded by a quarter of an hour and by a day. Whoever types codes has shown the password, or
 * has a session, so nobody is locked out by strangers, and guessing a million codes takes decades.
 */
export function takeSecondFactor(deps: Parts): SecondFactor {
  return {
    async take(tx, staff, typed) {
      if (!hasSecondFactor(staff)) return { ok: false, code: "second_factor.none" };
      const now = deps.clock.now();
      const bounds = CODE_BOUNDS.map(({ name, tries, windowMs }) => {
        return { id: deps.keys.throttleKey(`second-factor-${name}`, staff.id), tries, resetsAt: plusMs(now, windowMs) };
      });
      // Counted before the code is looked at, so that a hundred tries at once are a hundred tries.
      let isOver = false;
      for (const { id, tries, resetsAt } of bounds)
        isOver = (await tx.throttles.add(id, now, resetsAt)) > tries || isOver;
      if (isOver) return { ok: false, code: "second_factor.too_many" };
      const by = await takeCode(deps, tx, staff, typed);
      if (by === null) return { ok: false, code: "second_factor.wrong" };
      for (const { id } of bounds) await tx.throttles.remove(id);
      return { ok: true, by };
    },
    async giveRecoveryCodes(tx, { id, processorId }) {
      const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(deps.keys.salt()));
      const kept = codes.map((code) => ({
        id: deps.ids.next(),
        hash: recoveryHash(deps, id, code.replaceAll("-", "")),
      }));
      await tx.staff.replaceRecoveryCodes(processorId, id, kept, deps.clock.now());
      return codes;
    },
  };
}

async function takeCode({ clock, authenticatorClock, keys, totp }: Parts, tx: Tx, staff: Staff, typed: string) {
  const { id, processorId, totpSecret } = staff;
  const code = readTotpCode(typed);
  if (code !== null && totpSecret !== null) {
    const step = totp.stepOf(keys.open(totpLabel(id), totpSecret), code, authenticatorClock.now());
    return step !== null && (await tx.staff.takeTotpStep(processorId, id, step)) ? ("totp" as const) : null;
  }
  const recovery = readRecoveryCode(typed);
  if (recovery === null) return null;
  const hash = recoveryHash({ keys }, id, recovery);
  return (await tx.staff.takeRecoveryCode(processorId, id, hash, clock.now())) ? ("recovery_code" as const) : null;
}

/** Keyed, so that whoever reads the database cannot even try codes; 80 random bits need no slow hash. */
function recoveryHash({ keys }: Pick<Deps, "keys">, staffId: string, code: string): string {
  return keys.throttleKey("recovery-code", recoverySubject(staffId, code));
}
