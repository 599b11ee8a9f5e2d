import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import { addressKey } from "./address";
import type { Staff, StaffRole } from "./staff";
import type { Term } from "./term";

/** What is known of somebody before they have ever signed in. */
export type NewStaff = {
  id: string;
  processorId: string;
  name: string;
  address: string;
  roles: readonly StaffRole[];
  language: Locale;
  /** Of a data-protection administrator; null for everybody else. */
  term: Term | null;
};

/** Somebody who works for the processor from `now`; with a password hash they have joined, without they are invited. */
export function newStaff({ term, roles, ...known }: NewStaff, passwordHash: string | null, now: Instant): Staff {
  return {
    ...known,
    addressKey: addressKey(known.address),
    roles: [...roles],
    passwordHash,
    ...NOTHING_PROVED,
    termFrom: term?.from ?? null,
    termUntil: term?.until ?? null,
    createdAt: now,
    joinedAt: passwordHash === null ? null : now,
    lastSeenAt: null,
    trainedOn: null,
    endedAt: null,
  };
}

/** What changes of somebody who had left and is invited again: the same account, in which nothing is proved. */
export function comingBack({ name, roles, language, term }: NewStaff) {
  return {
    ...{ name, roles: [...roles], language, termFrom: term?.from ?? null, termUntil: term?.until ?? null },
    ...NOTHING_PROVED,
    ...{ passwordHash: null, joinedAt: null, lastSeenAt: null, endedAt: null },
  };
}

/** What nobody keeps who left and comes back: each is proved anew. */
const NOTHING_PROVED = { totpSecret: null, totpConfirmedAt: null, totpStep: null, oidcSubject: null } as const;

/** What an entry of the audit says of a member of staff: nothing that opens anything. */
export function staffValues({ name, address, roles, language, termFrom, termUntil }: Staff) {
  return { name, address, roles: [...roles], language, termFrom, termUntil };
}
