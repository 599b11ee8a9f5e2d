import type { Browser, BrowserContext, BrowserContextOptions, Page, Response } from "playwright-core";

/** What a page or a mail may take on a busy machine; what never comes fails its test all the same. */
export const PATIENCE = { timeout: 60_000, interval: 200 };

export type Person = { page: Page; context: BrowserContext; faults: string[] };

/**
 * A person with a browser of their own: faults of pages and refused resources are collected, and are to be none. They
 * want no motion, so that no colour is seen on its way to another.
 */
export async function aPerson(browser: Browser, options: BrowserContextOptions = {}): Promise<Person> {
  const usual: BrowserContextOptions = { locale: "en-GB", timezoneId: "Europe/Copenhagen", reducedMotion: "reduce" };
  const context = await browser.newContext({ ...usual, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`pageerror: ${error.message}`));
  page.on("console", (message) => {
    // Chromium asks for this by itself where a page names no icon.
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico"))
      faults.push(`console: ${message.text()}`);
  });
  return { page, context, faults };
}

/**
 * Does what leads to another page, and waits until that is there with all that it names. A click alone may come back
 * while the page before is still shown, and that page counts as loaded. Out: the new page's status.
 */
export async function goOn(page: Page, act: () => Promise<unknown>): Promise<number> {
  let status = 0;
  const note = (response: Response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) status = response.status();
  };
  page.on("response", note);
  try {
    await Promise.all([page.waitForEvent("load"), act()]);
  } finally {
    page.off("response", note);
  }
  return status;
}
