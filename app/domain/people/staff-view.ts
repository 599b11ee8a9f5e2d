import type { Day, Instant } from "../time";
import { hasEnded } from "./administer";
import { hasSecondFactor } from "./second-factor";
import type { OneTimeSecret } from "./secret";
import type { Staff } from "./staff";
import { type Term, type TermState, termState } from "./term";

export type AccessState = "active" | "invited" | "expired" | "ended";

/** Somebody who works for the processor, as colleagues see them: nothing that opens anything. */
export type StaffView = Pick<
  Staff,
  "id" | "name" | "address" | "language" | "roles" | "createdAt" | "joinedAt" | "lastSeenAt" | "endedAt"
> & {
  state: AccessState;
  /** Until when the mailed invitation works. */
  invitedUntil: Instant | null;
  hasSecondFactor: boolean;
  signsInWith: ("password" | "provider")[];
  term: Term | null;
  termState: TermState | null;
};

/** In: the invitations that still work, and the processor's own day of `now`. */
export function staffView(staff: Staff, open: readonly OneTimeSecret[], now: Instant, today: Day): StaffView {
  const { id, name, address, language, roles, createdAt, joinedAt, lastSeenAt, endedAt, termFrom, termUntil } = staff;
  const invitedUntil = open.find(({ subjectId }) => subjectId === id)?.expiresAt ?? null;
  return {
    ...{ id, name, address, language, roles, createdAt, joinedAt, lastSeenAt, endedAt, invitedUntil },
    state: stateOf(staff, invitedUntil, now),
    hasSecondFactor: hasSecondFactor(staff),
    signsInWith: [
      ...(staff.passwordHash === null ? [] : ["password" as const]),
      ...(staff.oidcSubject === null ? [] : ["provider" as const]),
    ],
    term: termFrom === null || termUntil === null ? null : { from: termFrom, until: termUntil },
    termState: termState(staff, today),
  };
}

/** Whose term as data-protection administrator somebody must see to (GS-16): not those whose term simply runs. */
export function termsToSee(
  staff: readonly Staff[],
  today: Day,
): Pick<StaffView, "id" | "name" | "term" | "termState">[] {
  return staff.flatMap((one) => {
    const { id, name, termFrom, termUntil } = one;
    const state = termState(one, today);
    const term = termFrom === null || termUntil === null ? null : { from: termFrom, until: termUntil };
    return state === null || state === "running" ? [] : [{ id, name, term, termState: state }];
  });
}

function stateOf(staff: Staff, invitedUntil: Instant | null, now: Instant): AccessState {
  if (hasEnded(staff, now)) return "ended";
  if (staff.joinedAt !== null) return "active";
  return invitedUntil === null ? "expired" : "invited";
}
