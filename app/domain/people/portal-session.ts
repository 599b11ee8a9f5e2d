import type { Instant } from "../time";

/**
 * Somebody proved that a mail address is theirs. The cookie holds a token whose hash is the id. It names no customer: each
 * page asks anew for whom the address may act, so that whoever was removed is out at once.
 */
export type PortalSession = {
  id: string;
  addressKey: string;
  /** Browser and system, as told to the person who looks through their sessions. */
  device: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
};

/** A session that is open: whose address was proved. For whom it may act is asked with each page. */
export type OpenPortalSession = Pick<PortalSession, "id" | "addressKey">;
