import type { OneTimeSecret, SecretPurpose } from "~/domain/people/secret";
import type { Staff } from "~/domain/people/staff";
import type { Processor } from "~/domain/processor/processor";
import type { Tx } from "./store";

export type StaffLinkPurpose = Extract<SecretPurpose, "staff_invitation" | "password_reset">;

/** A mailed link by which somebody of the staff chooses a password, while it can still be used. */
export type OpenedLink = { secret: OneTimeSecret; staff: Staff; processor: Processor };

/** Shared by use cases, since they do not call each other. */
export type StaffLinks = {
  /** Looks, and takes nothing. null: unknown, used or expired, or its person has left. */
  open(purpose: StaffLinkPurpose, token: string): Promise<OpenedLink | null>;
  /** Uses the link up. Out: its person as they are now; null: another try came first, or they were ended meanwhile. */
  take(tx: Tx, opened: OpenedLink): Promise<Staff | null>;
};
