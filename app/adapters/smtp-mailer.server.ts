import type { Delivery } from "~/domain/delivery/delivery";
import { smtpVerdict } from "~/domain/delivery/smtp-verdict";
import type { Mailer } from "~/ports/mail";
import { openConnections, type SmtpTimes } from "./smtp-connections.server";
import { toSmtpFault } from "./smtp-fault.server";
import { smtpOptions } from "./smtp-options.server";

export type { SmtpTimes } from "./smtp-connections.server";

type Pool = Delivery["pool"];

/** Connections of each pool. Confirmations and receipts have their own, so that they never wait behind a notice. */
export const CONNECTIONS: Readonly<Record<Pool, number>> = { prompt: 4, bulk: 20 };

/** RFC 5321, 4.5.3.2 gives a server ten minutes after the final dot; the rest is shorter. */
const TIMES: SmtpTimes = { connect: 60_000, greeting: 30_000, silence: 300_000, mail: 600_000 };

/**
 * Sends through one mail server, given as `smtp://` or `smtps://` address; two pools of lasting connections.
 * In: `ca`: certificates, PEM, of the private authority that alone is believed.
 */
export function createSmtpMailer(options: { url: string; ca?: string | null; times?: Partial<SmtpTimes> }): Mailer {
  const times = { ...TIMES, ...options.times };
  const server = smtpOptions(options.url, options.ca ?? null);
  const pools = {
    prompt: openConnections({ server, most: CONNECTIONS.prompt, times }),
    bulk: openConnections({ server, most: CONNECTIONS.bulk, times }),
  };
  return {
    async send(pool, { deliveryId, envelope, bytes }) {
      const sent = await pools[pool].send({ ...envelope, id: deliveryId }, bytes);
      if (sent.ok) return { state: "accepted", reply: sent.reply, server: sent.server };
      const { fault, reply } = toSmtpFault(sent.error, sent.begun);
      return { state: smtpVerdict(fault), reply, server: sent.server };
    },
    async close() {
      for (const pool of Object.values(pools)) pool.close();
    },
  };
}
