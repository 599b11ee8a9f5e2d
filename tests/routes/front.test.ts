import { openSocket } from "@tests/support/raw-socket";
import { type Site, startSite } from "@tests/support/test-site";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { respondError } from "~/http/respond-error";

const PUBLIC = "https://varsel.example";
let plain: Site;
/** Behind a proxy on this machine, as in production. */
let proxied: Site;
let ready = true;

const show = ({ request, context }: { request: Request; context: { clientNetwork: string; locale: string } }) => {
  const names = [...request.headers.keys()].filter((name) => /^(x-f|forw|orig)/.test(name));
  const seen = { url: request.url, network: context.clientNetwork, locale: context.locale, names };
  return new Response(JSON.stringify(seen), { headers: { "Content-Type": "application/json" } });
};
const routes = [
  { path: "show", loader: async ({ request, context }) => show({ request, context }) },
  { path: "staff/work", handle: { client: true }, default: () => createElement("p", null, "work") },
  { path: "tools/plain", default: () => createElement("p", null, "plain ".repeat(300)) },
  { path: "tools/fails", default: () => null, loader: failing },
  { path: "tools/breaks", default: breaking },
  { path: "dev/fails", loader: failing },
  { path: "dev/refuses", loader: async ({ context }) => respondError("attempts.too_many", context) },
  { path: "dev/events", loader: async () => events() },
  {
    path: "dev/sandboxed",
    loader: async () => new Response("x", { headers: { "Content-Security-Policy": "sandbox" } }),
  },
] satisfies Parameters<typeof startSite>[0] extends infer O ? (O extends { routes?: infer R } ? R : never) : never;

async function failing(): Promise<never> {
  throw new Error("secret words of a customer");
}
function breaking(): never {
  throw new Error("secret words of a customer");
}
function events(): Response {
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(`data: 1 ${" ".repeat(2000)}\n\n`));
      await new Promise((resolve) => setTimeout(resolve, 300));
      controller.enqueue(new TextEncoder().encode("data: 2\n\n"));
      controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
}

beforeAll(async () => {
  plain = await startSite({
    routes,
    readiness: async () => (ready ? { ready, reasons: [] } : { ready, reasons: ["store.read_only"] }),
  });
  proxied = await startSite({
    routes,
    settings: { publicUrl: PUBLIC, secure: true, trustedProxies: [{ address: "127.0.0.1", bits: 32 }] },
  });
});
afterAll(async () => {
  await plain.stop();
  await proxied.stop();
});

describe("headers", () => {
  test("every answer carries the protections, and none allows unsafe script or style", async () => {
    for (const path of ["/show", "/staff/work", "/tools/plain", "/nowhere", "/healthz", "/assets/none.js"]) {
      const { headers } = await plain.ask(path);
      const policy = String(headers["content-security-policy"]);
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "img-src 'self' data:"])
        expect(policy).toContain(part);
      expect(policy).not.toContain("unsafe");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "x-frame-options": "DENY",
        "cache-control": "no-store",
      });
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  test("HSTS is sent where the public address is https, and only there", async () => {
    expect((await plain.ask("/tools/plain")).headers["strict-transport-security"]).toBeUndefined();
    expect((await proxied.ask("/tools/plain")).headers["strict-transport-security"]).toBe("max-age=31536000");
    expect((await proxied.ask("/tools/plain")).headers["content-security-policy"]).toContain(
      "upgrade-insecure-requests",
    );
  });

  test("a page with script marks all of it with a nonce that is new each time; a page without has none", async () => {
    const nonces = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const { headers, body } = await plain.ask("/staff/work");
      const nonce = /script-src 'self' 'nonce-([\w-]{22})'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
      const scripts = body.match(/<script[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
    const without = await plain.ask("/tools/plain");
    expect(without.headers["content-security-policy"]).toContain("script-src 'none'");
    expect(without.body).not.toMatch(/<script|modulepreload|style=/);
  });

  test("a stricter policy of a route's own is kept", async () => {
    expect((await plain.ask("/dev/sandboxed")).headers["content-security-policy"]).toBe("sandbox");
  });

  test("a page is compressed, an event stream never, and arrives as it is written", async () => {
    const accept = { headers: { "accept-encoding": "br" } };
    expect((await plain.ask("/tools/plain", accept)).headers["content-encoding"]).toBe("br");
    const begun = performance.now();
    const stream = await fetch(`http://127.0.0.1:${plain.port}/dev/events`);
    const first = await stream.body?.getReader().read();
    expect(performance.now() - begun).toBeLessThan(250);
    expect(stream.headers.get("content-encoding")).toBeNull();
    expect(stream.headers.get("content-security-policy")).toContain("script-src 'none'");
    expect(new TextDecoder().decode(first?.value)).toContain("data: 1");
  });
});

test("an event stream whose reader has gone ends without harm", async () => {
  const { socket, received } = await openSocket(plain.port);
  socket.write("GET /dev/events HTTP/1.1\r\nHost: varsel.example:8080\r\n\r\n");
  while (!received().includes("data: 1")) await new Promise((resolve) => setTimeout(resolve, 10));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect((await plain.ask("/healthz")).status).toBe(200);
});

describe("errors", () => {
  const cases = [
    ["/nowhere", 404, "Siden findes ikke"],
    ["/dev/fails", 500, "Noget gik galt her"],
    ["/dev/refuses", 429, "For mange forespørgsler"],
  ] as const;

  test.each(cases)(
    "%s is told as %i in the reader's language, without script, under a reference",
    async (path, status, title) => {
      const reply = await plain.ask(path, { headers: { "accept-language": "da" } });
      expect(reply.status).toBe(status);
      expect(reply.body).toContain(`<html lang="da">`);
      expect(reply.body).toContain(title);
      expect(reply.body).toContain(`Reference ${String(reply.headers["x-request-id"])}`);
      expect(reply.body).toMatch(/<link rel="stylesheet" href="\/assets\/site-0f0f0f.css"\/?>/);
      expect(reply.body).not.toMatch(/<script|<style|style=/);
      expect(reply.headers["cache-control"]).toBe("no-store");
      expect(reply.headers["x-error-code"]).toBeUndefined();
    },
  );

  test.each(cases)("%s is told to a program as JSON", async (path, status, title) => {
    const reply = await plain.ask(path, { headers: { accept: "application/json", "accept-language": "da" } });
    expect(reply.status).toBe(status);
    const reference = reply.headers["x-request-id"];
    expect(JSON.parse(reply.body)).toEqual({ code: expect.stringMatching(/^\w+\.\w+$/), message: title, reference });
  });

  test("below /api every error is JSON, whatever the client would like", async () => {
    const reply = await plain.ask("/api/v1/nothing", { headers: { accept: "text/html" } });
    expect(JSON.parse(reply.body)).toMatchObject({ code: "page.not_found" });
  });

  test("no word of what was thrown reaches visitor or log", async () => {
    for (const path of ["/tools/fails", "/tools/breaks", "/dev/fails", "/dev/fails?_data=x", "/tools/fails.data"])
      expect((await plain.ask(path)).body).not.toContain("secret");
    expect(JSON.stringify(plain.log.lines)).not.toContain("secret");
    expect(plain.log.lines).toContainEqual(expect.objectContaining({ level: "failure", event: "page.failed" }));
  });

  test("405 says what is taken", async () => {
    const reply = await plain.ask("/show", { method: "DELETE" });
    expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  });
});

describe("addresses", () => {
  test("another host name is served nothing (DNS rebinding); this machine's own names are", async () => {
    expect((await plain.ask("/show", { headers: { host: "attacker.example" } })).status).toBe(421);
    for (const host of [`localhost:${plain.port}`, "127.0.0.1", "[::1]:80", "VARSEL.example:8080"])
      expect((await plain.ask("/show", { headers: { host } })).status).toBe(200);
  });

  test("what is not a plain path is refused", async () => {
    for (const path of [
      "//other.example/",
      "/a%00b",
      "/%E0%A4%A",
      "/a\\b",
      "http://other.example/",
      `/${"a".repeat(5000)}`,
    ])
      expect([path.slice(0, 20), (await plain.ask(path)).status]).toEqual([path.slice(0, 20), 400]);
  });

  test("nobody but a configured proxy is believed about address, host and scheme", async () => {
    const forged = {
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-host": "other.example",
      "x-forwarded-proto": "https",
    };
    const reply = JSON.parse((await plain.ask("/show", { headers: forged })).body);
    expect(reply).toEqual({
      url: "http://varsel.example:8080/show",
      network: "127.0.0.1",
      locale: "en",
      names: expect.any(Array),
    });
    expect(reply.names).not.toContain("x-forwarded-host");
  });

  test("a configured proxy is believed, and the pages see the public address", async () => {
    const headers = {
      host: "10.0.0.5:3000",
      "x-forwarded-for": "203.0.113.9, 198.51.100.7",
      "x-forwarded-proto": "https",
    };
    const reply = JSON.parse((await proxied.ask("/show", { headers })).body);
    expect(reply).toMatchObject({ url: `${PUBLIC}/show`, network: "198.51.100.7" });
  });

  test("plain http is led to https where a proxy says that it was used; an act over it is refused", async () => {
    const headers = { "x-forwarded-proto": "http", "sec-fetch-site": "same-origin" };
    const read = await proxied.ask("/show?a=1", { headers });
    expect([read.status, read.headers.location]).toEqual([308, `${PUBLIC}/show?a=1`]);
    expect((await proxied.ask("/show", { method: "POST", headers })).status).toBe(403);
  });
});

describe("probes", () => {
  test("/healthz says that the process answers, /readyz whether it can work, under any host", async () => {
    const headers = { host: "10.0.0.5" };
    expect((await plain.ask("/healthz", { headers })).body).toBe('{"alive":true}');
    expect((await plain.ask("/readyz", { headers })).status).toBe(200);
    ready = false;
    const reply = await plain.ask("/readyz", { headers });
    ready = true;
    expect([reply.status, reply.body]).toEqual([503, '{"ready":false,"reasons":["store.read_only"]}']);
    expect(reply.headers["retry-after"]).toBe("5");
  });
});
