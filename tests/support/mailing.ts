import type { Delivery } from "~/domain/delivery/delivery";
import type { MailQueue, ProveNotices } from "~/ports/delivery";
import type { ComposedMail, Mailer, SendResult } from "~/ports/mail";
import type { Store } from "~/ports/store";
import { aContact, aDelivery, aMessage, aRecipient, hashOf } from "./builders";
import { anAnnouncedChange, aTenant } from "./tenant";

const CHUNK = 200;

/** Stores one customer's notice with `count` contacts, each with a planned mail of their own beside the one mail of the notice. */
export async function aMailing(store: Store, count: number, over: Partial<Delivery> = {}) {
  const tenant = await aTenant(store);
  const announced = await anAnnouncedChange(store, tenant);
  const { processorId } = tenant;
  const ids = { processorId, controllerId: announced.controller.id };
  const place = { changeId: announced.change.id, noticeId: announced.notice.id };
  const parts = {
    subject: "Varsel til {{contact}}",
    html: "<p>Hej {{contact}}, {{link}}</p>",
    text: "Hej {{contact}}: {{link}}",
  };
  const message = aMessage({ processorId, ...parts, hash: hashOf(`mailing ${announced.change.id}`) });
  await store.write((tx) => tx.deliveries.saveMessage(message));
  const deliveries: Delivery[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const contacts = Array.from({ length: Math.min(CHUNK, count - from) }, () => aContact(ids));
    const recipients = contacts.map(({ id: contactId, address }) =>
      aRecipient({ ...ids, ...place, contactId, address }),
    );
    const mails = recipients.map(({ id: recipientId, address }) =>
      aDelivery({ processorId, messageId: message.id, ...place, recipientId, address, ...over }),
    );
    deliveries.push(...mails);
    await store.write(async (tx) => {
      await tx.customers.insertContacts(contacts);
      await tx.notices.insertRecipients(recipients);
      await tx.deliveries.insert(mails);
    });
  }
  return { ...tenant, ...announced, message, deliveries };
}

/** A mailer that answers as it is told, mail by mail, and keeps what it was given. */
export function scriptedMailer(answer: (mail: ComposedMail) => Partial<SendResult> = () => ({})) {
  const sent: ComposedMail[] = [];
  const mailer: Mailer = {
    async send(_pool, mail) {
      sent.push(mail);
      return { state: "accepted", reply: "250 ok", server: "mx.example", ...answer(mail) };
    },
    async close() {},
  };
  return { sent, mailer };
}

/** Proof as it is recorded: the first acceptance of a customer's notice, and none after it. */
export const proveFirst: ProveNotices = async (tx, processorId, accepted) => {
  for (const { noticeId, finishedAt } of accepted) {
    const notice = noticeId === null ? null : await tx.notices.find(processorId, noticeId);
    if (notice !== null && notice.provenAt === null) await tx.notices.update({ ...notice, provenAt: finishedAt });
  }
};

/** Works off the bulk mail that is due, as a worker does. */
export async function deliverAll(queue: MailQueue): Promise<void> {
  for (let mails = await queue.claim("bulk", 500); mails.length > 0; mails = await queue.claim("bulk", 500)) {
    const begun = mails.map((mail) => queue.begin(mail));
    await queue.record(begun.map(({ sending }) => sending));
    await queue.record(await Promise.all(begun.map(({ send }) => send())));
  }
}
