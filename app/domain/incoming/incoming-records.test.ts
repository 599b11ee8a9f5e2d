import { aDeliveryReport, aNoticeProof, anIncomingMail, NOW, SALT } from "@tests/support/builders";
import { expect, test } from "vitest";
import { commitRow } from "../evidence/row-commitments";
import { countsFrom } from "./incoming-mail";
import { mailReceivedRecord, noticeProofRecord } from "./incoming-records";

const earlier = "2026-03-02T07:59:00.000Z";
const later = "2026-03-02T08:01:00.000Z";

test("the time that counts is the trusted server's, which had the mail no later than we did", () => {
  const receivedAt = "2026-03-02T08:00:00.000Z";
  expect(countsFrom({ receivedAt, relayedAt: earlier })).toBe(earlier);
  expect(countsFrom({ receivedAt, relayedAt: later })).toBe(receivedAt);
  expect(countsFrom({ receivedAt, relayedAt: null })).toBe(receivedAt);
});

test("the log has of a mail what it leads back to, its hash under a salt, and what each report says", () => {
  const mail = anIncomingMail({
    id: "m1",
    deliveryId: "d1",
    changeId: "c1",
    controllerId: "k1",
    mailClass: "report",
    relayedAt: earlier,
  });
  const reports = [
    aDeliveryReport({ id: "r1" }),
    aDeliveryReport({ id: "r2", action: "complaint", status: "", effect: "unproven" }),
  ];
  expect(mailReceivedRecord(mail, reports, later)).toEqual({
    ...{ v: 1, type: "mail_received", processorId: mail.processorId, at: later, mailId: "m1", deliveryId: "d1" },
    ...{ changeId: "c1", controllerId: "k1", mailClass: "report", receivedAt: NOW, countsFrom: earlier, size: 11 },
    mail: commitRow(SALT, { mail: mail.hash }).mail,
    reports: [
      { id: "r1", action: "failed", status: "5.1.1", effect: "counts" },
      { id: "r2", action: "complaint", status: null, effect: "unproven" },
    ],
  });
});

test("the log has of a proof its channel and times, and who, what and which files under a salt", () => {
  const proof = aNoticeProof({ id: "p1", text: "Registered letter" });
  const files = [{ name: "letter.pdf", size: 15, hash: "ab" }];
  const { processorId, changeId, noticeId, controllerId, receivedOn, provenAt, recordedAt, personName, text } = proof;
  const record = noticeProofRecord(proof, files, { kind: "staff", id: "s1" });
  expect(record).toEqual({
    ...{ v: 1, type: "notice_proof", processorId, at: recordedAt, proofId: "p1", changeId, noticeId, controllerId },
    ...{ channel: "letter", receivedOn, provenAt, fileCount: 1, by: { kind: "staff", id: "s1" } },
    ...commitRow(SALT, { person: personName, text, files: '[{"hash":"ab","name":"letter.pdf","size":15}]' }),
  });
});
