/** The next public number `YYYY-NN` of a processor. In: the year, and the numbers given in it so far. */
export function nextRef(year: string, given: readonly string[]): string {
  const highest = given.reduce((max, ref) => Math.max(max, Number(ref.slice(year.length + 1))), 0);
  return `${year}-${String(highest + 1).padStart(2, "0")}`;
}
