import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpError } from "./smtp-fault.server";
import type { SmtpOptions } from "./smtp-options.server";

/** What a mail server says before any mail. `extensions`: the words of its answer to EHLO, in capitals. */
export type SmtpProbe =
  | { ok: true; secure: boolean; extensions: string[]; signedIn: boolean }
  | { ok: false; code: string; reply: string };

const TIMEOUT_MS = 10_000;

/** Connects as for a mail, signs in where there is a user, and leaves without sending any. */
export function probeSmtp(options: SmtpOptions): Promise<SmtpProbe> {
  const times = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const connection = new SMTPConnection({ ...options, ...times });
  return new Promise((done) => {
    const fail = (thrown: Error) => {
      connection.close();
      const error = thrown as SmtpError;
      const reply = error.response ?? error.message.split("\n", 1)[0] ?? "";
      done({ ok: false, code: error.originalCode ?? error.code ?? "ESMTP", reply });
    };
    connection.on("error", fail);
    connection.connect((error) => {
      if (error) return fail(error);
      const extensions = extensionsOf(String(connection.lastServerResponse || ""));
      const leave = (signedIn: boolean) => {
        connection.quit();
        done({ ok: true, secure: connection.secure, extensions, signedIn });
      };
      if (options.auth === undefined) return leave(false);
      connection.login(options.auth, (refused) => (refused ? fail(refused) : leave(true)));
    });
  });
}

/** RFC 5321, 4.1.1.1: a line each after the first. */
function extensionsOf(reply: string): string[] {
  const lines = reply.split(/\r?\n/).slice(1);
  return lines
    .map((line) =>
      line
        .replace(/^\d{3}[ -]/, "")
        .trim()
        .toUpperCase(),
    )
    .filter((line) => line !== "");
}
