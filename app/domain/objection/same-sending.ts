import type { Objection } from "./objection";

type Sending = Pick<Objection, "itemIds" | "ground" | "text" | "wish" | "personName" | "address" | "organisation">;

/**
 * Whether the same form was sent twice (a second click, a reload): the same words and files. Something changed since is
 * another objection, because nothing that somebody sends is dropped.
 */
export function isSameSending(
  known: Sending & { fileHashes: readonly string[] },
  sent: Sending & { fileHashes: readonly string[] },
): boolean {
  return contentKey(known) === contentKey(sent);
}

function contentKey(sending: Sending & { fileHashes: readonly string[] }): string {
  const { ground, text, wish, personName, address, organisation } = sending;
  const sets = [[...sending.itemIds].sort(), [...sending.fileHashes].sort()];
  return JSON.stringify([ground, text, wish, personName, address, organisation, ...sets]);
}

/** The id that a form was given when it was shown; null for anything else, which is no id of ours (RFC 9562, 5.7). */
export function readFormId(text: string): string | null {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text) ? text : null;
}
