import type { Deps } from "~/ports/deps";
import type { ShelveMail } from "~/ports/shelve-mail";

/** Renders a mail once and stores it; the same words are the same row. */
export function shelveMail(deps: Pick<Deps, "store" | "ids" | "keys" | "renderMail">): ShelveMail {
  return async ({ processorId, kind, props, language }) => {
    const rendered = await deps.renderMail(kind, props, language);
    const hash = deps.keys.sha256(`${rendered.subject}\0${rendered.html}\0${rendered.text}`);
    const message = { id: deps.ids.next(), processorId, kind, language, hash, ...rendered };
    const id = await deps.store.write((tx) => tx.deliveries.saveMessage(message));
    return { id, hash };
  };
}
