/** Adds up one by one, so that nobody need hold all that was added. */
export type Tally<One, Total> = {
  add(one: One): void;
  total(): Total;
};

/** What a tally comes to over all of them. */
export function tallied<One, Total>(tally: Tally<One, Total>, all: Iterable<One>): Total {
  for (const one of all) tally.add(one);
  return tally.total();
}
