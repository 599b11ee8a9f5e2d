import { hasSecondFactor } from "~/domain/people/second-factor";
import { doorAt } from "~/domain/people/session";
import type { Staff } from "~/domain/people/staff";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** What somebody needs to set up an authenticator app. */
export type Enrolment = {
  /** Base32, for typing where no camera is at hand. */
  secret: string;
  /** To be opened on the device that has the app. */
  uri: string;
  /** The same to be photographed. */
  square: { size: number; path: string };
  /** What must be shown first: nothing at the door, else the password, or a code of the app that this one replaces. */
  proof: "none" | "password" | "code";
};

/**
 * The second factor that a session could set up, at `at`; null where there is none to set up: the session has ended, or a
 * code of the one enrolled is still to be shown. The secret belongs to the session: it is the same each time it is looked
 * at, and nothing is stored before a code has proved it.
 */
export async function showEnrolment(
  { store, keys, totp }: Pick<Deps, "store" | "keys" | "totp">,
  input: { token: string; at: Instant },
): Promise<Enrolment | null> {
  const found = await store.read.staff.findSession(keys.tokenHash(input.token), input.at);
  const door = found === null ? null : doorAt(found, input.at);
  if (found === null || door === null || door === "code") return null;
  const processor = await store.read.processors.find(found.staff.processorId);
  const secret = totp.secretOf(keys.derived("totp", found.session.id));
  const uri = totp.uri({ secret, issuer: processor?.name ?? "", account: found.staff.address });
  const proof = door === "enrol" ? "none" : proofOf(found.staff);
  return { secret, uri, square: totp.square(uri), proof };
}

function proofOf(staff: Staff): Enrolment["proof"] {
  if (hasSecondFactor(staff)) return "code";
  return staff.passwordHash === null ? "none" : "password";
}
