import { join } from "node:path";
import type { BarePages } from "./bare-pages";
import { type Loaded, load } from "./load";
import { startPart } from "./part";
import { peakMemoryMb } from "./process-facts";
import { type Bench, median, type Row, rateRow } from "./row";
import { fetchWire, type RunningServer, serveDemo } from "./running-server";

/** The demonstration's longest list of a processor. */
const LIST = "/heyloyalty";
/** Promise L3: at a constant 500 requests a second, the slowest of a hundred takes at most this. */
const RATE = 500;
const P99_MS = 50;

/** The list page from memory, made anew each time, and at a constant rate. Promise L3. */
export async function measurePages(bench: Bench): Promise<Row[]> {
  const server = await serveDemo(join(bench.folder, "pages"));
  const bare = startPart<BarePages>("bare-pages");
  try {
    const page = await fetchWire(`${server.url}${LIST}`);
    if (page.status !== 200) throw new Error(`${LIST} answers ${page.status}`);
    const { port } = await bare.ask("serve", { head: page.head, body: page.body.toString("base64") });
    const bareServer = { url: `http://127.0.0.1:${port}`, pid: bare.pid };
    const note = `${page.body.length} bytes on the wire`;
    return [
      await cachedRow(bench, server, bareServer, note),
      await uncachedRow(bench, server, bareServer),
      await steadyRow(bench, server, bareServer),
    ];
  } finally {
    await bare.stop();
    await server.stop();
  }
}

type Server = Pick<RunningServer, "url" | "pid">;

async function cachedRow(bench: Bench, server: Server, bare: Server, note: string): Promise<Row> {
  bench.say("list page from memory");
  const { ours, theirs } = await takeTurns(bench, server, bare, {});
  return rateRow({
    name: "list-cached",
    what: "list page, kept",
    unit: "pages/s",
    values: ours.map(({ perSecond }) => perSecond),
    baseline: { what: "bare Node server, same bytes and headers", values: theirs.map(({ perSecond }) => perSecond) },
    least: 0.8,
    memoryMb: peakMemoryMb(server.pid),
    note: `${note}; ${timesAPage(ours, theirs)}`,
  });
}

/** Each day asked for is another page: what is measured is reading, rendering and compressing. */
async function uncachedRow(bench: Bench, server: Server, bare: Server): Promise<Row> {
  bench.say("list page, made anew each time");
  const tomorrow = Date.now() + 86_400_000;
  let asked = 0;
  const nextPath = () => {
    const day = new Date(tomorrow + asked * 86_400_000).toISOString().slice(0, 10);
    asked += 1;
    return `${LIST}?on=${day}`;
  };
  const { ours, theirs } = await takeTurns(bench, server, bare, { nextPath });
  return rateRow({
    name: "list-uncached",
    what: "list page, made anew",
    unit: "pages/s",
    values: ours.map(({ perSecond }) => perSecond),
    baseline: { what: "bare Node server, same bytes and headers", values: theirs.map(({ perSecond }) => perSecond) },
    memoryMb: peakMemoryMb(server.pid),
    note: timesAPage(ours, theirs),
  });
}

async function steadyRow(bench: Bench, server: Server, bare: Server): Promise<Row> {
  bench.say(`list page at ${RATE} requests a second`);
  const { ours, theirs } = await takeTurns(bench, server, bare, { rate: RATE });
  const value = median(ours.map(({ p99Ms }) => p99Ms));
  const baseline = { what: "bare Node server", value: median(theirs.map(({ p99Ms }) => p99Ms)) };
  return {
    name: "list-steady",
    what: `list page at ${RATE} a second, p99`,
    value,
    unit: "ms",
    baseline,
    ratio: value > 0 ? baseline.value / value : null,
    promise: { text: `p99 <= ${P99_MS} ms`, holds: value <= P99_MS },
    memoryMb: peakMemoryMb(server.pid),
    note: null,
  };
}

async function takeTurns(bench: Bench, server: Server, bare: Server, how: { rate?: number; nextPath?: () => string }) {
  const ours: Loaded[] = [];
  const theirs: Loaded[] = [];
  const { seconds } = bench;
  // Both warm up first: what runs hot is compared with what runs hot.
  for (const { url, pid } of [server, bare]) await load({ ...how, url: `${url}${LIST}`, pid, seconds: 1 });
  for (let round = 0; round < bench.rounds; round++) {
    ours.push(await load({ ...how, url: `${server.url}${LIST}`, pid: server.pid, seconds }));
    theirs.push(await load({ ...how, url: `${bare.url}${LIST}`, pid: bare.pid, seconds }));
  }
  return { ours, theirs };
}

/** Where the asking side is the slower one, the servers' own time tells them apart. */
function timesAPage(ours: readonly Loaded[], theirs: readonly Loaded[]): string {
  const micros = (loaded: readonly Loaded[]) => Math.round(median(loaded.map(({ pageMs }) => pageMs)) * 1000);
  return `processor time a page ${micros(ours)} µs, bare ${micros(theirs)} µs`;
}
