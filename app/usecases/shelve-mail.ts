import type { MessageSender } from "~/domain/delivery/delivery";
import type { Deps } from "~/ports/deps";
import type { ShelveMail } from "~/ports/shelve-mail";

/** Renders a mail once and stores it with who writes it; the same words of the same sender are the same row. */
export function shelveMail(deps: Pick<Deps, "store" | "ids" | "keys" | "renderMail">): ShelveMail {
  return async ({ processorId, kind, props, language }) => {
    const rendered = await deps.renderMail(kind, props, language);
    const { name, contactName, contactAddress, isDemo }: MessageSender = props.sender;
    const sender = { name, contactName, contactAddress, isDemo };
    const { subject, html, text } = rendered;
    const hash = deps.keys.sha256([JSON.stringify(Object.values(sender)), subject, html, text].join("\0"));
    const message = { id: deps.ids.next(), processorId, kind, language, hash, sender, ...rendered };
    const id = await deps.store.write((tx) => tx.deliveries.saveMessage(message));
    return { id, hash };
  };
}
