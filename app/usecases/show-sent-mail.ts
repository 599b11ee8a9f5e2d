import { type ShownDelivery, shownReport } from "~/domain/change/reached";
import { MAX_ATTEMPTS } from "~/domain/delivery/back-off";
import type { Delivery, DeliveryAttempt } from "~/domain/delivery/delivery";
import { type SentState, sentState, shownReader, shownText } from "~/domain/delivery/sent-mail";
import type { MailDesk } from "~/domain/delivery/write-mail";
import type { Authorized } from "~/domain/people/authorize";
import { maskAddresses } from "~/domain/people/mask";
import type { Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SentMailView = Pick<
  Delivery,
  "id" | "kind" | "changeId" | "state" | "attempt" | "server" | "reply" | "messageHash" | "finishedAt"
> & {
  messageId: string;
  dateHeader: Delivery["dateHeader"];
  zone: Zone;
  reader: string;
  bytes: SentState;
  /** null: they cannot be shown any more. */
  words: { subject: string; text: string } | null;
  attempts: Pick<DeliveryAttempt, "attempt" | "state" | "reply" | "server" | "at">[];
  /** What servers reported of it after one had taken it. */
  reports: ShownDelivery["reports"];
};

/** One mail as it was sent, made again of what is stored, and whether its bytes are those that went out. */
export async function showSentMail(
  { store, keys, site }: Pick<Deps, "store" | "keys" | "site">,
  { authorized, deliveryId }: { authorized: Authorized<"mail.read">; deliveryId: string },
): Promise<{ ok: true; mail: SentMailView } | { ok: false; code: "mail.not_found" }> {
  const { processorId } = authorized.actor;
  const { deliveries, processors, incoming } = store.read;
  const delivery = await deliveries.find(processorId, deliveryId);
  const message = delivery && (await deliveries.findMessage(processorId, delivery.messageId));
  const processor = await processors.find(processorId);
  if (delivery === null || message === null || processor === null) return { ok: false, code: "mail.not_found" };
  const desk: MailDesk = { tokenOf: keys.linkToken, codeOf: keys.typedCode, mark: keys.markReturn, ...site };
  const attempts = await deliveries.listAttempts(processorId, deliveryId, { after: 0, limit: MAX_ATTEMPTS });
  const reports = await incoming.listReports(processorId, { deliveryId });
  const { id, kind, changeId, state, attempt, server, messageHash, finishedAt, dateHeader } = delivery;
  const words = shownText(delivery, message, desk, site.publicUrl);
  return {
    ok: true,
    mail: {
      ...{ id, kind, changeId, state, attempt, server, messageHash, finishedAt, dateHeader },
      reply: delivery.reply === null ? null : maskAddresses(delivery.reply),
      messageId: delivery.messageIdHeader,
      zone: processor.zone,
      reader: shownReader(delivery),
      bytes: sentState(delivery, message, desk),
      words: words && { subject: words.subject, text: words.text },
      attempts: attempts.map((one) => ({
        ...{ attempt: one.attempt, state: one.state, server: one.server, at: one.at },
        reply: one.reply === null ? null : maskAddresses(one.reply),
      })),
      reports: reports.map((report) => shownReport(report, maskAddresses)),
    },
  };
}
