import type { Locale } from "../processor/processor";
import type { Instant } from "../time";

/** What a customer's own people may do in its name (HL-B2.8); one person may have several. */
export const USER_ROLES = ["reader", "objector", "approver", "admin"] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Everything a customer's people can do, in one list. */
export const USER_ACTS = [
  "own.read",
  /** Reads and exports the log of what was done in the customer's name, and of who looked (CC-9). */
  "own.log",
  /** Objects, notes that there is no objection, asks, and names the right contact. */
  "own.object",
  /** Approves, consents, agrees to an amendment, or lets an early start happen. */
  "own.approve",
  /** Invites, changes and removes users of the same customer. */
  "own.users",
  /** One's own sessions and data. */
  "own.account",
] as const;
export type UserAct = (typeof USER_ACTS)[number];

/** Role → acts of the customer's side. An objector gives no consent, and an administrator as such decides nothing. */
export const USER_PERMISSIONS: Record<UserRole, readonly UserAct[]> = {
  reader: ["own.read", "own.log", "own.account"],
  objector: ["own.read", "own.log", "own.account", "own.object"],
  approver: ["own.read", "own.log", "own.account", "own.object", "own.approve"],
  admin: ["own.read", "own.log", "own.account", "own.users"],
};

/** A person who acts for a customer (controller) with an account of their own. */
export type ControllerUser = {
  id: string;
  processorId: string;
  controllerId: string;
  name: string;
  address: string;
  addressKey: string;
  language: Locale;
  roles: UserRole[];
  /** A staff member who named the first administrator, or a user of the same customer. */
  invitedBy: { kind: "staff" | "user"; id: string };
  createdAt: Instant;
  /** First sign-in; null: invited. */
  joinedAt: Instant | null;
  lastSeenAt: Instant | null;
  endedAt: Instant | null;
};

/**
 * Who is acting for a customer: a user with an account, a contract contact who signed in by a mailed code, or whoever
 * holds the link of a notice. Contacts and links are objectors: they were told, so they may answer.
 */
export type UserActor = {
  kind: "user" | "contact" | "link";
  /** Of the user, the contact, or the recipient of the notice. */
  id: string;
  processorId: string;
  controllerId: string;
  name: string;
  address: string;
  roles: UserRole[];
};
