import type { Authorized } from "~/domain/people/authorize";
import { needsSecondFactor } from "~/domain/people/second-factor";
import { isSessionAlive } from "~/domain/people/session";
import type { Session } from "~/domain/people/staff";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type ShownSession = Pick<Session, "id" | "device" | "createdAt" | "lastSeenAt"> & { isThis: boolean };

export type Account = {
  name: string;
  address: string;
  zone: Zone;
  hasPassword: boolean;
  secondFactor: { enrolledAt: Instant | null; recoveryCodesLeft: number; isNeeded: boolean };
  /** Newest first. */
  sessions: ShownSession[];
};

/** What somebody can see and change of how they sign in. */
export async function showAccount(
  { store, clock, keys }: Pick<Deps, "store" | "clock" | "keys">,
  { authorized, token }: { authorized: Authorized<"account.manage">; token: string },
): Promise<Account> {
  const { processorId, staffId, roles } = authorized.actor;
  const now = clock.now();
  const [staff, processor, recoveryCodesLeft, sessions] = await Promise.all([
    store.read.staff.find(processorId, staffId),
    store.read.processors.find(processorId),
    store.read.staff.countRecoveryCodes(processorId, staffId),
    store.read.staff.listSessions(processorId, staffId, now),
  ]);
  if (staff === null) throw new Error("showAccount: somebody signed in who is not there");
  const own = keys.tokenHash(token);
  return {
    name: staff.name,
    address: staff.address,
    zone: processor?.zone ?? "UTC",
    hasPassword: staff.passwordHash !== null,
    secondFactor: {
      enrolledAt: staff.totpSecret === null ? null : staff.totpConfirmedAt,
      recoveryCodesLeft,
      isNeeded: needsSecondFactor(roles),
    },
    sessions: sessions
      .filter((session) => isSessionAlive(session, now))
      .map(({ id, device, createdAt, lastSeenAt }) => ({ id, device, createdAt, lastSeenAt, isThis: id === own })),
  };
}
