import { createTransport } from "nodemailer";
import { composeMail } from "~/domain/delivery/compose";
import type { Delivery } from "~/domain/delivery/delivery";
import { smtpVerdict } from "~/domain/delivery/smtp-verdict";
import type { Mailer } from "~/ports/mail";
import { type SmtpError, toSmtpFault } from "./smtp-fault.server";

type Pool = Delivery["pool"];

/** Connections of each pool. Confirmations and receipts have their own, so that they never wait behind a notice. */
export const CONNECTIONS: Readonly<Record<Pool, number>> = { prompt: 4, bulk: 20 };

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

/** RFC 5321, 4.5.3.2 gives a server ten minutes after the final dot; the rest is shorter. */
const TIMES: SmtpTimes = { connect: 60_000, greeting: 30_000, silence: 300_000, mail: 600_000 };

/** Sends through one mail server, given as `smtp://` or `smtps://` address; two pools of lasting connections. */
export function createSmtpMailer(options: { url: string; times?: Partial<SmtpTimes> }): Mailer {
  const times = { ...TIMES, ...options.times };
  const pools = {
    prompt: openPool(options.url, CONNECTIONS.prompt, times),
    bulk: openPool(options.url, CONNECTIONS.bulk, times),
  };
  return {
    async send(pool, mail) {
      const made = composeMail(mail);
      if (!made.ok) return { state: "failed", reply: `${made.code} ${made.what}`, messageHash: null };
      const { bytes, envelope, hash: messageHash } = made.composed;
      try {
        const sent = await pools[pool].sendMail({
          raw: bytes,
          // As objects, so that no text is ever parsed as an address.
          envelope: { from: { name: "", address: envelope.from }, to: [{ name: "", address: envelope.to }] },
          signal: AbortSignal.timeout(times.mail),
        });
        return { state: "accepted", reply: sent.response ?? "", messageHash };
      } catch (error) {
        const { fault, reply } = toSmtpFault(error as SmtpError);
        return { state: smtpVerdict(fault), reply, messageHash };
      }
    },
    async close() {
      for (const pool of Object.values(pools)) pool.close();
    },
  };
}

function openPool(url: string, connections: number, times: SmtpTimes) {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 500,
    // A mail whose connection was lost is uncertain, and whether it is sent again is decided by its row, not here.
    maxRequeues: 0,
    connectionTimeout: times.connect,
    greetingTimeout: times.greeting,
    socketTimeout: times.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // The last look before the wire: exactly the address that was composed, and one.
  transport.use("stream", (mail, done) => {
    const { to } = mail.message.getEnvelope();
    const wanted = mail.data.envelope?.to;
    const only = Array.isArray(wanted) && wanted.length === 1 ? wanted[0] : null;
    const isSame =
      to.length === 1 && typeof only === "object" && only !== null && "address" in only && only.address === to[0];
    done(isSame ? null : new Error("The envelope is not the one that was composed"));
  });
  return transport;
}
