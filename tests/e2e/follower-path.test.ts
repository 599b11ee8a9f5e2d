import { openBrowser } from "@tests/support/browser";
import { aDataDir, type RunningVarsel, runVarsel } from "@tests/support/run-varsel";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

let varsel: RunningVarsel;
let browser: Browser;
let clear: () => Promise<void>;
beforeAll(async () => {
  const folder = await aDataDir();
  clear = folder.clear;
  varsel = await runVarsel(folder.dataDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await varsel.stop("SIGKILL");
  await clear();
});

test.each([true, false])(
  "a follower needs the list, a form with one field, the mail and one button (script in the browser: %s)",
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, locale: "en", baseURL: varsel.url });
    const page = await context.newPage();
    const visited: string[] = [];
    page.on("framenavigated", (frame) => visited.push(new URL(frame.url()).pathname));

    await page.goto("/heyloyalty");
    await page.getByRole("link", { name: "Follow", exact: true }).click();
    expect(await page.locator("main [required]").count()).toBe(1);
    const address = `reader-${javaScriptEnabled}@sten.example`;
    await page.getByLabel("Your e-mail address").fill(address);
    await page.getByRole("button", { name: "Follow by e-mail" }).click();
    await expect(page.getByRole("status").textContent()).resolves.toContain(address);

    const mailbox = await context.newPage();
    const mail = mailbox.getByRole("link", { name: /Confirm that you want to follow Heyloyalty/ }).first();
    await expect
      .poll(async () => {
        await mailbox.goto("/dev/mail");
        return mailbox.getByText(address).count();
      })
      .toBeGreaterThan(0);
    await mail.click();
    const link = await mailbox.locator('a[href*="/subscriptions/confirm/"]').first().getAttribute("href");

    await page.goto(link ?? "");
    expect(await page.locator("main input").count()).toBe(0);
    expect(await page.getByRole("main").getByRole("button").count()).toBe(1);
    await page.getByRole("main").getByRole("button").click();
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toBe("You follow Heyloyalty");
    const [token = ""] = (link ?? "").split("/").slice(-1);
    const confirm = `/subscriptions/confirm/${token}`;
    expect(visited).toEqual(["/heyloyalty", "/heyloyalty/subscribe", "/heyloyalty/subscribe", confirm, confirm]);
    await context.close();
  },
);
