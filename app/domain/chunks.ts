/** The same, in order, `size` at a time: what is written together stays within what one transaction may write. */
export function* inChunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
