import { type QuotedPrintable, quotedPiece, quotedPrintable } from "./quoted-printable";
import {
  escapeHtml,
  fill,
  findFault,
  type MailText,
  type Part,
  type SubstituteFault,
  splitAtNames,
} from "./substitute";

/** A message made ready once for all its readers: cut at its values, with all that stands between them encoded. */
export type MailForm = { subject: Part; html: Part; text: Part };

/** What one reader gets: the subject as it will be read, the bodies as they go on the wire. */
export type FilledForm = { subject: string; html: QuotedPrintable; text: QuotedPrintable };

/** Costs as much as one whole mail, and saves nearly all of it for each that follows. */
export function prepareForm({ subject, html, text }: MailText): MailForm {
  return { subject: splitAtNames(subject), html: encodeFixed(html), text: encodeFixed(text) };
}

/** As `substitute`, with the bodies in quoted-printable: what is left to encode are the values. */
export function fillForm(
  { subject, html, text }: MailForm,
  values: Readonly<Record<string, string>>,
): { ok: true; mail: FilledForm } | SubstituteFault {
  const fault = findFault([subject, html, text], values);
  if (fault !== null) return fault;
  return {
    ok: true,
    mail: {
      subject: fill(subject, values),
      html: fill(html, values, encodeHtmlValue) as QuotedPrintable,
      text: fill(text, values, quotedPiece) as QuotedPrintable,
    },
  };
}

function encodeFixed(text: string): Part {
  const part = splitAtNames(text);
  return part.map((piece, at) => {
    if (at % 2 === 1) return piece;
    if (at < part.length - 1) return quotedPiece(piece);
    // After a soft break at the very end one line end closes the body.
    return part.length > 1 && piece === "" ? "\r\n" : quotedPrintable(piece);
  });
}

function encodeHtmlValue(value: string): string {
  return quotedPiece(escapeHtml(value));
}
