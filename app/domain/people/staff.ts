import type { Day, Instant } from "../time";

export const STAFF_ROLES = ["editor", "legal_reviewer", "publisher", "gdpa", "auditor", "administrator"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person who works for the processor. */
export type Staff = {
  id: string;
  processorId: string;
  name: string;
  address: string;
  addressKey: string;
  passwordHash: string;
  roles: StaffRole[];
  /** Last trained in handling personal data (HL-8.1); null: not recorded. */
  trainedOn: Day | null;
  createdAt: Instant;
  endedAt: Instant | null;
};

/** A server-side session; the cookie holds a token whose hash is the id. */
export type Session = {
  id: string;
  processorId: string;
  staffId: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
};
