/**
 * A longer cell, line or bullet is no row of a list: it is left unread as it stands. Looking for words in text takes
 * time with the square of its length in the worst case, and files come from strangers.
 */
export const LONGEST_CELL = 4000;

/** Long runs of white space in running text made short: they mean nothing and cost the most. */
export function withoutLongGaps(text: string): string {
  return text.length > LONGEST_CELL ? text.replace(/\s{3,}/g, "  ").slice(0, 20 * LONGEST_CELL) : text;
}
