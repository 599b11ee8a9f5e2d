import { openSocket } from "@tests/support/raw-socket";
import { type Site, startSite } from "@tests/support/test-site";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const OWN = { "sec-fetch-site": "same-origin" };
const KIB = 1024;
let site: Site;
let acts: { bytes: number; receivedAt: string; startedAt: string }[] = [];

const act = async ({ request, context }: { request: Request; context: { receivedAt: string } }) => {
  const startedAt = new Date().toISOString();
  const bytes = (await request.arrayBuffer()).byteLength;
  acts.push({ bytes, receivedAt: context.receivedAt, startedAt });
  return new Response(String(bytes), { headers: { "Content-Type": "text/html" } });
};

beforeAll(async () => {
  site = await startSite({
    limits: { requestMs: 600, bodyBytes: 14 * KIB * KIB },
    routes: [
      { path: "act", action: act },
      { path: "staff/import", action: act },
      { path: "u/:token", action: act },
      { path: "form", action: async ({ request }) => Response.json(Object.fromEntries(await request.formData())) },
      {
        path: "never",
        action: async () => {
          await new Promise((resolve) => setTimeout(resolve, 900));
          return new Response("too late");
        },
      },
    ],
  });
});
afterAll(() => site.stop());

const post = (path: string, body: string | Buffer, headers = {}) =>
  site.ask(path, { method: "POST", headers: { ...OWN, ...headers }, body });

describe("a body", () => {
  test.each([
    ["/act", 256 * KIB],
    ["/staff/import", 12 * KIB * KIB],
    ["/u/token", 4 * KIB],
  ])("to %s may have its cap and not a byte more (413)", async (path, cap) => {
    acts = [];
    const most = await post(path, Buffer.alloc(cap, "a"));
    const more = await post(path, Buffer.alloc(cap + 1, "a"));
    expect([most.status, most.body, more.status]).toEqual([200, String(cap), 413]);
    expect(acts).toHaveLength(1);
  });

  test("without a length is capped all the same", async () => {
    const chunked = { "transfer-encoding": "chunked", "content-length": [] };
    const whole = await post("/act", Buffer.alloc(100, "a"), chunked);
    const empty = await post("/act", "", chunked);
    const more = await post("/act", Buffer.alloc(300 * KIB, "a"), chunked);
    expect([whole.status, whole.body, empty.status, empty.body, more.status]).toEqual([200, "100", 200, "0", 413]);
  });

  test("that is announced as too large is refused before it is sent, when the client asks", async () => {
    const { socket, received, closed } = await openSocket(site.port);
    socket.write(`POST /act HTTP/1.1\r\nHost: varsel.example:8080\r\nSec-Fetch-Site: same-origin\r\n`);
    socket.write("Content-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
    await closed;
    expect(received()).toMatch(/^HTTP\/1\.1 413 /);
    expect(received()).not.toContain("100 Continue");
  });

  test("reaches the form's reader whole", async () => {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    expect((await post("/form", "name=%C3%86ble&text=a%0Ab", type)).body).toBe('{"name":"Æble","text":"a\\nb"}');
  });

  test("is turned away with 503 while too much is held in memory", async () => {
    const length = 12 * KIB * KIB;
    const { socket } = await openSocket(site.port);
    socket.write("POST /staff/import HTTP/1.1\r\nHost: varsel.example:8080\r\nSec-Fetch-Site: same-origin\r\n");
    socket.write(`Content-Length: ${length}\r\n\r\n`);
    socket.write(Buffer.alloc(length - 1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const busy = await post("/staff/import", Buffer.alloc(3 * KIB * KIB));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = await post("/staff/import", Buffer.alloc(3 * KIB * KIB));
    expect([busy.status, busy.headers["retry-after"], after.status]).toEqual([503, "30", 200]);
  });
});

describe("the clock that objections go by", () => {
  test("is read when the last byte has arrived, before the page begins", async () => {
    acts = [];
    const { socket, received, closed } = await openSocket(site.port);
    socket.write("POST /act HTTP/1.1\r\nHost: varsel.example:8080\r\nSec-Fetch-Site: same-origin\r\n");
    socket.write("Content-Length: 4\r\nConnection: close\r\n\r\nab");
    await new Promise((resolve) => setTimeout(resolve, 200));
    const beforeLastByte = new Date().toISOString();
    socket.write("cd");
    await closed;
    expect(received()).toMatch(/^HTTP\/1\.1 200 /);
    const [act] = acts;
    expect(act?.bytes).toBe(4);
    expect(act && act.receivedAt >= beforeLastByte && act.receivedAt <= act.startedAt).toBe(true);
  });
});

describe("time", () => {
  test("ends for a body that does not arrive: 408, and the connection is closed", async () => {
    acts = [];
    const { socket, received, closed } = await openSocket(site.port);
    const begun = performance.now();
    socket.write("POST /act HTTP/1.1\r\nHost: varsel.example:8080\r\nSec-Fetch-Site: same-origin\r\n");
    socket.write("Content-Length: 4\r\n\r\nab");
    await closed;
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(received()).toMatch(/^HTTP\/1\.1 408 /);
    expect(acts).toEqual([]);
  });

  test("ends for a page that does not answer: 503, and what it says later harms nobody", async () => {
    const reply = await post("/never", "");
    expect([reply.status, reply.headers["retry-after"]]).toEqual([503, "30"]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await post("/act", "ok")).status).toBe(200);
  });

  test("is not wasted on someone who has hung up", async () => {
    const { socket } = await openSocket(site.port);
    socket.write("POST /act HTTP/1.1\r\nHost: varsel.example:8080\r\nSec-Fetch-Site: same-origin\r\n");
    socket.write("Content-Length: 4\r\n\r\nab");
    await new Promise((resolve) => setTimeout(resolve, 50));
    acts = [];
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(acts).toEqual([]);
    expect(site.log.lines.filter(({ level }) => level === "failure")).toEqual([]);
  });
});
