import { setFlagsFromString } from "node:v8";

/**
 * Has the heap collected when it is two fifths above what lives in it, not fourfold: a server that sends for minutes then
 * holds the garbage of seconds (promise L2). Where an engine no longer knows the flag, nothing changes.
 */
export function spareMemory(): void {
  setFlagsFromString("--heap-growing-percent=40");
}
