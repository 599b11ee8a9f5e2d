import { once } from "node:events";
import { request } from "node:http";
import { startSite } from "@tests/support/test-site";
import { expect, test } from "vitest";
import { eventStream } from "~/http/event-stream";

const isOver = (done: number) => ({ name: "progress", data: JSON.stringify({ done }), isLast: done >= 3 });

/** A site with one stream, which counts; and what it was asked. */
async function aSite(options: { everyMs?: number; lastsMs?: number; last?: number } = {}) {
  const asked: number[] = [];
  const site = await startSite({
    routes: [
      {
        path: "stream",
        loader: async ({ request: { signal }, context }) =>
          eventStream({
            async next() {
              asked.push(performance.now());
              return { ...isOver(asked.length), isLast: asked.length >= (options.last ?? Number.POSITIVE_INFINITY) };
            },
            ...{ signal, stopping: context.stopping, everyMs: options.everyMs ?? 20 },
            ...(options.lastsMs === undefined ? {} : { lastsMs: options.lastsMs }),
          }),
      },
    ],
  });
  return { site, asked };
}

/** Opens the stream; `text` is what came, `ended` resolves when it ends, `leave` hangs up. */
async function listen(port: number) {
  const outgoing = request({
    ...{ host: "127.0.0.1", port, path: "/stream", agent: false },
    headers: { host: "varsel.example:8080", accept: "text/event-stream", "accept-encoding": "gzip" },
  });
  outgoing.end();
  const [response] = await once(outgoing, "response");
  let text = "";
  response.setEncoding("utf8");
  response.on("data", (chunk: string) => {
    text += chunk;
  });
  const ended = new Promise<void>((resolve) => {
    response.once("end", resolve);
    response.once("close", resolve);
  });
  return { headers: response.headers, text: () => text, ended, leave: () => outgoing.destroy() };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("events come as they are told, uncompressed and stored nowhere, and end with the last", async () => {
  const { site } = await aSite({ last: 3 });
  const stream = await listen(site.port);
  await stream.ended;
  expect(stream.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  expect(stream.text()).toBe(
    ["retry: 3000\n\n", ...[1, 2, 3].map((done) => `event: progress\ndata: {"done":${done}}\n\n`)].join(""),
  );
  await site.stop();
});

test("no more than one event comes in the time that is set", async () => {
  const { site, asked } = await aSite({ everyMs: 100, last: 4 });
  await (await listen(site.port)).ended;
  const gaps = asked.slice(1).map((at, n) => at - (asked[n] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(95);
  await site.stop();
});

test("nobody is asked any more once the reader has gone", async () => {
  const { site, asked } = await aSite();
  const stream = await listen(site.port);
  await sleep(100);
  stream.leave();
  await sleep(100);
  const before = asked.length;
  await sleep(200);
  expect(before).toBeGreaterThan(1);
  expect(asked.length).toBe(before);
  await site.stop();
});

test("M7 a server that stops ends its streams at once, and each ends by itself after its time", async () => {
  const { site, asked } = await aSite({ everyMs: 50, lastsMs: 300 });
  const short = await listen(site.port);
  const begun = performance.now();
  await short.ended;
  expect(performance.now() - begun).toBeLessThan(2_000);
  const open = await listen(site.port);
  const stopping = performance.now();
  await Promise.all([site.stop(), open.ended]);
  expect(performance.now() - stopping).toBeLessThan(2_000);
  const before = asked.length;
  await sleep(150);
  expect(asked.length).toBe(before);
});
