import { type Site, startSite } from "@tests/support/test-site";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkOrigin } from "~/http/origin-check";

/** The whole table: every way a browser, a mail provider or a forger can send a request, and who gets through. */
const OWN = "http://varsel.example:8080";
const SITES = [undefined, "none", "same-origin", "same-site", "cross-site"];
const ORIGINS = [
  undefined,
  "null",
  OWN,
  "http://other.example",
  "http://varsel.example",
  "https://varsel.example:8080",
];
const OTHER_METHODS = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"];
const FORGERIES = [{}, { "x-forwarded-host": "other.example", "x-forwarded-proto": "http" }];
const PATHS = {
  page: "/act",
  resource: "/resource",
  data: "/act?_data=routes%2Fact",
  hiddenData: "/act?x=1?&_data=root",
  encodedData: "/act?x=1&%5Fdata=root",
  singleFetch: "/act.data",
  oneClick: "/u/AbC_d-9",
  besideOneClick: "/u/AbC_d-9/more",
  unknown: "/nowhere/at/all",
};

const acts: string[] = [];
let site: Site;

beforeAll(async () => {
  const act = (name: string) => async () => {
    acts.push(name);
    return new Response("done", { headers: { "Content-Type": "text/html" } });
  };
  site = await startSite({
    settings: { publicUrl: OWN },
    routes: [
      { path: "act", default: () => null, action: act("page"), loader: async () => null },
      { path: "resource", action: act("resource"), loader: async () => new Response("read") },
      { path: "u/:token", action: act("oneClick"), loader: async () => new Response("button") },
      { path: "u/:token/more", action: act("besideOneClick") },
    ],
  });
});
afterAll(() => site.stop());
beforeEach(() => {
  acts.length = 0;
});

/** What the rule says, written a second time and by table instead of by code. */
function mayAct(secFetchSite: string | undefined, origin: string | undefined): boolean {
  const bySite = new Map([
    ["none", true],
    ["same-origin", true],
    ["same-site", false],
    ["cross-site", false],
  ]);
  return secFetchSite === undefined ? origin === OWN : bySite.get(secFetchSite) === true;
}

type Row = { path: string; origin: string | undefined; secFetchSite: string | undefined };

async function rowsOf(method: string, path: string, expected: (row: Row) => { status: number; acts: number }) {
  const failures: string[] = [];
  let count = 0;
  for (const secFetchSite of SITES)
    for (const origin of ORIGINS)
      for (const forged of FORGERIES) {
        acts.length = 0;
        const headers = {
          ...(secFetchSite === undefined ? {} : { "sec-fetch-site": secFetchSite }),
          ...(origin === undefined ? {} : { origin }),
          ...forged,
        };
        const body = method === "POST" || method === "PUT" || method === "PATCH" ? { body: "a=1" } : {};
        const reply = await site.ask(path, {
          method,
          headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
          ...body,
        });
        const want = expected({ path, origin, secFetchSite });
        const got = { status: reply.status, acts: acts.length };
        if (JSON.stringify(got) !== JSON.stringify(want))
          failures.push(
            `${method} ${path} ${JSON.stringify(headers)}: ${JSON.stringify(got)} not ${JSON.stringify(want)}`,
          );
        count += 1;
      }
  expect(failures).toEqual([]);
  expect(count).toBe(SITES.length * ORIGINS.length * FORGERIES.length);
}

describe("a form", () => {
  for (const path of [PATHS.page, PATHS.resource])
    test(`posted to ${path} acts only when the browser says it comes from here, or, where it says nothing, with our origin`, () =>
      rowsOf("POST", path, ({ origin, secFetchSite }) =>
        mayAct(secFetchSite, origin) ? { status: 200, acts: 1 } : { status: 403, acts: 0 },
      ));

  for (const path of [PATHS.data, PATHS.hiddenData, PATHS.encodedData])
    test(`posted to Remix's own address ${path} is refused whoever sends it`, () =>
      rowsOf("POST", path, () => ({ status: 400, acts: 0 })));

  test("posted to the data address of a page without script is refused whoever sends it", () =>
    rowsOf("POST", PATHS.singleFetch, () => ({ status: 404, acts: 0 })));

  test("posted beside an exact exception is judged like any other", () =>
    rowsOf("POST", PATHS.besideOneClick, ({ origin, secFetchSite }) =>
      mayAct(secFetchSite, origin) ? { status: 200, acts: 1 } : { status: 403, acts: 0 },
    ));

  test("posted to no page acts nowhere", () =>
    rowsOf("POST", PATHS.unknown, ({ origin, secFetchSite }) => ({
      status: mayAct(secFetchSite, origin) ? 404 : 403,
      acts: 0,
    })));
});

test("one-click leave acts from anywhere, without Origin and without redirect (RFC 8058)", () =>
  rowsOf("POST", PATHS.oneClick, () => ({ status: 200, acts: 1 })));

for (const method of OTHER_METHODS)
  test(`${method} is no way to do anything, on any page`, async () => {
    for (const path of Object.values(PATHS)) await rowsOf(method, path, () => ({ status: 405, acts: 0 }));
  });

for (const method of ["GET", "HEAD"])
  test(`${method} shows the page to everyone and acts nowhere`, async () => {
    for (const path of [PATHS.page, PATHS.resource, PATHS.oneClick])
      await rowsOf(method, path, () => ({ status: 200, acts: 0 }));
    for (const path of [PATHS.data, PATHS.hiddenData, PATHS.encodedData])
      await rowsOf(method, path, () => ({ status: 400, acts: 0 }));
    for (const path of [PATHS.singleFetch, PATHS.unknown]) await rowsOf(method, path, () => ({ status: 404, acts: 0 }));
  });

test("a refusal says what to do and can be found again in the log", async () => {
  const reply = await site.ask("/act", { method: "POST", headers: { "sec-fetch-site": "cross-site" } });
  const reference = String(reply.headers["x-request-id"]);
  expect(reply.body).toContain(reference);
  expect(reply.headers["cache-control"]).toBe("no-store");
  expect(site.log.lines).toContainEqual(
    expect.objectContaining({ event: "request.refused", fields: expect.objectContaining({ requestId: reference }) }),
  );
});

test("two values of one header are no value that is trusted", async () => {
  const twice = { "sec-fetch-site": "same-origin, same-origin", origin: OWN };
  expect((await site.ask("/act", { method: "POST", headers: twice })).status).toBe(403);
  expect((await site.ask("/act", { method: "POST", headers: { origin: `${OWN}, ${OWN}` } })).status).toBe(403);
});

test("a request that is let in from anywhere carries no cookie and no password", async () => {
  const seen: (string | null)[] = [];
  const own = await startSite({
    routes: [
      {
        path: "u/:token",
        action: async ({ request, context }) => {
          seen.push(request.headers.get("cookie"), request.headers.get("authorization"), context.sessionToken);
          return new Response("left", { headers: { "Content-Type": "text/html" } });
        },
      },
    ],
  });
  const headers = { cookie: "varsel=abc", authorization: "Basic eA==", origin: "https://mail.example" };
  const reply = await own.ask("/u/token", { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
  await own.stop();
  expect(reply.status).toBe(200);
  expect(seen).toEqual([null, null, null]);
});

test("the verdict knows no header that names our own host", () => {
  const posted = { method: "POST", path: "/act", secFetchSite: undefined };
  expect(checkOrigin({ ...posted, origin: "http://127.0.0.1:8080" }, OWN).ok).toBe(false);
  expect(checkOrigin({ ...posted, origin: OWN }, OWN).ok).toBe(true);
});
