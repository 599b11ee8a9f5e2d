/** Customers of whom the same is said: how many, and the first of them by name. */
export type CustomerGroup = { key: string; count: number; names: string[] };

/** Of a thousand names nobody reads all. */
const NAMES_KEPT = 200;

/** Puts customers together by what is said of them, and holds of each no more than a name. */
export function customerGroups<T extends object>() {
  const groups = new Map<string, T & CustomerGroup>();
  return {
    /** `said`: what is said of the whole group, asked for once. */
    add(key: string, name: string, said: () => T): void {
      const known = groups.get(key);
      const group = known ?? { ...said(), key, count: 0, names: [] };
      if (known === undefined) groups.set(key, group);
      group.count += 1;
      if (group.names.length < NAMES_KEPT) group.names.push(name);
    },
    /** Of groups of one size the one that came first. */
    largestFirst: (): (T & CustomerGroup)[] => [...groups.values()].sort((a, b) => b.count - a.count),
  };
}
