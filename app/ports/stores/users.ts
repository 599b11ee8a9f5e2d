import type { ControllerUser } from "~/domain/people/controller-user";
import type { PortalSession } from "~/domain/people/portal-session";
import type { RefusedSignIn } from "~/domain/people/refused-sign-in";
import type { Instant } from "~/domain/time";

/** The customers' own people. */
export type UserReads = {
  find(processorId: string, controllerId: string, userId: string): Promise<ControllerUser | null>;
  /** Ended ones too: one address is one user of a customer, for ever. */
  findByAddress(processorId: string, controllerId: string, addressKey: string): Promise<ControllerUser | null>;
  /** Ended ones too, in the order of making. */
  list(processorId: string, controllerId: string): Promise<ControllerUser[]>;
  /** Across tenants, since a person proves an address and nothing else: those who have not ended. */
  listByAddress(addressKey: string): Promise<ControllerUser[]>;
};
export type UserWrites = UserReads & {
  insert(user: ControllerUser): Promise<void>;
  /** Name, language, roles, who invited, and when it ended. Throws where there is no such user. */
  update(user: ControllerUser): Promise<void>;
  /** Was here at `at`; the first time is when they joined. None is no fault. */
  see(processorId: string, userId: string, at: Instant): Promise<void>;
};

/** Sessions of the customers' people: of an address, and so of no tenant. */
export type PortalSessionReads = {
  /** One that has not reached its end at `now`; whether it was idle too long is for the caller to say. */
  find(sessionId: string, now: Instant): Promise<PortalSession | null>;
  /** Those that have not reached their end, newest first; at most 50. */
  listByAddress(addressKey: string, now: Instant): Promise<PortalSession[]>;
};
export type PortalSessionWrites = PortalSessionReads & {
  insert(session: PortalSession): Promise<void>;
  touch(sessionId: string, lastSeenAt: Instant): Promise<void>;
  /** Ends one of that address. False: it is gone, or somebody else's. */
  remove(addressKey: string, sessionId: string): Promise<boolean>;
  /** Ends all of an address. */
  removeAll(addressKey: string): Promise<void>;
};

/** Refused sign-ins of the customers' people that no log tells of yet: of whatever address was typed, so of no tenant. */
export type RefusedSignInWrites = {
  insert(refused: RefusedSignIn): Promise<void>;
  /** Removes those before a moment, oldest first. Out: them; of several takers at once each row is one's. */
  takeBefore(before: Instant, limit: number): Promise<RefusedSignIn[]>;
};
