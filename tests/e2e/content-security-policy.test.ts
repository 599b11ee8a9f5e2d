import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser, watchedPage } from "@tests/support/browser";
import { PATIENCE } from "@tests/support/person";
import { type Site, startSite } from "@tests/support/test-site";
import type { Browser } from "playwright-core";
import { createElement } from "react";
import { afterAll, beforeAll, expect, test } from "vitest";

/** daisyUI draws its marks like this; a policy without `data:` would refuse it. */
const STYLE = `h1 { color: rgb(1, 2, 3); background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E") }`;
const SCRIPT = `document.title = "ran"; import("/assets/more-0f0f0f.js");`;
const MORE = `document.body.dataset.more = "ran";`;

let browser: Browser;
let site: Site;
let base: string;
const folder = mkdtempSync(join(tmpdir(), "varsel-assets-"));

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/site-0f0f0f.css"), STYLE);
  writeFileSync(join(folder, "assets/entry-0f0f0f.js"), SCRIPT);
  writeFileSync(join(folder, "assets/more-0f0f0f.js"), MORE);
  writeFileSync(join(folder, "assets/route-0f0f0f.js"), "");
  writeFileSync(join(folder, "assets/manifest-0f0f0f.js"), "");
  const page = () => createElement("h1", null, "Underdatabehandlere ".repeat(200));
  site = await startSite({
    assetsFolder: folder,
    publicState: async (slug) => (slug === "nordpost" ? { revision: 7, locale: "da" } : null),
    routes: [
      { path: ":processor", default: page },
      { path: "staff/work", default: page, handle: { client: true } },
    ],
  });
  base = `http://127.0.0.1:${site.port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

const colour = () => getComputedStyle(document.querySelector("h1") ?? document.body).color;

test("a public page is styled and breaks no policy, at the first visit and at the second, which is a 304", async () => {
  const context = await browser.newContext();
  const { page, violations, statuses } = await watchedPage(context);
  await page.goto(`${base}/nordpost`);
  expect(await page.evaluate(colour)).toBe("rgb(1, 2, 3)");
  await page.goto("about:blank");
  await page.goto(`${base}/nordpost`);
  expect(await page.evaluate(colour)).toBe("rgb(1, 2, 3)");
  await expect.poll(() => statuses["/nordpost"], PATIENCE).toEqual([200, 304]);
  await expect.poll(() => statuses["/assets/site-0f0f0f.css"], PATIENCE).toEqual([200]);
  expect(violations).toEqual([]);
  await context.close();
});

test("a page with script runs it at every visit, since it is never kept", async () => {
  const context = await browser.newContext();
  const { page, violations, statuses } = await watchedPage(context);
  for (let visit = 0; visit < 2; visit++) {
    await page.goto(`${base}/staff/work`);
    await page.waitForFunction(() => document.title === "ran" && document.body.dataset.more === "ran", null, PATIENCE);
    await page.goto("about:blank");
  }
  await expect.poll(() => statuses["/staff/work"], PATIENCE).toEqual([200, 200]);
  expect(violations).toEqual([]);
  await context.close();
});

test("control: a kept page that comes back under a policy with another nonce loses its script, and this is seen", async () => {
  const server = keepingServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext();
  const { page, violations, statuses } = await watchedPage(context);
  await page.goto(`http://127.0.0.1:${port}/`);
  expect(await page.title()).toBe("ran");
  await page.goto("about:blank");
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect.poll(() => statuses["/"], PATIENCE).toEqual([200, 304]);
  expect(await page.title()).toBe("");
  expect(violations.length).toBeGreaterThan(0);
  await context.close();
  await new Promise((resolve) => server.close(resolve));
});

/** What this server must not be: it keeps a page whose script carries the nonce of its first visit. */
function keepingServer(): Server {
  let visit = 0;
  return createServer((req, res) => {
    if (req.url !== "/") {
      res.writeHead(404).end();
      return;
    }
    visit += 1;
    res.setHeader("Content-Security-Policy", `default-src 'none'; script-src 'nonce-n${visit}'`);
    res.setHeader("ETag", '"kept"').setHeader("Cache-Control", "no-cache").setHeader("Content-Type", "text/html");
    res.statusCode = req.headers["if-none-match"] === undefined ? 200 : 304;
    res.end(res.statusCode === 304 ? undefined : `<script nonce="n${visit}">document.title = "ran"</script>`);
  });
}
