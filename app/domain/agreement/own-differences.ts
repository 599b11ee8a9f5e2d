import type { Terms } from "./terms";

/** Those of a customer's own terms that differ from the standard ones it follows. */
export function ownDifferences(standard: Terms, own: Partial<Terms>): Partial<Terms> {
  const differs = ([key, value]: [string, unknown]) =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(standard[key as keyof Terms]);
  return Object.fromEntries(Object.entries(own).filter(differs));
}
