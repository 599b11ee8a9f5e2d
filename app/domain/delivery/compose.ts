import { type Hash, sha256 } from "../evidence/hash";
import type { Instant } from "../time";
import { asciiAddress, dateField, isPlainField, mailboxField, textField } from "./mime-header";
import type { Mailbox, OutgoingMail } from "./outgoing-mail";

/** A mail as it goes on the wire, but for a signature. */
export type ComposedMail = {
  deliveryId: string;
  date: Instant;
  /** The whole message, header and body, lines ending in CRLF. */
  bytes: Buffer;
  /** SHA-256 of `bytes`. */
  hash: Hash;
  /** Addresses for MAIL FROM and RCPT TO, ASCII. */
  envelope: { from: string; to: string };
};
/** `what`: which part of the mail is at fault; never its value. */
export type ComposeFault = { ok: false; code: "mail.address_invalid" | "mail.header_unsafe"; what: string };

/**
 * Writes a mail as RFC 5322 and MIME bytes. Nothing in it comes from a clock or from chance: boundary, Message-ID and date
 * follow from the delivery, so the same delivery is the same bytes at each attempt, and can be shown years later.
 */
export function composeMail(mail: OutgoingMail): { ok: true; composed: ComposedMail } | ComposeFault {
  const addresses = toAscii({
    from: mail.from,
    to: mail.to,
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
  });
  if (!addresses.ok) return addresses;
  const unsafe = findUnsafe(mail);
  if (unsafe !== null) return { ok: false, code: "mail.header_unsafe", what: unsafe };
  const envelopeFrom = asciiAddress(mail.envelopeFrom);
  if (envelopeFrom === null) return { ok: false, code: "mail.address_invalid", what: "envelopeFrom" };
  const { from, to, replyTo } = addresses.mailboxes;
  if (from === undefined || to === undefined) throw new Error("A mail has a sender and a reader");
  // `=_` cannot occur in quoted-printable text, so no body can hold the boundary (RFC 2045, 6.7).
  const boundary = `=_varsel_${mail.deliveryId}`;
  const header = [
    mailboxField("From", from),
    mailboxField("To", to),
    ...(replyTo === undefined ? [] : [mailboxField("Reply-To", replyTo)]),
    textField("Subject", mail.subject),
    dateField(mail.date),
    `Message-ID: ${mail.messageId}`,
    ...Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`),
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative;\r\n boundary="${boundary}"`,
  ];
  const whole =
    `${header.join("\r\n")}\r\n\r\n--${boundary}\r\n${partHeader("plain")}${mail.text}` +
    `--${boundary}\r\n${partHeader("html")}${mail.html}--${boundary}--\r\n`;
  const bytes = Buffer.from(whole, "latin1");
  const { deliveryId, date } = mail;
  const envelope = { from: envelopeFrom, to: to.address };
  return { ok: true, composed: { deliveryId, date, bytes, hash: sha256(bytes), envelope } };
}

function partHeader(type: "plain" | "html"): string {
  return `Content-Type: text/${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
}

function toAscii(
  mailboxes: Partial<Record<"from" | "to" | "replyTo", Mailbox>>,
): { ok: true; mailboxes: Partial<Record<"from" | "to" | "replyTo", Mailbox>> } | ComposeFault {
  const read: Partial<Record<string, Mailbox>> = {};
  for (const [what, { name, address }] of Object.entries(mailboxes)) {
    const ascii = asciiAddress(address);
    if (ascii === null) return { ok: false, code: "mail.address_invalid", what };
    read[what] = { name, address: ascii };
  }
  return { ok: true, mailboxes: read };
}

/** Control characters could begin a header of their own; a lone surrogate has no bytes. */
const UNSAFE = /[\p{Cc}\p{Surrogate}]/u;

function findUnsafe({ subject, from, to, replyTo, messageId, headers, deliveryId }: OutgoingMail): string | null {
  if (UNSAFE.test(subject)) return "subject";
  for (const [what, mailbox] of Object.entries({ from, to, replyTo }))
    if (mailbox !== null && UNSAFE.test(mailbox.name)) return what;
  if (!/^<[!-;=?A-~]+@[!-;=?A-~]+>$/.test(messageId)) return "messageId";
  if (!/^[A-Za-z0-9-]{1,50}$/.test(deliveryId)) return "deliveryId";
  const field = Object.entries(headers).find(([name, value]) => !/^[A-Za-z0-9-]+$/.test(name) || !isPlainField(value));
  return field === undefined ? null : "headers";
}
