/** A part of a mail that is not its text, decoded. */
export type MailPart = { type: string; name: string; content: Uint8Array };

/** A mail as it was taken apart; nothing in it is believed. */
export type ParsedMail = {
  /** Names in lower case, values unfolded, in the order of the mail: the topmost was put there last. */
  headers: readonly { name: string; value: string }[];
  from: { name: string; address: string };
  subject: string;
  messageId: string;
  /** The text for people; made from the HTML where there is only that. */
  text: string;
  parts: readonly MailPart[];
};

/** What the mail's servers said of it. */
export type Envelope = {
  to: string;
  /** Empty: nobody (RFC 5321, 4.5.5); null: the way it came does not tell. */
  from: string | null;
};

/** The first header field of a name, trimmed; empty where there is none. */
export function headerOf({ headers }: Pick<ParsedMail, "headers">, name: string): string {
  return headers.find((header) => header.name === name)?.value.trim() ?? "";
}

/** A value without comments (RFC 5322, 3.2.2) and parameters, in lower case. */
export function keywordOf(value: string): string {
  return (value.replaceAll(/\([^()]*\)/g, "").split(";", 1)[0] ?? "").trim().toLowerCase();
}

/** The type of the whole mail, with its parameters in lower case. */
export function contentType(mail: Pick<ParsedMail, "headers">): { type: string; reportType: string } {
  const value = headerOf(mail, "content-type").toLowerCase();
  return { type: keywordOf(value), reportType: /report-type\s*=\s*"?([^\s";]+)/.exec(value)?.[1] ?? "" };
}

/** Whether nobody is the sender by envelope, or, where that is not told, by the field that a server wrote of it. */
export function hasNullSender(mail: Pick<ParsedMail, "headers">, { from }: Envelope): boolean {
  if (from !== null) return from === "";
  return headerOf(mail, "return-path") === "<>";
}
