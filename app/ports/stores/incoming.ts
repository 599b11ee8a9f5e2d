import type { UnsortedReply } from "~/domain/change/decide-notice";
import type { DeliveryReport, IncomingMail, MailClass, MailState } from "~/domain/incoming/incoming-mail";
import type { Notice } from "~/domain/notice/notice";
import type { NoticeProof } from "~/domain/notice/notice-proof";
import type { After } from "./customers";

export type IncomingFilter = {
  states?: readonly MailState[];
  classes?: readonly MailClass[];
  changeId?: string;
  controllerId?: string;
  noticeId?: string;
};

/** Mail that came back, without its bytes, and what servers report in it. */
export type IncomingReads = {
  find(processorId: string, mailId: string): Promise<IncomingMail | null>;
  /** The bytes, as they came. */
  findContent(processorId: string, mailId: string): Promise<Uint8Array | null>;
  /** The same bytes to the same address, where they came before. */
  findSame(processorId: string, envelopeTo: string, hash: string): Promise<IncomingMail | null>;
  /** Newest first, at most `limit`. */
  list(processorId: string, filter: IncomingFilter, limit: number): Promise<IncomingMail[]>;
  count(processorId: string, filter: IncomingFilter): Promise<number>;
  /** Every reply about a change that nobody has looked at yet: while one is open, its customer's silence counts for nothing. */
  listUnsorted(processorId: string, changeId: string): Promise<UnsortedReply[]>;
  /** In the order of receipt. */
  listReports(
    processorId: string,
    of:
      | { mailId: string }
      | { noticeId: string }
      | { deliveryId: string }
      | { deliveryIds: readonly string[] }
      | { followerId: string },
  ): Promise<DeliveryReport[]>;
};
export type IncomingWrites = IncomingReads & {
  insert(mail: IncomingMail, content: Uint8Array): Promise<void>;
  /** Only what a person found it to be ever changes. Guarded: false where it is sorted already. */
  sort(mail: IncomingMail): Promise<boolean>;
  /** False: the same report was there before. */
  insertReport(report: DeliveryReport): Promise<boolean>;
};

export type ProofFile = {
  id: string;
  processorId: string;
  proofId: string;
  name: string;
  type: string;
  size: number;
  hash: string;
  content: Uint8Array;
};

/** Proof that customers were told by other means than mail. */
export type ProofReads = {
  find(processorId: string, proofId: string): Promise<NoticeProof | null>;
  list(processorId: string, of: { noticeId: string } | { changeId: string }): Promise<NoticeProof[]>;
  listFiles(processorId: string, proofId: string): Promise<Omit<ProofFile, "content">[]>;
  findFile(processorId: string, fileId: string): Promise<ProofFile | null>;
  /**
   * Notices of a change that somebody has to see to, in id order: nobody of the customer was proven to be reached and no mail
   * that could is on its way; or a mail did not arrive at an address that is on file still, or was kept from it for that reason,
   * and since then neither did a server take a mail there, nor was the notice sent to a contact added afterwards, nor proof
   * recorded that the customer was told otherwise.
   */
  listMissed(processorId: string, changeId: string, page: After): Promise<Notice[]>;
  /** How many of them are of customers not reached, and how many are of an address alone. */
  countMissed(processorId: string, changeId: string): Promise<{ unreached: number; deadAddress: number }>;
};
export type ProofWrites = ProofReads & {
  insert(proof: NoticeProof): Promise<void>;
  insertFile(file: ProofFile): Promise<void>;
};
