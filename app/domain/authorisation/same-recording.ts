import type { Authorisation } from "./authorisation";

type Act = Pick<
  Authorisation,
  "grant" | "itemIds" | "startFrom" | "personName" | "authority" | "channel" | "text" | "receivedAt"
>;
type Document = { acts: readonly Act[]; files: readonly { hash: string }[] };

/**
 * Whether the same form was sent twice (a second click, a reload): the same acts, words and files. Something changed
 * since is another document, because nothing that staff send is dropped.
 */
export function isSameRecording(known: Document, sent: Document): boolean {
  return known.acts.length > 0 && contentKey(known) === contentKey(sent);
}

function contentKey({ acts, files }: Document): string {
  const said = acts.map(({ grant, itemIds, startFrom, personName, authority, channel, text, receivedAt }) =>
    JSON.stringify([grant, [...itemIds].sort(), startFrom, personName, authority, channel, text, receivedAt]),
  );
  return JSON.stringify([said.sort(), files.map(({ hash }) => hash).sort()]);
}
