/** The number of the n-th objection to a change, as receipts name it: `2026-03-I2`. */
export function objectionNumber(ref: string, n: number): string {
  return `${ref}-I${n}`;
}

/** Which objection to its change this is, counted from 1. Throws RangeError on what is no such number. */
export function placeOf(number: string): number {
  const place = number.match(/-I([1-9]\d*)$/)?.[1];
  if (place === undefined) throw new RangeError("Not the number of an objection");
  return Number(place);
}
