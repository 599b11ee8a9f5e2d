import { type PublicSite, startPublicSite } from "@tests/support/public-site";
import { openRawTables } from "@tests/support/raw-tables";
import * as cheerio from "cheerio";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let site: PublicSite;
beforeAll(async () => {
  site = await startPublicSite();
});
afterAll(() => site.end());

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers, redirect: "manual" });
const text = async (path: string, headers: Record<string, string> = {}) => (await ask(path, headers)).text();
const page = async (path: string, language = "en") => cheerio.load(await text(path, { "accept-language": language }));

const PAGES = [
  "/",
  "/heyloyalty",
  "/heyloyalty?on=2026-12-01",
  "/heyloyalty?country=US&status=active",
  "/summera",
  "/twentyfour",
  "/cctech",
  "/heyloyalty/versions",
  "/heyloyalty/versions/1",
  "/heyloyalty/versions/2",
  "/heyloyalty/compare",
  "/heyloyalty/compare?from=2&to=1",
  "/heyloyalty/changes",
  "/heyloyalty/changes/2026-01",
  "/heyloyalty/changes/2027-01",
];
const FILES = [
  "/heyloyalty.json",
  "/heyloyalty.csv",
  "/heyloyalty.md",
  "/heyloyalty.jsonld",
  "/heyloyalty/feed.atom",
  "/heyloyalty/feed.json",
  "/heyloyalty/changes.ics",
  "/heyloyalty/theme.css",
  "/api/v1/processors/heyloyalty/list",
];

describe("public addresses", () => {
  test.each([...PAGES, ...FILES])("%s is kept for everyone: no cookie, no script, 304 for who has it", async (path) => {
    const first = await ask(path);
    const body = await first.text();
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "public, no-cache"]);
    expect(first.headers.get("set-cookie")).toBeNull();
    expect(body).not.toMatch(/<script|\sstyle=|\son\w+=/i);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\x21\x23-\x7e]+"$/);
    expect((await ask(path, { "if-none-match": etag })).status).toBe(304);
  });

  test.each(PAGES.slice(1))("%s names the processor's feeds and calendar, and they are there", async (path) => {
    const $ = await page(path);
    const slug = path.split(/[/?]/)[1];
    const alternates = $('link[rel="alternate"]')
      .map((_, link) => $(link).attr("href"))
      .get();
    expect(alternates).toEqual(
      expect.arrayContaining([`/${slug}/feed.atom`, `/${slug}/feed.json`, `/${slug}/changes.ics`]),
    );
    for (const href of alternates) expect((await ask(href)).status).toBe(200);
  });

  test("every link of every public page leads somewhere, and reading them all changes nothing", async () => {
    const before = await contents();
    const seen = new Map<string, number>();
    const waiting = ["/"];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      const answer = await ask(path);
      seen.set(path, answer.status);
      if (!answer.headers.get("content-type")?.startsWith("text/html") || path.startsWith("/staff")) continue;
      const $ = cheerio.load(await answer.text());
      const hrefs = $("a[href], link[href]")
        .map((_, link) => $(link).attr("href"))
        .get();
      for (const href of hrefs) {
        const url = new URL(href, site.url + path);
        if (url.origin === site.url) waiting.push(url.pathname + url.search);
      }
    }
    expect(seen.size).toBeGreaterThan(50);
    expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
    expect(await contents()).toBe(before);
  });

  test.each([
    ["/nobody", 404],
    ["/nobody/versions", 404],
    ["/nobody/feed.atom", 404],
    ["/nobody.json", 404],
    ["/heyloyalty/versions/9", 404],
    ["/heyloyalty/versions/0", 404],
    ["/heyloyalty/versions/1x", 404],
    ["/heyloyalty/changes/2026-02", 404],
    ["/heyloyalty/compare?from=1&to=9", 404],
    ["/heyloyalty/compare?from=x", 400],
    ["/heyloyalty?on=2026-02-30", 400],
    ["/heyloyalty?status=secret", 400],
    ["/heyloyalty.csv?on=1999-01-01", 404],
    ["/u/unknown", 404],
    ["/subscriptions/unknown", 404],
    ["/subscriptions/confirm/unknown", 404],
  ])("%s is answered by %i, with a page and not to be kept", async (path, status) => {
    const answer = await ask(path, { accept: "text/html" });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([status, "no-store"]);
    expect(await answer.text()).toMatch(/<h1/);
  });
});

describe("the list", () => {
  test("says version and day, and above it what is announced and until when one may object", async () => {
    const $ = await page("/heyloyalty");
    expect($("h1").text()).toBe("Sub-processors");
    expect($("main").text()).toContain("Version 2, in force from 4 January 2027.");
    const callouts = $("main section")
      .map((_, part) => $(part).text())
      .get();
    expect(callouts[0]).toContain("Planned change 2027-01");
    expect(callouts[0]).toContain("Fyrtårn & <Sønner>, Denmark is added");
    expect(callouts[0]).toMatch(/object until and including \w+ \d+ February 2027 at the latest/);
    expect(callouts[1]).toContain("Planned change 2026-01");
  });

  test("D16 says of an entry that it is not for all customers, and of nobody who or how many", async () => {
    const $ = await page("/heyloyalty");
    const row = $("tbody tr").filter((_, found) => $(found).text().includes("Postvogn"));
    expect(row.text()).toContain("Not for all customers");
    const everything = await Promise.all(PAGES.map((path) => text(path)));
    for (const { name, email } of site.signIns.controllers) {
      for (const html of everything) expect(html).not.toContain(name);
      for (const html of everything) expect(html).not.toContain(email);
    }
    expect(everything.join()).not.toContain("Audited in 2026");
  });

  test("D17 shows a void legal basis as printed, and since when it is not valid", async () => {
    const $ = await page("/heyloyalty");
    const row = $("tbody tr").filter((_, found) => $(found).find("th").text().startsWith("Dropbox"));
    expect(row.text()).toContain("EU-US Privacy Shield");
    expect(row.text()).toContain("not valid since 16 July 2020");
  });

  test("filters by what stands in the address, and counts what is left", async () => {
    const $ = await page("/heyloyalty?country=NO&service=&basis=&status=&on=");
    expect(
      $("tbody tr[id]")
        .map((_, row) => $(row).find("th span").text())
        .get(),
    ).toEqual(["LinkMobility"]);
    expect($("search").text()).toContain("1 of 16 entries shown");
    expect($("select[name=country] option[selected]").attr("value")).toBe("NO");
  });

  test("of another day is that day's, and says so", async () => {
    const $ = await page("/heyloyalty?on=2026-12-31");
    expect($("main").text()).toContain("The list as it stood on 31 December 2026.");
    expect($("main").text()).toContain("Sendgrid");
    expect($("main").text()).not.toContain("Postvogn");
  });

  test.each(["da", "sv", "en"])("is in %s where that is asked for, in address or browser", async (language) => {
    for (const $ of [await page("/heyloyalty", language), await page(`/heyloyalty?lang=${language}`, "de")])
      expect($("html").attr("lang")).toBe(language);
  });
});

describe("feeds and calendar", () => {
  test("the Atom feed is well formed and holds every event once, newest first", async () => {
    const answer = await ask("/heyloyalty/feed.atom", { "accept-language": "en" });
    expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const $ = cheerio.load(await answer.text(), { xml: true });
    const titles = $("entry > title")
      .map((_, title) => $(title).text())
      .get();
    expect(titles).toEqual([
      "Announced: Fyrtårn & <Sønner> is added",
      "In force: 3 changes to the list",
      "Announced: 4 changes to the list",
    ]);
    const ids = $("entry > id")
      .map((_, id) => $(id).text())
      .get();
    expect(new Set(ids).size).toBe(3);
    const [newest] = $("entry > updated")
      .map((_, at) => $(at).text())
      .get();
    expect($("feed > updated").text()).toBe(newest);
    expect($("feed > link[rel=self]").attr("href")).toBe(`${site.url}/heyloyalty/feed.atom`);
    for (const link of $("entry > link").get()) {
      const href = $(link).attr("href") ?? "";
      expect((await ask(new URL(href).pathname)).status).toBe(200);
    }
  });

  test("the JSON feed says the same", async () => {
    const answer = await ask("/heyloyalty/feed.json", { "accept-language": "en" });
    expect(answer.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const feed = await answer.json();
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    const $ = cheerio.load(await text("/heyloyalty/feed.atom", { "accept-language": "en" }), { xml: true });
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(
      $("entry > id")
        .map((_, id) => $(id).text())
        .get(),
    );
  });

  test("the calendar has the day in force and the planned day, and another's reader reads it", async () => {
    const answer = await ask("/heyloyalty/changes.ics", { "accept-language": "en" });
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const events = calendar.getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
    expect(
      events.map(({ startDate, component, summary }) => [
        startDate.toString(),
        component.getFirstPropertyValue("status"),
        summary,
      ]),
    ).toEqual([
      ["2027-01-04", "CONFIRMED", "Heyloyalty: In force: 3 changes to the list"],
      ["2027-03-01", "TENTATIVE", "Heyloyalty: Planned first day of use: Fyrtårn & <Sønner> is added"],
    ]);
  });
});

/** Everything in the database, in one text. */
async function contents(): Promise<string> {
  const file = `${site.dataDir}/varsel.db`;
  const raw = await openRawTables({ database: { engine: "sqlite", file }, dataDir: site.dataDir });
  const rows = await Promise.all((await raw.tables()).map(async ({ name }) => [name, await raw.rows(name)]));
  await raw.close();
  return JSON.stringify(rows);
}
