import type { ReadingChoice, Terms } from "./terms";

/** How an agreement's two rules on a replacement are read, and who chose that (decision D2). */
export type Reading = Pick<Terms, "replacement" | "replacementChoice">;

/**
 * The reading that holds after somebody said which one should. In: what stood; what is wanted, and why, which is free
 * text. Out: what stood, where the reading is the same and no other reason is given; else the choice with its maker and day.
 * Another reading without a reason is refused: whoever is told of a replacement years later must be able to read why.
 */
export function chooseReading(
  stood: Reading,
  wanted: { replacement: Terms["replacement"]; why: string },
  chooser: Pick<ReadingChoice, "by" | "at">,
): { ok: true; reading: Reading } | { ok: false; code: "terms.reading_needs_reason" } {
  const { replacement } = wanted;
  const why = wanted.why.trim();
  const isSame = replacement === stood.replacement;
  // A file that is read in again says the same again.
  const kept = { replacement, replacementChoice: stood.replacementChoice };
  if (isSame && why === stood.replacementChoice?.why) return { ok: true, reading: kept };
  if (why !== "") return { ok: true, reading: { replacement, replacementChoice: { ...chooser, why } } };
  if (!isSame) return { ok: false, code: "terms.reading_needs_reason" };
  return { ok: true, reading: kept };
}
