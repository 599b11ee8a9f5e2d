import { setTimeout as wait } from "node:timers/promises";

/** An answer leaves at the next multiple of this after its work began. Longer than the work takes. */
const STEP_MS = 300;

/**
 * Does `work` and answers at an even time, so that how long it took says nothing: not whether an address is known, nor
 * whether a mail was written (GS-9).
 */
export async function evenly<T>(work: () => Promise<T>, stepMs: number = STEP_MS): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const took = performance.now() - started;
    await wait(Math.max(0, Math.ceil(took / stepMs) * stepMs - took));
  }
}
