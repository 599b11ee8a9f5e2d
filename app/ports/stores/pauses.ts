import type { MailPause } from "~/domain/delivery/pause";
import type { Instant } from "~/domain/time";

/** Whiles in which a processor's bulk mail does not go out. */
export type PauseReads = {
  /** The one that has not ended. */
  findOpen(processorId: string): Promise<MailPause | null>;
  /** Newest first. */
  list(processorId: string, limit: number): Promise<MailPause[]>;
  /** Whose bulk mail stands still, of all tenants: what the mail worker leaves alone. */
  listPausedProcessors(): Promise<string[]>;
};
export type PauseWrites = PauseReads & {
  /** False: one is open already. */
  insert(pause: MailPause): Promise<boolean>;
  /** Ends the open one; false: none is. */
  end(processorId: string, ended: { at: Instant; by: string | null }): Promise<boolean>;
};
