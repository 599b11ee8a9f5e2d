import { fold } from "../fold";

/**
 * Services named in an agreement that the processor does not have, as they were written. A misspelt one would leave the
 * customer out of every notice (HL-2.4). A processor that names no services takes any.
 */
export function unknownServices(named: readonly string[], offered: readonly string[]): string[] {
  if (offered.length === 0) return [];
  const known = new Set(offered.map(fold));
  return named.filter((service) => !known.has(fold(service)));
}
