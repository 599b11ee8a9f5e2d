import { canonicalText } from "../evidence/canonical";
import type { Commitment } from "../evidence/commitment";
import { commitRow } from "../evidence/row-commitments";
import type { Objection } from "./objection";

/** What the log commits to of one file. */
export type FileDigest = { name: string; size: number; hash: string };

type Sent = Pick<
  Objection,
  "organisation" | "personName" | "address" | "channel" | "itemIds" | "ground" | "text" | "wish" | "receivedAt"
>;

/** The canonical text of all that was sent: the same from the stored row as from the request. */
export function receivedText(objection: Sent, files: readonly FileDigest[]): string {
  const { organisation, personName, address, channel, itemIds, ground, text, wish, receivedAt } = objection;
  const digests = files.map(({ name, size, hash }) => ({ name, size, hash }));
  const sent = { organisation, personName, address, channel, itemIds, ground, text, wish, receivedAt, files: digests };
  const canonical = canonicalText(sent);
  if (!canonical.ok) throw new Error(`An objection has no canonical text: ${canonical.code} at ${canonical.path}`);
  return canonical.text;
}

/** The personal fields of an objection as its leaf commits to them; `received` is what a receipt shows. */
export function objectionCommitments(
  objection: Sent & Pick<Objection, "salt">,
  files: readonly FileDigest[],
): Record<"received" | "organisation" | "person" | "address", Commitment> {
  const { organisation, personName: person, address } = objection;
  return commitRow(objection.salt, { received: receivedText(objection, files), organisation, person, address });
}
