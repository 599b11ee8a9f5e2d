import { canonicalText } from "../evidence/canonical";

/** Whether two parts of an agreement say the same. A database may give the fields of a stored one in another order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  const canonical = canonicalText(value);
  if (!canonical.ok) throw new Error(`No part of an agreement: ${canonical.code} at ${canonical.path}`);
  return canonical.text;
}
