import { canonicalText } from "../evidence/canonical";
import type { MailReceivedRecord, NoticeProofRecord } from "../evidence/log-record";
import { commitRow } from "../evidence/row-commitments";
import type { NoticeProof } from "../notice/notice-proof";
import type { FileDigest } from "../objection/received-text";
import type { Instant } from "../time";
import { countsFrom, type DeliveryReport, type IncomingMail } from "./incoming-mail";

/** The leaf of a mail that came in, with what it reports. */
export function mailReceivedRecord(
  mail: IncomingMail,
  reports: readonly DeliveryReport[],
  at: Instant,
): MailReceivedRecord {
  const { processorId, id: mailId, deliveryId, changeId, controllerId, mailClass, receivedAt, size, hash, salt } = mail;
  return {
    ...{ v: 1, type: "mail_received", processorId, at, mailId, deliveryId, changeId, controllerId, mailClass },
    ...{ receivedAt, countsFrom: countsFrom(mail), size, mail: commitRow(salt, { mail: hash }).mail },
    reports: reports.map(({ id, action, status, effect }) => ({ id, action, status: status || null, effect })),
  };
}

/** The leaf of a proof by other means than mail. */
export function noticeProofRecord(
  proof: NoticeProof,
  files: readonly FileDigest[],
  by: NoticeProofRecord["by"],
): NoticeProofRecord {
  const { processorId, id: proofId, changeId, noticeId, controllerId, channel, receivedOn, provenAt, salt } = proof;
  const named = canonicalText(files.map(({ name, size, hash }) => ({ name, size, hash })));
  if (!named.ok) throw new Error(`Files have no canonical text: ${named.code} at ${named.path}`);
  return {
    ...{ v: 1, type: "notice_proof", processorId, at: proof.recordedAt, proofId, changeId, noticeId, controllerId },
    ...{ channel, receivedOn, provenAt, fileCount: files.length },
    ...commitRow(salt, { person: proof.personName, text: proof.text, files: named.text }),
    by,
  };
}
