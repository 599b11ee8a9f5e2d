import { contentType, type MailPart, type ParsedMail } from "./parsed-mail";
import { cut, readFields, typedAddress } from "./status-fields";

/** A reader told their provider that they do not want our mail (RFC 5965). */
export type Complaint = {
  /** `abuse` and the like. */
  feedback: string;
  /** Envelope sender of the mail complained about, which leads back to it; empty: the report hides it. */
  originalSender: string;
  /** Who complained; empty: hidden, as most providers do. */
  reader: string;
  reporter: string;
};

/** Types that ask to be left alone; the others are about forged senders, or say that a mail was wanted. */
const UNWANTED = new Set(["abuse", "fraud", "opt-out", "opt-out-list", "other", "virus"]);

/** Out: null for what is no feedback report at all; `unwanted`: whether its reader wants no more. */
export function readComplaint(mail: ParsedMail): { complaint: Complaint; unwanted: boolean } | null {
  const part = mail.parts.find(({ type }) => type === "message/feedback-report");
  if (part === undefined || contentType(mail).type !== "multipart/report") return null;
  const fields = readFields(textOf(part).replaceAll("\r\n", "\n"));
  const feedback = (fields.get("feedback-type") ?? "").toLowerCase();
  const returned = originalHeaders(mail);
  const sender = fields.get("original-mail-from") ?? returned.get("return-path") ?? "";
  const complaint = {
    feedback: cut(feedback, 40),
    originalSender: cut(typedAddress(sender), 320),
    reader: cut(typedAddress(fields.get("original-rcpt-to") ?? ""), 320),
    reporter: cut(fields.get("reporting-mta") ?? fields.get("user-agent") ?? "", 255),
  };
  return { complaint, unwanted: UNWANTED.has(feedback) };
}

/** Header fields of the mail that a report brings back. */
export function originalHeaders({ parts }: Pick<ParsedMail, "parts">): Map<string, string> {
  const part = parts.find(({ type }) => type === "message/rfc822" || type === "text/rfc822-headers");
  if (part === undefined) return new Map();
  const [head = ""] = textOf(part).replaceAll("\r\n", "\n").split("\n\n", 1);
  return readFields(head);
}

export function textOf({ content }: Pick<MailPart, "content">): string {
  return new TextDecoder("utf-8").decode(content);
}
