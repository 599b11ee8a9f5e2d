/** Adds up one by one, so that nobody need hold all that was added. */
export type Tally<One, Total> = {
  add(one: One): void;
  total(): Total;
};
