import type { SmtpFault } from "~/domain/delivery/smtp-verdict";

/** What nodemailer throws; `command` names the step that was under way, `CONN` for the connection itself. */
export type SmtpError = Error & {
  code?: string;
  /** A system error's code, before nodemailer put its own in its place. */
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
};

/** Steps that judge this one mail. */
const MAIL_STEPS = new Set(["MAIL FROM", "RCPT TO", "DATA"]);

/**
 * Whether the mail may have been taken, and what the server said of it. `begun`: the session stood. Nodemailer reports a
 * connection that dies before the body and one that dies after the final dot alike, so a lost one always counts as begun.
 */
export function toSmtpFault(error: SmtpError, begun: boolean): { fault: SmtpFault; reply: string } {
  const { responseCode, command = "" } = error;
  const reply = wordsOf(error);
  // 421 closes the connection at any step, with the mail not taken (RFC 5321, 3.8).
  const isVerdict = begun && responseCode !== undefined && (MAIL_STEPS.has(command) || responseCode === 421);
  return { fault: { begun, code: isVerdict ? responseCode : null }, reply };
}

/** What the server said; where it said nothing, what went wrong with the connection, after its code. */
function wordsOf({ code, originalCode, name, response, message }: SmtpError): string {
  if (code === "ETLS")
    return `ETLS: STARTTLS was refused, and nothing is sent in the clear: ${response ?? firstLine(message)}`;
  return response ?? `${originalCode ?? code ?? name}: ${firstLine(message)}`;
}

/** Nodemailer's message ends in the server's words, which may be many lines. */
function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
