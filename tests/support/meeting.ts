import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "~/ports/store";

/** Two stores whose first decisions begin together, the first one's first where it is said: each has read before that. */
export function meeting(one: Store, two: Store, oneFirst: boolean): [Store, Store] {
  let meet: () => void = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  let arrived = 0;
  const waiting = (store: Store, goesFirst: boolean): Store => {
    let isFirst = true;
    return {
      ...store,
      async tx(processorId, decide) {
        if (!isFirst) return store.tx(processorId, decide);
        isFirst = false;
        arrived += 1;
        if (arrived === 2) meet();
        await met;
        if (!goesFirst) await pause(2);
        return store.tx(processorId, decide);
      },
    };
  };
  return [waiting(one, oneFirst), waiting(two, !oneFirst)];
}
