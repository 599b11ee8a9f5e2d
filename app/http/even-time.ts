import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";

/** An answer leaves at the next multiple of this after its work began. Longer than the work takes. */
const STEP_MS = 300;
/** Timers count whole milliseconds, from the beginning of a turn of the loop: the rest is waited for turn by turn. */
const TIMERS_ARE_OFF_BY_MS = 3;

/**
 * Does `work` and answers at an even time, so that how long it took says nothing: not whether an address is known, nor
 * whether a mail was written (GS-9).
 */
export async function evenly<T>(work: () => Promise<T>, stepMs: number = STEP_MS): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const end = started + Math.ceil((performance.now() - started) / stepMs) * stepMs;
    await wait(Math.max(0, end - performance.now() - TIMERS_ARE_OFF_BY_MS));
    while (performance.now() < end) await nextTurn();
  }
}
