import type { Beat, Outage } from "~/domain/running/outage";
import type { Sending } from "~/domain/running/sending";
import type { Instant } from "~/domain/time";

export type RunningReads = {
  /** The installation's last beat, of whichever process; null: it never served. */
  findBeat(): Promise<Beat | null>;
  /** The processor's outages that lasted beyond `since`, oldest first; null: all of them. */
  listOutages(processorId: string, since: Instant | null): Promise<Outage[]>;
  /** How long the last releases of this installation with at least so many mails took, of any tenant, newest first. */
  listSendings(sendings: { mails: number; limit: number }): Promise<Sending[]>;
  findSending(processorId: string, changeId: string): Promise<Sending | null>;
  /** How many mails of a release were accepted, and by when the first `share` of them (0 to 1); null: none. */
  measureSending(
    processorId: string,
    changeId: string,
    share: number,
  ): Promise<{ mails: number; acceptedBy: Instant } | null>;
};
export type RunningWrites = RunningReads & {
  saveBeat(beat: Beat): Promise<void>;
  /** False: one of the same source that began then is known. */
  insertOutage(outage: Outage): Promise<boolean>;
  /** Ends what Varsel itself saw begin, for every processor. Out: the outages that were not over. */
  endOutages(endedAt: Instant): Promise<Outage[]>;
  /** Once for a change; again changes nothing. */
  saveSending(sending: Sending): Promise<void>;
};
