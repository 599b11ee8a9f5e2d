import type { Delivery } from "~/domain/delivery/delivery";
import type { Notice } from "~/domain/notice/notice";
import type { Store } from "~/ports/store";
import { aDeliveryReport, aNoticeProof, anIncomingMail, aProofFile } from "./builders";

type Told = {
  notice: Notice;
  delivery: Delivery;
  contact: { addressKey: string };
  followerId: string;
  staffId: string;
};

/** Stores a reply to a notice, a report on its mail, and a proof of it by letter. */
export async function whatCameBack(store: Store, { notice, delivery, contact, followerId, staffId }: Told) {
  const { processorId, changeId, controllerId, id: noticeId } = notice;
  const of = { processorId, changeId, noticeId, controllerId };
  const incoming = anIncomingMail({ ...of, deliveryId: delivery.id, addressKey: contact.addressKey });
  const report = aDeliveryReport({ ...of, mailId: incoming.id, deliveryId: delivery.id, followerId });
  const proof = aNoticeProof({ ...of, recordedBy: staffId });
  const proofFile = aProofFile({ processorId, proofId: proof.id });
  await store.tx(processorId, async (tx) => {
    await tx.incoming.insert(incoming, Buffer.from("Subject: x"));
    await tx.incoming.insertReport(report);
    await tx.proofs.insert(proof);
    await tx.proofs.insertFile(proofFile);
  });
  return { incoming, report, proof, proofFile };
}
