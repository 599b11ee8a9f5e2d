import { isAutoReply, isFromServer } from "./auto-reply";
import { type Complaint, originalHeaders, readComplaint, textOf } from "./complaint";
import { readOwnBounce } from "./own-bounces";
import { contentType, type Envelope, hasNullSender, type ParsedMail } from "./parsed-mail";
import { type ReportedRecipient, readStatusFields } from "./status-fields";

export type Classified =
  /** `recipients` empty: a server's own mail whose form is not known. */
  | { mailClass: "report"; recipients: ReportedRecipient[]; original: Map<string, string> }
  | { mailClass: "complaint"; complaint: Complaint }
  | { mailClass: "auto_reply" }
  | { mailClass: "reply" };

/**
 * What a mail is: a server's report on a delivery (RFC 3464, or a form of its own that leaves no doubt), a complaint
 * (RFC 5965), a program's answer (RFC 3834), or what a person wrote. Everything that is not certainly one of the first
 * three is the last, so that no answer of a customer is lost. It says nothing of whether what is reported is believed.
 */
export function classify(mail: ParsedMail, envelope: Envelope): Classified {
  const feedback = readComplaint(mail);
  if (feedback !== null)
    return feedback.unwanted ? { mailClass: "complaint", complaint: feedback.complaint } : { mailClass: "auto_reply" };
  const { type, reportType } = contentType(mail);
  const isReport = type === "multipart/report";
  if (isReport && reportType === "disposition-notification") return { mailClass: "auto_reply" };
  const status = mail.parts.find(({ type: part }) => STATUS_PARTS.has(part));
  const isFromNobody = hasNullSender(mail, envelope);
  // A person may attach a report to an answer; then the mail itself is none, and has a sender.
  if (status !== undefined && (isReport || isFromNobody))
    return { mailClass: "report", recipients: readStatusFields(textOf(status)), original: originalHeaders(mail) };
  if (isFromNobody || isFromServer(mail, { ...envelope, from: "" })) {
    const recipients = readOwnBounce(mail);
    if (recipients.length > 0) return { mailClass: "report", recipients, original: originalHeaders(mail) };
  }
  if (isFromServer(mail, envelope)) return { mailClass: "report", recipients: [], original: originalHeaders(mail) };
  return { mailClass: isAutoReply(mail, envelope) ? "auto_reply" : "reply" };
}

/** RFC 3464, and its form for addresses beyond ASCII (RFC 6533). */
const STATUS_PARTS: ReadonlySet<string> = new Set(["message/delivery-status", "message/global-delivery-status"]);
