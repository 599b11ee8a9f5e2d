import type { Tally } from "~/domain/tally";

/** What a tally comes to over all of them. */
export function tallied<One, Total>(tally: Tally<One, Total>, all: Iterable<One>): Total {
  for (const one of all) tally.add(one);
  return tally.total();
}
