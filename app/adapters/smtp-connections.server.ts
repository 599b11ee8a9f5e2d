import SMTPConnection, { type Credentials, type Options } from "nodemailer/lib/smtp-connection";
import type { SmtpError } from "./smtp-fault.server";
import type { SmtpOptions } from "./smtp-options.server";
import { isReadyData, openReadyData } from "./smtp-ready-data.server";

export type SmtpTimes = {
  /** From the look-up of the name to the end of STARTTLS, in milliseconds. */
  connect: number;
  /** Until the server's greeting. */
  greeting: number;
  /** Without a sign of life. */
  silence: number;
  /** For one mail in all, whatever trickles in: the lease of its row is longer. */
  mail: number;
};

/** `begun`: the session stood, so MAIL FROM may have been sent and the mail taken. `server`: as it calls itself. */
export type SentOver =
  | { ok: true; reply: string; server: string }
  | { ok: false; begun: boolean; error: SmtpError; server: string | null };

/** `id`: what a server's report names the mail by. */
export type Envelope = { from: string; to: string; id: string };

/** Lasting connections to one mail server; a mail for which none is free waits. */
export type Connections = {
  send(envelope: Envelope, bytes: Buffer): Promise<SentOver>;
  close(): void;
};

/** A server that counts mails for each connection gets a fresh one before it says so. */
const MAILS_A_CONNECTION = 500;

/**
 * Opens at most `most` connections, as they are needed. Nodemailer's own pool makes a MIME tree and four streams of each
 * mail; its connection takes the bytes as they are, for a third of the processor time.
 */
export function openConnections(options: { server: SmtpOptions; most: number; times: SmtpTimes }): Connections {
  const { times } = options;
  const settings: Settings = {
    ...options.server,
    connectionTimeout: times.connect,
    greetingTimeout: times.greeting,
    socketTimeout: times.silence,
  };
  const slots: Slot[] = Array.from({ length: options.most }, () => ({ line: null, mails: 0 }));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];

  return {
    async send(envelope, bytes) {
      const slot = free.pop() ?? (await new Promise<Slot>((resolve) => waiting.push(resolve)));
      try {
        return await sendFrom(slot, settings, { envelope, bytes, ms: times.mail });
      } finally {
        const next = waiting.shift();
        if (next === undefined) free.push(slot);
        else next(slot);
      }
    },
    close() {
      for (const slot of slots) hangUp(slot);
    },
  };
}

type Settings = Options & { auth?: Credentials };
type Line = { connection: SMTPConnection; server: string };
type Slot = { line: Line | null; mails: number };
type Mail = { envelope: Envelope; bytes: Buffer; ms: number };

async function sendFrom(slot: Slot, settings: Settings, mail: Mail): Promise<SentOver> {
  if (slot.line?.connection.destroyed === true || slot.mails >= MAILS_A_CONNECTION) hangUp(slot);
  try {
    slot.line ??= await connect(settings);
  } catch (error) {
    return { ok: false, begun: false, error: error as SmtpError, server: null };
  }
  const { connection, server } = slot.line;
  slot.mails += 1;
  try {
    return { ok: true, reply: await sendOver(connection, mail), server };
  } catch (error) {
    if (!(await isStillGood(connection, error as SmtpError))) hangUp(slot);
    return { ok: false, begun: true, error: error as SmtpError, server };
  }
}

function connect({ auth, ...settings }: Settings): Promise<Line> {
  return new Promise((done, failed) => {
    const connection = new SMTPConnection(settings);
    // Stays for the connection's life: what goes wrong later is told to whoever sends, or is found before the next mail.
    connection.on("error", failed);
    const ready = () => done({ connection, server: nameOf(connection) });
    connection.connect((error) => {
      if (error) return failed(error);
      if (auth === undefined || !connection.allowsAuth) return ready();
      connection.login(auth, (refused) => {
        if (!refused) return ready();
        connection.close();
        failed(refused);
      });
    });
  });
}

/** What the server calls itself in its answer to EHLO (RFC 5321, 4.1.1.1). */
function nameOf({ lastServerResponse, host }: SMTPConnection): string {
  return /^250[ -]([A-Za-z0-9.:[\]-]{1,255})/.exec(lastServerResponse || "")?.[1] ?? host;
}

function sendOver(connection: SMTPConnection, { envelope, bytes, ms }: Mail): Promise<string> {
  return new Promise((done, failed) => {
    const late = setTimeout(() => {
      connection.close();
      failed(Object.assign(new Error("The mail took too long"), { code: "ETIMEDOUT" }));
    }, ms);
    const data = isReadyData(bytes) ? openReadyData(bytes) : bytes;
    connection.send({ from: envelope.from, to: [envelope.to], dsn: reportsOf(envelope) }, data, (error, info) => {
      clearTimeout(late);
      if (error) failed(error);
      else done(info?.response ?? "");
    });
  });
}

/**
 * Which reports are asked for, where the server offers them (RFC 3461): of failure and delay, with headers alone. Not of
 * success: it says that the next server took the mail, doubles all mail, and moves no deadline (decision D11).
 */
function reportsOf({ id, to }: Envelope) {
  return { id, return: "headers", notify: ["failure", "delay"], recipient: `rfc822;${to}` };
}

/** Whether the server refused this mail and nothing else: then the session goes on after RSET. */
function isStillGood(connection: SMTPConnection, { code, responseCode }: SmtpError): Promise<boolean> {
  const isOfMail = (code === "EENVELOPE" || code === "EMESSAGE") && (responseCode ?? 0) >= 400 && responseCode !== 421;
  if (!isOfMail || connection.destroyed) return Promise.resolve(false);
  return new Promise((done) => {
    connection.once("end", () => done(false));
    connection.reset((error) => done(!error));
  });
}

function hangUp(slot: Slot): void {
  if (slot.line?.connection.destroyed === false) slot.line.connection.quit();
  slot.line?.connection.close();
  slot.line = null;
  slot.mails = 0;
}
