import type { Delivery } from "~/domain/delivery/delivery";
import { smtpVerdict } from "~/domain/delivery/smtp-verdict";
import type { Mailer } from "~/ports/mail";
import { dkimSigner, type LoadedKey } from "./dkim.server";
import { openConnections, type SmtpTimes } from "./smtp-connections.server";
import { toSmtpFault } from "./smtp-fault.server";
import { smtpOptions } from "./smtp-options.server";

export type { SmtpTimes } from "./smtp-connections.server";

type Pool = Delivery["pool"];

/** How the mail server is reached, as plain data. `ca`: certificates, PEM, of the private authority that alone is believed. */
export type SmtpServer = {
  /** An `smtp://` or `smtps://` address. */
  url: string;
  ca?: string | null;
  /** What mail is signed with; null: it is not. */
  dkim?: { domain: string; keys: readonly LoadedKey[] } | null;
  times?: Partial<SmtpTimes>;
};

/** Connections of each pool. Confirmations and receipts have their own, so that they never wait behind a notice. */
export const CONNECTIONS: Readonly<Record<Pool, number>> = { prompt: 4, bulk: 20 };

/** RFC 5321, 4.5.3.2 gives a server ten minutes after the final dot; the rest is shorter. */
const TIMES: SmtpTimes = { connect: 60_000, greeting: 30_000, silence: 300_000, mail: 600_000 };

/** Sends through one mail server, over two pools of lasting connections. */
export function createSmtpMailer({ url, ca = null, dkim = null, times }: SmtpServer): Mailer {
  const allTimes = { ...TIMES, ...times };
  const server = smtpOptions(url, ca);
  const sign = dkim === null ? null : dkimSigner(dkim.domain, dkim.keys);
  const pools = {
    prompt: openConnections({ server, most: CONNECTIONS.prompt, times: allTimes }),
    bulk: openConnections({ server, most: CONNECTIONS.bulk, times: allTimes }),
  };
  return {
    async send(pool, { deliveryId, envelope, date, bytes }) {
      const signed = sign === null ? bytes : await sign(bytes, date);
      const sent = await pools[pool].send({ ...envelope, id: deliveryId }, signed);
      if (sent.ok) return { state: "accepted", reply: sent.reply, server: sent.server };
      const { fault, reply } = toSmtpFault(sent.error, sent.begun);
      return { state: smtpVerdict(fault), reply, server: sent.server };
    },
    async close() {
      for (const pool of Object.values(pools)) pool.close();
    },
  };
}
