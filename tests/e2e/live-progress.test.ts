import { openBrowser, watchedPage } from "@tests/support/browser";
import { startLinkedSite } from "@tests/support/linked-site";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let site: Awaited<ReturnType<typeof startLinkedSite>>;
let browser: Browser;
let cookie: { name: string; value: string };
beforeAll(async () => {
  site = await startLinkedSite();
  browser = await openBrowser();
  const [name = "", ...value] = (await site.signIn()).cookie.split("=");
  cookie = { name, value: value.join("=") };
});
afterAll(async () => {
  await browser.close();
  await site.end();
});

async function open(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, extraHTTPHeaders: { "accept-language": "en" } });
  await context.addCookies([{ ...cookie, url: site.url }]);
  return watchedPage(context);
}

const address = () => `${site.url}/staff/changes/${site.changeId}/coverage`;
const told = (accepted: number, total: number, isDone: boolean) =>
  `event: progress\ndata: ${JSON.stringify({
    ...{ total, accepted, isDone, line: `${accepted} of ${total} accepted.` },
    ...{ pace: isDone ? "All sent." : "5 a second", when: "now" },
  })}\n\n`;

test("the bar of a sending follows what the server tells, says the end aloud, and asks no more", async () => {
  const { page, violations } = await open(true);
  let asked = 0;
  await page.route("**/progress", async (route) => {
    asked += 1;
    expect(route.request().headers().accept).toBe("text/event-stream");
    const body = asked === 1 ? told(3, 7, false) : told(7, 7, true);
    await route.fulfill({ contentType: "text/event-stream", body: `retry: 50\n\n${body}` });
  });
  await page.goto(address());
  const bar = page.locator("[data-progress-bar]");
  await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBe(7);
  expect(await page.locator("[data-progress-line]").textContent()).toBe("7 of 7 accepted.");
  expect(await page.locator("[data-progress-live]").textContent()).toBe("7 of 7 accepted. All sent.");
  expect(await page.locator("[data-progress-live]").getAttribute("aria-live")).toBe("polite");
  await page.waitForTimeout(300);
  // It came again after the first answer had ended, and not after the last event.
  expect(asked).toBe(2);
  expect(violations).toEqual([]);
  await page.context().close();
});

test("without script the page says how it stands, and has a link to load it again", async () => {
  const { page } = await open(false);
  await page.goto(address());
  expect(await page.locator("[data-progress-line]").textContent()).toMatch(/of \d+ accepted/);
  await page.locator("[data-progress] a").click();
  expect(new URL(page.url()).pathname).toBe(new URL(address()).pathname);
  await page.context().close();
});
