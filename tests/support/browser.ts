import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Chromium as the tests use it: from the system, with no profile and no business of its own on the network. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export type Watched = {
  page: Page;
  /** What the browser refused under the content security policy, as it says so. */
  violations: string[];
  /**
   * Status of each answer, by path, as it came over the network: 304 where the browser asked again. It may be known a
   * moment after the page is shown, so it is to be polled.
   */
  statuses: Record<string, number[]>;
};

/** A page of `context` that notes every violation of the content security policy, also of what loads before any script. */
export async function watchedPage(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const violations: string[] = [];
  const statuses: Record<string, number[]> = {};
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  // A 304 reaches the page as the 200 it stands for; only the extra information says what was sent. It comes from
  // another process than the request, and before it at times.
  const paths = new Map<string, string>();
  const early = new Map<string, number[]>();
  network.on("Network.requestWillBeSent", ({ requestId, request }) => {
    const path = new URL(request.url).pathname;
    paths.set(requestId, path);
    for (const status of early.get(requestId) ?? []) note(path, status);
    early.delete(requestId);
  });
  network.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => {
    const path = paths.get(requestId);
    if (path === undefined) early.set(requestId, [...(early.get(requestId) ?? []), statusCode]);
    else note(path, statusCode);
  });
  function note(path: string, status: number): void {
    statuses[path] = [...(statuses[path] ?? []), status];
  }
  return { page, violations, statuses };
}
