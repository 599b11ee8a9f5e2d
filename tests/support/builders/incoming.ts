import type { DeliveryReport, IncomingMail } from "~/domain/incoming/incoming-mail";
import type { NoticeProof } from "~/domain/notice/notice-proof";
import type { ProofFile } from "~/ports/stores/incoming";
import { anId, hashOf, NOW, nobody, SALT } from "./values";

/** A reply that nobody has looked at yet. */
export function anIncomingMail(over: Partial<IncomingMail> = {}): IncomingMail {
  const id = over.id ?? anId();
  const senderAddress = over.senderAddress ?? `bo.${id.slice(-6)}@skov.example`;
  return {
    ...{ id, processorId: nobody, door: "reply", envelopeTo: `r-${id}@bounces.example`, envelopeFrom: senderAddress },
    ...{ deliveryId: null, changeId: null, noticeId: null, controllerId: null, recipientId: null, followerId: null },
    ...{ mailClass: "reply", senderName: "Bo Skov", senderAddress, addressKey: senderAddress.toLowerCase() },
    ...{ subject: "Re: Ny underleverandør", receivedAt: NOW, relayedAt: null, size: 11, hash: hashOf(`mail ${id}`) },
    ...{ state: "open", sortedAs: null, note: "", objectionId: null, questionId: null, sortedBy: null, sortedAt: null },
    salt: SALT,
    ...over,
  };
}

/** A failure that counts. */
export function aDeliveryReport(over: Partial<DeliveryReport> = {}): DeliveryReport {
  const id = over.id ?? anId();
  return {
    ...{ id, processorId: nobody, mailId: nobody, deliveryId: nobody, changeId: null, noticeId: null },
    ...{ controllerId: null, recipientId: null, followerId: null, action: "failed", status: "5.1.1" },
    ...{ address: "bo@skov.example", diagnostic: "550 no such user", remoteServer: "mx.skov.example" },
    ...{ effect: "counts", receivedAt: NOW, fingerprint: hashOf(`report ${id}`) },
    ...over,
  };
}

/** A letter that arrived. */
export function aNoticeProof(over: Partial<NoticeProof> = {}): NoticeProof {
  const id = over.id ?? anId();
  return {
    ...{ id, processorId: nobody, changeId: nobody, noticeId: nobody, controllerId: nobody, channel: "letter" },
    ...{ receivedOn: NOW.slice(0, 10), provenAt: NOW, personName: "Ane Skov", text: "", recordedBy: nobody },
    ...{ recordedAt: NOW, salt: SALT },
    ...over,
  };
}

export function aProofFile(over: Partial<ProofFile> = {}): ProofFile {
  const content = Buffer.from("%PDF-1.4 letter");
  return {
    ...{ id: anId(), processorId: nobody, proofId: nobody, name: "letter.pdf", type: "application/pdf" },
    ...{ size: content.length, hash: hashOf("letter"), content },
    ...over,
  };
}
