/**
 * How far from even the odds are of telling two kinds of request apart by the clock, in the quietest of at most `rounds`
 * measurements: a difference that is there shows in each of them, one that a busy machine made does not come back.
 */
export async function leastTelling(measure: () => Promise<number>, same: number, rounds = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && least >= same; round++)
    least = Math.min(least, Math.abs((await measure()) - 0.5));
  return least;
}
