import { canonicalText } from "../evidence/canonical";
import { sha256 } from "../evidence/hash";
import type { AuditValue, AuditValues } from "./audit";

/** A field longer than this as canonical JSON is told by its hash and length: the log is no second copy of the data. */
const LONGEST_FIELD = 2_000;

/**
 * What an act changed of a row, for an entry's `before` and `after`: only the fields whose values differ, each field small.
 * In: the row before (null: it is new) and after (null: it is gone), and which fields tell (all when left out).
 */
export function differences<Row extends object>(
  before: Row | null,
  after: Row | null,
  fields?: readonly (keyof Row & string)[],
): { before: AuditValues | null; after: AuditValues | null } {
  const names = fields ?? [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const told = { before: {} as Record<string, AuditValue>, after: {} as Record<string, AuditValue> };
  for (const name of names) {
    const [old, next] = [plainField(before, name), plainField(after, name)];
    if (old?.text === next?.text) continue;
    if (old !== null) told.before[name] = small(old);
    if (next !== null) told.after[name] = small(next);
  }
  return { before: before && told.before, after: after && told.after };
}

/** Rows by their ids, so that `differences` names those that came, went or changed. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

type Plain = { text: string; value: AuditValue };

/** A field as JSON has it: what JSON leaves out is left out here too. */
function plainField(row: object | null, name: string): Plain | null {
  const raw: unknown = row === null ? undefined : Reflect.get(row, name);
  if (raw === undefined) return null;
  const value: AuditValue = JSON.parse(JSON.stringify(raw));
  const canonical = canonicalText(value);
  if (!canonical.ok) throw new RangeError(`${name} is no JSON: ${canonical.code} at ${canonical.path}`);
  return { text: canonical.text, value };
}

function small({ text, value }: Plain): AuditValue {
  return text.length <= LONGEST_FIELD ? value : { sha256: sha256(text), characters: text.length };
}
