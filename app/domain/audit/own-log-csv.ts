import { harmless } from "../register/export/csv";
import type { AuditLine } from "./line";
import type { BatchLeaf, ProvenEntry } from "./proof";

const HEADINGS = [
  ...["at", "act", "result", "actor_kind", "actor_id", "actor_name", "roles", "subject_kind", "subject_id", "reason"],
  ...["before", "after", "count", "entry_id", "entry_hash", "content", "salt"],
  ...["leaf", "leaf_text", "leaf_hash", "batch_index", "batch_size", "batch_path"],
] as const;

/**
 * A customer's log as rows of a table, headings first: the same facts as the JSON, hexadecimal throughout, so that no salt
 * or hash begins like a formula. Cells that people wrote cannot be formulas (OWASP, CSV injection); `content`, which is
 * hashed, is exact behind its apostrophe.
 */
export function ownLogRows(
  entries: readonly (ProvenEntry & Pick<AuditLine, "actor">)[],
  leaves: readonly BatchLeaf[],
): string[][] {
  const byIndex = new Map(leaves.map((leaf) => [leaf.index, leaf]));
  return [
    [...HEADINGS],
    ...entries.map((entry) => cellsOf(entry, byIndex).map((cell) => harmless(String(cell ?? "")))),
  ];
}

function cellsOf(
  { row, content, salt, hash, proof, actor }: ProvenEntry & Pick<AuditLine, "actor">,
  leaves: ReadonlyMap<number, BatchLeaf>,
): (string | number | null | undefined)[] {
  const said: { before?: unknown; after?: unknown; reason?: string | null } =
    content === null ? {} : JSON.parse(content);
  const leaf = proof === null ? undefined : leaves.get(proof.leaf);
  const json = (value: unknown) => (value == null ? null : JSON.stringify(value));
  return [
    ...[row.at, row.act, row.result, actor.kind, actor.id, actor.name, row.roles.join(" ")],
    ...[row.subject?.kind, row.subject?.id, said.reason, json(said.before), json(said.after), row.count],
    ...[row.id, hash, content, salt],
    ...[proof?.leaf, leaf?.text, leaf?.hash, proof?.index, proof?.size, proof?.path.join(" ")],
  ];
}
