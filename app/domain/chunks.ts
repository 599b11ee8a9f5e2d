/** The same, in order, `size` at a time: what is written together stays within what one transaction may write. */
export function* inChunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

/**
 * The same, in order, as many at a time as weigh `most` together; one that alone weighs more comes alone. For what is
 * written with more or fewer rows of its own.
 */
export function* inChunksOfWeight<T>(all: readonly T[], most: number, weigh: (one: T) => number): Generator<T[]> {
  let chunk: T[] = [];
  let weight = 0;
  for (const one of all) {
    const own = weigh(one);
    if (chunk.length > 0 && weight + own > most) {
      yield chunk;
      [chunk, weight] = [[], 0];
    }
    chunk.push(one);
    weight += own;
  }
  if (chunk.length > 0) yield chunk;
}
