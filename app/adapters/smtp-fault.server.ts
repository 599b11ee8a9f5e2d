import type { SmtpFault } from "~/domain/delivery/smtp-verdict";

/** What nodemailer throws; `command` names the step that was under way, `CONN` for the connection itself. */
export type SmtpError = Error & {
  code?: string;
  /** A system error's code, before nodemailer put its own in its place. */
  originalCode?: string;
  /** Which time ran out. */
  timeoutType?: string;
  syscall?: string;
  command?: string;
  response?: string;
  responseCode?: number;
};

/** Steps that judge this one mail. */
const MAIL_STEPS = new Set(["MAIL FROM", "RCPT TO", "DATA"]);
const SET_UP_CODES = new Set(["EDNS", "ETLS", "EAUTH", "ENOAUTH", "EOAUTH2", "ECONFIG", "EPROXY"]);
const SET_UP_TIMES = new Set(["CONNECT_TIMEOUT", "GREETING_TIMEOUT"]);
const SET_UP_STEPS = /^(EHLO|HELO|LHLO|STARTTLS|AUTH\b)/;

/**
 * Whether the mail may have been taken, and what the server said of it. Nodemailer reports a connection that dies before
 * the body and one that dies after the final dot alike, so a lost connection always counts as begun.
 */
export function toSmtpFault(error: SmtpError): { fault: SmtpFault; reply: string } {
  const { response, responseCode, command = "" } = error;
  const reply = response ?? `${error.originalCode ?? error.code ?? error.name}: ${firstLine(error.message)}`;
  if (isSetUp(error)) return { fault: { begun: false, code: null }, reply };
  // 421 closes the connection at any step, with the mail not taken (RFC 5321, 3.8).
  const isVerdict = responseCode !== undefined && (MAIL_STEPS.has(command) || responseCode === 421);
  return { fault: { begun: true, code: isVerdict ? responseCode : null }, reply };
}

function isSetUp({ code = "", timeoutType = "", syscall, command = "", responseCode }: SmtpError): boolean {
  if (SET_UP_CODES.has(code) || SET_UP_TIMES.has(timeoutType) || syscall === "connect") return true;
  if (SET_UP_STEPS.test(command)) return true;
  // A greeting that refuses: a reply before any command of ours.
  return code === "EPROTOCOL" && command === "CONN" && responseCode !== undefined;
}

/** Nodemailer's message ends in the server's words, which may be many lines. */
function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? "";
}
