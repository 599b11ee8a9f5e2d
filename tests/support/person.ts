import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A person with a browser of their own: faults of pages and refused resources are collected, and are to be none. */
export async function aPerson(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Copenhagen", ...options });
  return { context, ...(await aWatchedPage(context)) };
}

/** One more page of the same person. */
export async function aWatchedPage(context: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`pageerror: ${error.message}`));
  page.on("console", (message) => {
    // Chromium asks for this by itself where a page names no icon.
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico"))
      faults.push(`console: ${message.text()}`);
  });
  return { page, faults };
}
