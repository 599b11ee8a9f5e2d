import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "./sqlite-store";

/** A database in memory where there is such a folder: what the disk takes to make a commit last hides what is looked for. */
export async function openQuickStore() {
  const dataDir = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "varsel-test-"));
  const open = await openSqliteStore({ dataDir });
  return {
    store: open.store,
    async close() {
      await open.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** How long something takes for each of two things of a pair, either first as often. Out: milliseconds. */
export async function timePairs<T>(pairs: readonly (readonly [T, T])[], run: (one: T) => Promise<unknown>) {
  const times = { first: [] as number[], second: [] as number[] };
  const time = async (one: T) => {
    const from = performance.now();
    await run(one);
    return performance.now() - from;
  };
  for (const [n, [first, second]] of pairs.entries()) {
    if (n % 2 === 0) times.first.push(await time(first));
    times.second.push(await time(second));
    if (n % 2 === 1) times.first.push(await time(first));
  }
  return times;
}

/** The chance that one of the first takes longer than one of the second (Mann–Whitney's U over n²): 0.5 tells nothing. */
export function chanceOfLonger({ first, second }: { first: readonly number[]; second: readonly number[] }): number {
  const all = [...first.map((ms) => ({ ms, isFirst: true })), ...second.map((ms) => ({ ms, isFirst: false }))];
  all.sort((a, b) => a.ms - b.ms);
  let [below, sum] = [0, 0];
  for (const { isFirst } of all) {
    if (isFirst) sum += below;
    else below += 1;
  }
  return sum / (first.length * second.length);
}
