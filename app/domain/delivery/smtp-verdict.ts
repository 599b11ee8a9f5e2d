/**
 * What went wrong between us and a mail server. `begun`: MAIL FROM may have been sent, so that the mail may have been
 * taken. `code`: the three digits of the server's reply to this mail, null when there is none that can be read.
 */
export type SmtpFault = { begun: boolean; code: number | null };

/**
 * What a fault means for the mail (RFC 5321, 4.2.1). Before MAIL FROM nothing was judged: a server that is closed, busy or
 * refuses our sign-in says nothing about this reader. A lost connection, a silence or an unreadable reply after it leaves
 * open whether the mail was taken, and so does 2yz where another was due. 503 is a slip of order, not a refusal.
 */
export function smtpVerdict({ begun, code }: SmtpFault): "deferred" | "failed" | "uncertain" {
  if (!begun) return "deferred";
  if (code === null || code < 400 || code > 599) return "uncertain";
  return code < 500 || code === 503 ? "deferred" : "failed";
}
