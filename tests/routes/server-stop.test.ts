import { openSocket } from "@tests/support/raw-socket";
import { startSite } from "@tests/support/test-site";
import { expect, test } from "vitest";

const slow = (ms: number) => ({
  path: "slow",
  loader: async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return new Response("<p>done</p>", { headers: { "Content-Type": "text/html" } });
  },
});
const GET = "GET /slow HTTP/1.1\r\nHost: varsel.example:8080\r\n\r\n";

test("M7: stopping lets what is under way end, takes nothing new and does not wait for idle connections", async () => {
  const site = await startSite({ routes: [slow(300)] });
  const idle = await openSocket(site.port);
  idle.socket.write(GET.replace("/slow", "/healthz"));
  const busy = await openSocket(site.port);
  busy.socket.write(GET);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  const stopped = site.stop();
  await expect(openSocket(site.port)).rejects.toThrow("ECONNREFUSED");
  await stopped;
  const took = performance.now() - begun;
  await Promise.all([idle.closed, busy.closed]);
  expect(busy.received()).toContain("<p>done</p>");
  expect(took).toBeGreaterThan(100);
  expect(took).toBeLessThan(1500);
});

test("stopping waits no longer than it may", async () => {
  const site = await startSite({ routes: [slow(3000)], limits: { drainMs: 200 } });
  const busy = await openSocket(site.port);
  busy.socket.write(GET);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  await site.stop();
  expect(performance.now() - begun).toBeLessThan(1000);
  await busy.closed;
});

test("stopping twice is stopping once", async () => {
  const site = await startSite();
  await Promise.all([site.stop(), site.stop()]);
  await expect(openSocket(site.port)).rejects.toThrow("ECONNREFUSED");
});

test("a port that is taken is reported, not thrown past the caller", async () => {
  const site = await startSite();
  await expect(startSite({ settings: { port: site.port } })).rejects.toThrow("EADDRINUSE");
  await site.stop();
});

/** Remix keeps a page's data and a timer of 50 seconds until then: both would outlive the server that is to stop. */
test("a request is over for Remix as soon as its answer is", async () => {
  const signals: AbortSignal[] = [];
  const loader = ({ request }: { request: Request }) => {
    signals.push(request.signal);
    return new Response("<p>done</p>", { headers: { "Content-Type": "text/html" } });
  };
  const site = await startSite({ routes: [{ path: "page", loader }] });
  expect((await site.ask("/page")).body).toContain("<p>done</p>");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  await site.stop();
});
