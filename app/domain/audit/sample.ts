import { sha256 } from "../evidence/hash";

/**
 * Draws `n` of the ids: those whose SHA-256 of `seed`, a line feed and the id is smallest, smallest first. The same seed
 * over the same ids draws the same ones in whatever order they come, so anybody can repeat the draw with `sha256sum`.
 * Drawing from what was drawn before and more ids is drawing from all of them.
 */
export function drawSample(draw: { seed: string; n: number; ids: Iterable<string> }): string[] {
  const ranked = [...new Set(draw.ids)].map((id) => ({ id, rank: sha256(`${draw.seed}\n${id}`) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.slice(0, Math.max(0, draw.n)).map(({ id }) => id);
}
