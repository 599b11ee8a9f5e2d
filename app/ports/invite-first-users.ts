import type { Authorized } from "~/domain/people/authorize";
import type { PlannedUser } from "~/domain/people/first-users";
import type { Processor } from "~/domain/processor/processor";

/** Stores users that staff name for customers, and the mails that tell them of it. */
export type InviteFirstUsers = (invitations: {
  authorized: Authorized<"customer.import">;
  processor: Processor;
  customers: readonly { organisation: string; planned: readonly PlannedUser[] }[];
}) => Promise<void>;
