import { chooseReading } from "./choose-reading";
import { isSameValue } from "./same-value";
import type { ReadingChoice, Terms } from "./terms";

/**
 * Those of a customer's own terms that differ from the standard ones it follows, so that a later change of the standard
 * reaches everybody who follows it (decision D13). A reading of its own is kept with its chooser even where the standard
 * has the same one: it was chosen for this agreement (decision D2).
 * In: what the agreement is said to say, what stood before, and who says so and why.
 */
export function ownDifferences(
  standard: Terms,
  own: Partial<Terms>,
  reading: { stood: Terms; why: string; chooser: Pick<ReadingChoice, "by" | "at"> },
): { ok: true; overrides: Partial<Terms> } | { ok: false; code: "terms.reading_needs_reason" } {
  const { replacement, replacementChoice: _, ...rest } = own;
  const overrides = onlyOther(standard, rest);
  if (replacement === undefined) return { ok: true, overrides };
  const chosen = chooseReading(reading.stood, { replacement, why: reading.why }, reading.chooser);
  if (!chosen.ok) return chosen;
  const isOwn = Object.keys(onlyOther(standard, chosen.reading)).length > 0;
  return { ok: true, overrides: isOwn ? { ...overrides, ...chosen.reading } : overrides };
}

function onlyOther(standard: Terms, own: Partial<Terms>): Partial<Terms> {
  const differs = ([key, value]: [string, unknown]) =>
    value !== undefined && !isSameValue(value, standard[key as keyof Terms]);
  return Object.fromEntries(Object.entries(own).filter(differs));
}
