import { generateKeyPairSync } from "node:crypto";
import { aDelivery, aProcessor } from "@tests/support/builders";
import { authority, startTlsServer } from "@tests/support/smtp-tls";
import { isDkimRight } from "@tests/support/verify-dkim";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import { prepareForm } from "~/domain/delivery/mail-form";
import { readReturnAddress } from "~/domain/delivery/return-address";
import { type MailDesk, writeMail } from "~/domain/delivery/write-mail";
import { dkimRecord, type LoadedKey } from "./dkim.server";
import { createSmtpMailer } from "./smtp-mailer.server";

const mark: MailDesk["mark"] = (kind, id) => Buffer.from(`${kind} ${id}`.padEnd(10)).reverse();
const desk: MailDesk = {
  ...{ tokenOf: (purpose, id) => `${purpose}-${id}`, codeOf: () => "12345678", mark },
  ...{ publicUrl: "https://v.fjord.example", mailFrom: { address: "notices@fjord.example" } },
  ...{ mailHost: "fjord.example", bounceDomain: "back.fjord.example" },
};
const key: LoadedKey = {
  ...{ selector: "v1", from: null },
  key: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
};
const RECORDS = { "v1._domainkey.fjord.example": dkimRecord(key) };
const sender = aProcessor({ name: "Fjord Mail", contactName: "Ida", contactAddress: "privacy@fjord.example" });
const words = { subject: "Ændring hos Fjord Mail", html: "<p>Hej, {{manage}}</p>", text: "Hej, {{manage}}" };
const follower = aDelivery({ kind: "follower_notice", followerId: "f-1", processorId: "p-1", values: {} });
const contact = aDelivery({ kind: "notice", noticeId: "n-1", recipientId: "r-1", values: { manage: "" } });

let server: Awaited<ReturnType<typeof startTlsServer>>;
beforeAll(async () => {
  server = await startTlsServer("good", { dsn: true });
});
afterAll(() => server.stop());

/** A delivery as a mail server gets it. */
async function arrived(delivery: Delivery) {
  const written = writeMail(delivery, { form: prepareForm(words), sender }, desk);
  if (!written.ok) throw new Error(`${written.code} ${written.what}`);
  const dkim = { domain: "fjord.example", keys: [key] };
  const mailer = createSmtpMailer({ url: server.url, ca: authority(), dkim });
  expect(await mailer.send("bulk", written.mail)).toMatchObject({ state: "accepted" });
  await mailer.close();
  const { bytes, envelope } = server.taken.at(-1) ?? { bytes: Buffer.alloc(0), envelope: null };
  const read = await PostalMime.parse(bytes);
  const header = (name: string) => read.headers.filter((field) => field.key === name).map(({ value }) => value);
  return { bytes, envelope, read, header };
}

describe("mail standards, one test a line", () => {
  test("RFC 8058: one click to leave, in both fields, under the DKIM signature", async () => {
    const { header } = await arrived(follower);
    expect(header("list-unsubscribe-post")).toEqual(["List-Unsubscribe=One-Click"]);
    const [signature = ""] = header("dkim-signature");
    const signed = /h=([^;]+);/.exec(signature)?.[1]?.replace(/\s/g, "").toLowerCase().split(":") ?? [];
    expect(signed).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post"]));
  });

  test("RFC 2369: how to leave is one https address in angle brackets, in contract mail too", async () => {
    expect((await arrived(follower)).header("list-unsubscribe")).toEqual([
      "<https://v.fjord.example/u/follow_manage-f-1>",
    ]);
    const { header } = await arrived(contact);
    expect(header("list-unsubscribe")).toEqual(["<https://v.fjord.example/u/notice-r-1>"]);
    expect(header("list-id")).toEqual([]);
  });

  test("RFC 2919: mail to followers names its list, the same for all of a processor", async () => {
    expect((await arrived(follower)).header("list-id")).toEqual(["<p-1.list.fjord.example>"]);
  });

  test("RFC 3834: every mail says that a program sent it", async () => {
    for (const delivery of [follower, contact])
      expect((await arrived(delivery)).header("auto-submitted")).toEqual(["auto-generated"]);
  });

  test("RFC 3461: a report is asked for by the delivery's id, of failure and delay, with headers alone", async () => {
    const { envelope } = await arrived(contact);
    expect(envelope?.mailFrom).toMatchObject({ args: { RET: "HDRS", ENVID: contact.id } });
    expect(envelope?.rcptTo[0]?.dsn).toMatchObject({
      notify: ["FAILURE", "DELAY"],
      orcpt: `rfc822;${contact.address}`,
    });
  });

  test("VERP with a MAC: the envelope's sender leads back to the delivery, and nobody else can make one", async () => {
    const { envelope } = await arrived(contact);
    const from = envelope !== null && envelope.mailFrom !== false ? envelope.mailFrom.address : "";
    const leadsTo = { kind: "bounce", deliveryId: contact.id };
    expect(readReturnAddress(from, mark, "back.fjord.example")).toEqual(leadsTo);
    expect(readReturnAddress(from, () => Buffer.alloc(10), "back.fjord.example")).toBeNull();
  });

  test("RFC 6376: the signature is believed by somebody else's program, and covers sender, reader and subject", async () => {
    for (const delivery of [follower, contact]) {
      const { bytes } = await arrived(delivery);
      expect(isDkimRight(bytes, RECORDS)).toBe(true);
      const other = Buffer.from(bytes.toString("latin1").replace("Subject: ", "Subject: Re: "), "latin1");
      expect(isDkimRight(other, RECORDS)).toBe(false);
    }
  });

  test("RFC 5322: one Message-ID, Date, From and To; an answer of a customer comes back, a follower's goes to the contact", async () => {
    const { header, read } = await arrived(contact);
    for (const name of ["message-id", "date", "from", "to", "subject", "x-varsel-delivery"])
      expect(header(name), name).toHaveLength(1);
    expect(read.messageId).toBe(contact.messageIdHeader);
    expect(read.from?.address).toBe("notices@fjord.example");
    const [replyTo] = read.replyTo ?? [];
    const leadsTo = { kind: "reply", deliveryId: contact.id };
    expect(readReturnAddress(replyTo?.address ?? "", mark, "back.fjord.example")).toEqual(leadsTo);
    expect((await arrived(follower)).read.replyTo?.[0]?.address).toBe("privacy@fjord.example");
  });

  test("a mail that is sent again is the same bytes, signature included", async () => {
    const [first, second] = [await arrived(contact), await arrived(contact)];
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });
});
