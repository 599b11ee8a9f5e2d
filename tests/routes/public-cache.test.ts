import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Site, startSite } from "@tests/support/test-site";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const TEXT = "Underdatabehandler ".repeat(400);
let renders: string[];
let revision: number;
let reads: number;
let hour: string;
let site: Site;

const page = async ({ request, context }: { request: Request; context: { locale: string } }) => {
  const { pathname, search } = new URL(request.url);
  renders.push(pathname + search);
  const cookie = request.headers.get("cookie");
  return new Response(`<p>${context.locale} ${pathname}${search} r${revision} cookie:${cookie} ${TEXT}</p>`, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
};

beforeEach(async () => {
  renders = [];
  revision = 7;
  reads = 0;
  hour = "2026-09-01T08";
  site = await startSite({
    clock: { now: () => `${hour}:30:00.000Z` },
    publicState: async (slug) => {
      reads += 1;
      return slug === null || slug === "nordpost" ? { revision, locale: "da" } : null;
    },
    routes: [
      { path: ":processor", loader: page },
      { path: ":processor/changes/:ref/object", loader: page },
      { path: ":processor/versions", loader: async () => new Response("gone", { status: 500 }) },
      { path: ":processor/compare", loader: async () => new Response("own", { headers: { "Set-Cookie": "a=1" } }) },
      { path: "api/v1/processors/:processor/list", loader: page },
      { path: "staff", loader: page },
    ],
  });
});
afterEach(() => site.stop());

describe("a public page", () => {
  test("is rendered once, whoever asks", async () => {
    const first = await site.ask("/nordpost");
    const second = await site.ask("/nordpost", { headers: { cookie: "varsel=someone" } });
    expect(first.status).toBe(200);
    expect(second.body).toBe(first.body);
    expect(renders).toEqual(["/nordpost"]);
  });

  test("never sees a cookie", async () => {
    expect((await site.ask("/nordpost", { headers: { cookie: "varsel=someone; lang=sv" } })).body).toContain(
      "cookie:null",
    );
  });

  test("is rendered once for many who ask at the same time", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => site.ask("/nordpost")));
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    expect(renders).toHaveLength(1);
  });

  test("has the headers of a kept page: revalidated, varied by language and encoding, without script", async () => {
    const { headers } = await site.ask("/nordpost");
    expect(headers["cache-control"]).toBe("public, no-cache");
    expect(headers.vary).toBe("Accept-Language, Cookie, Accept-Encoding");
    expect(headers["content-language"]).toBe("da");
    expect(headers["content-security-policy"]).toContain("script-src 'none'");
    expect(headers.etag).toMatch(/^W\/"7-[\w-]{22}"$/);
    expect(headers["set-cookie"]).toBeUndefined();
  });

  test.each([
    ["br", brotliDecompressSync, "gzip, deflate, br;q=0.9"],
    ["gzip", gunzipSync, "gzip, br;q=0"],
  ])("comes as %s where that is taken", async (encoding, decode, accept) => {
    const plain = await site.ask("/nordpost");
    const small = await site.ask("/nordpost", { headers: { "accept-encoding": accept } });
    expect(small.headers["content-encoding"]).toBe(encoding);
    expect(small.headers["content-length"]).toBe(String(small.bytes.length));
    expect(small.headers.etag).toBe(plain.headers.etag);
    expect(decode(small.bytes).toString()).toBe(plain.body);
    expect(small.bytes.length).toBeLessThan(plain.bytes.length / 4);
  });

  test("is not sent again to someone who has it, in whatever encoding", async () => {
    const { headers } = await site.ask("/nordpost");
    const etag = String(headers.etag);
    for (const known of [etag, etag.slice(2), `"x", ${etag}`, "*"])
      for (const accept of ["identity", "gzip", "br"])
        for (const method of ["GET", "HEAD"]) {
          const asked = { method, headers: { "if-none-match": known, "accept-encoding": accept } };
          const reply = await site.ask("/nordpost", asked);
          expect([reply.status, reply.bytes.length, reply.headers.etag]).toEqual([304, 0, etag]);
          expect(reply.headers.vary).toBe(headers.vary);
          expect(reply.headers["content-length"]).toBeUndefined();
        }
    expect((await site.ask("/nordpost", { headers: { "if-none-match": 'W/"7-other"' } })).status).toBe(200);
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const head = await site.ask("/nordpost", { method: "HEAD" });
    const get = await site.ask("/nordpost");
    expect(head.bytes).toHaveLength(0);
    const { date: _, ...headers } = head.headers;
    expect(get.headers).toMatchObject(headers);
  });

  test("comes in the language of the address, else the cookie, else the browser, else the processor", async () => {
    const language = async (path: string, headers: Record<string, string> = {}) =>
      (await site.ask(path, { headers })).body.slice(3, 5);
    const cookie = { cookie: "lang=sv" };
    const browser = { "accept-language": "de, en;q=0.8" };
    expect(await language("/nordpost?lang=en", { ...cookie, ...browser })).toBe("en");
    expect(await language("/nordpost", { ...cookie, ...browser })).toBe("sv");
    expect(await language("/nordpost", browser)).toBe("en");
    expect(await language("/nordpost")).toBe("da");
    expect(await language("/nordpost?lang=xx")).toBe("da");
  });

  test("depends on the parameters it knows, in any order, and on no others", async () => {
    await site.ask("/nordpost?on=2026-01-01&country=DK");
    await site.ask("/nordpost?country=DK&utm_source=x&on=2026-01-01");
    await site.ask("/nordpost?country=SE");
    expect(renders).toEqual(["/nordpost?on=2026-01-01&country=DK", "/nordpost?country=SE"]);
  });
});

describe("a kept page gives way", () => {
  test("at once when this process says that something public has changed", async () => {
    const old = await site.ask("/nordpost");
    revision = 8;
    site.server.publicChanged();
    const fresh = await site.ask("/nordpost", { headers: { "if-none-match": String(old.headers.etag) } });
    expect(fresh.status).toBe(200);
    expect(fresh.body).toContain("r8");
  });

  test("within a second when another process changed something, asking at most once a second", async () => {
    for (let i = 0; i < 50; i++) await site.ask("/nordpost");
    expect(reads).toBe(1);
    revision = 9;
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect((await site.ask("/nordpost")).body).toContain("r9");
  });

  test("with each hour, so that a date which turns at a local midnight is shown turned", async () => {
    const before = await site.ask("/nordpost");
    hour = "2026-09-01T22";
    site.server.publicChanged();
    const after = await site.ask("/nordpost", { headers: { "if-none-match": String(before.headers.etag) } });
    expect(renders).toHaveLength(2);
    expect(after.status).toBe(304);
  });
});

describe("what is not the same for everyone is not kept", () => {
  test("an error, however public its address", async () => {
    const reply = await site.ask("/nordpost/versions");
    expect([reply.status, reply.headers["cache-control"], reply.headers.etag]).toEqual([500, "no-store", undefined]);
  });

  test("an answer with a cookie", async () => {
    const reply = await site.ask("/nordpost/compare?from=1&to=2");
    expect([reply.status, reply.headers["cache-control"], reply.headers.etag]).toEqual([200, "no-store", undefined]);
  });

  test("a form, an own space, a processor that does not exist", async () => {
    for (const path of ["/nordpost/changes/2026-01/object", "/staff", "/nobody"]) {
      await site.ask(path);
      expect((await site.ask(path)).headers["cache-control"]).toBe("no-store");
    }
    expect(renders).toHaveLength(6);
  });

  test("JSON that shows a signed-in person more", async () => {
    const path = "/api/v1/processors/nordpost/list";
    const kept = await site.ask(path);
    const own = await site.ask(path, { headers: { cookie: "varsel=someone" } });
    expect(kept.headers["cache-control"]).toBe("public, no-cache");
    expect(own.headers["cache-control"]).toBe("no-store");
    expect(own.body).toContain("cookie:varsel=someone");
  });
});
