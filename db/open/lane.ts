/** Runs tasks one at a time, in the order they were given. */
export type Lane = {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when everything given so far has ended. */
  idle(): Promise<void>;
};

export function openLane(): Lane {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const done = tail.then(task);
      tail = done.then(nothing, nothing);
      return done;
    },
    async idle() {
      await tail;
    },
  };
}

/** A lane for each key, forgotten when it is empty. */
export function openLanes(): { run<T>(key: string, task: () => Promise<T>): Promise<T> } {
  const lanes = new Map<string, { lane: Lane; waiting: number }>();
  return {
    async run(key, task) {
      const entry = lanes.get(key) ?? { lane: openLane(), waiting: 0 };
      lanes.set(key, entry);
      entry.waiting++;
      try {
        return await entry.lane.run(task);
      } finally {
        entry.waiting--;
        if (entry.waiting === 0) lanes.delete(key);
      }
    },
  };
}

function nothing() {}
