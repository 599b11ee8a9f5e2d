import type { Authorisation } from "~/domain/authorisation/authorisation";
import type { Instant } from "~/domain/time";

export type AuthorisationFile = {
  id: string;
  processorId: string;
  authorisationId: string;
  name: string;
  type: string;
  size: number;
  hash: string;
  content: Uint8Array;
};

export type AuthorisationReads = {
  find(processorId: string, authorisationId: string): Promise<Authorisation | null>;
  /** What was given for a change, withdrawn ones with it, in the order of receipt; of these customers alone where named. */
  listForChange(processorId: string, changeId: string, controllerIds?: readonly string[]): Promise<Authorisation[]>;
  /** What one customer gave, for any change. */
  listForController(processorId: string, controllerId: string): Promise<Authorisation[]>;
  /** Of the document that came with an act: asked for by the act's `recordingId`. */
  listFiles(processorId: string, authorisationId: string): Promise<Omit<AuthorisationFile, "content">[]>;
  findFile(processorId: string, fileId: string): Promise<AuthorisationFile | null>;
};
export type AuthorisationWrites = AuthorisationReads & {
  insert(authorisation: Authorisation): Promise<void>;
  /** It counts for another change from now on; guarded by the change it counted for. */
  carry(authorisation: Authorisation, from: string): Promise<boolean>;
  insertFile(file: AuthorisationFile): Promise<void>;
  /** Only this ever changes; false where it was withdrawn before. */
  withdraw(processorId: string, authorisationId: string, at: Instant, reason: string): Promise<boolean>;
};
