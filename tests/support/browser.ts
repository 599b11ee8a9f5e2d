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
  /** Status of each answer, by path, as it came over the network: 304 where the browser asked again. */
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
  // A 304 reaches the page as the 200 it stands for; only the extra information says what was sent.
  const paths = new Map<string, string>();
  network.on("Network.requestWillBeSent", ({ requestId, request }) => {
    paths.set(requestId, new URL(request.url).pathname);
  });
  network.on("Network.responseReceivedExtraInfo", ({ requestId, statusCode }) => {
    const path = paths.get(requestId) ?? "";
    statuses[path] = [...(statuses[path] ?? []), statusCode];
  });
  return { page, violations, statuses };
}
