import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTranslator } from "~/i18n/translator";
import { announceOnPage } from "../support/announce-on-page";
import { openBrowser } from "../support/browser";
import { mailsTo, readMail } from "../support/mailbox";
import { aPerson, goOn, PATIENCE } from "../support/person";
import { aDataDir, type RunningVarsel, runVarsel } from "../support/run-varsel";
import { signInOnPage } from "../support/sign-in-on-page";

const NOW = "2026-11-23T09:00:00.000Z";
const LATER = "2026-11-23T09:30:00.000Z";
const FOLLOWER = "reader@follower.example";
const da = createTranslator("da");
const en = createTranslator("en");

/** Counts the pages a person sees: each address with its step, once for each time it is shown. */
function countPages(page: Page): () => number {
  let seen = 0;
  page.on("domcontentloaded", () => {
    seen += 1;
  });
  return () => seen;
}

const required = (page: Page) => page.getByRole("main").locator("[required]:not([type=radio])").count();

describe("the shortest paths", () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof aDataDir>>;
  let varsel: RunningVarsel;

  beforeAll(async () => {
    browser = await openBrowser();
    home = await aDataDir();
    varsel = await runVarsel(home.dataDir, { VARSEL_NOW: NOW });
  });
  afterAll(async () => {
    await varsel.stop();
    await home.clear();
    await browser.close();
  });

  it("a follower needs the list, one address, one mail and one button", async () => {
    const { page, faults } = await aPerson(browser, { javaScriptEnabled: false });
    const pages = countPages(page);
    await page.goto(`${varsel.url}/heyloyalty`);
    const follow = page.getByRole("navigation").getByRole("link", { name: en.t("layout.nav.follow") });
    await goOn(page, () => follow.first().click());
    expect(await required(page)).toBe(1);
    await page.locator("[name=email]").fill(FOLLOWER);
    await goOn(page, () => page.getByRole("main").getByRole("button").first().click());
    await expect.poll(() => mailsTo(varsel, FOLLOWER), PATIENCE).toHaveLength(1);
    const mail = await readMail(varsel, FOLLOWER, "subscriptions/confirm");
    await page.goto(mail?.link ?? "");
    expect(await required(page)).toBe(0);
    await goOn(page, () => page.getByRole("main").getByRole("button").first().click());
    expect(pages()).toBeLessThanOrEqual(5);
    expect(faults).toEqual([]);
  });

  it("an officer adds a vendor on one page with eight required fields, reviews, and sends", async () => {
    const { page, faults } = await aPerson(browser, { javaScriptEnabled: false });
    const [account] = varsel.signIns.staff;
    if (account === undefined) throw new Error("The demonstration has nobody to sign in");
    await signInOnPage(page, varsel.url, account);
    const pages = countPages(page);
    await goOn(page, () => page.getByRole("main").getByRole("link", { name: "Add a company" }).click());
    // Address and country are one thing said in two boxes.
    expect((await required(page)) - 1).toBe(8);
    const fill = (name: string, value: string) => page.locator(`[name=${name}]`).fill(value);
    await fill("legalName", "Lagerhaus GmbH");
    await fill("registrationNumber", "HRB 123456");
    await fill("address", "Speicherstr. 4, 20457 Hamburg");
    await page.locator("[name=country]").selectOption("DE");
    await fill("contact", "dpo@lagerhaus.example");
    await fill("activity", "Backup");
    await fill("contractDate", "2026-11-02");
    await page.locator("[name=guarantee]").check();
    expect(await page.locator("[name=firstDay]").inputValue()).toMatch(/^2027-01-0/);
    await goOn(page, () => page.getByRole("button", { name: "Save and review" }).click());
    expect(page.url()).toMatch(/\/review/);
    const order = page.getByRole("main").locator("form", { has: page.locator("[name=publishBySelf]") });
    for (const warning of await order.locator("[name=acknowledged]").all()) await warning.check();
    await goOn(page, () => order.getByRole("button").last().click());
    expect(page.url()).toMatch(/\/review\?said=asked/);
    // Home is where one is, so three pages are shown: the form, the review, and the review that says who was asked.
    expect(pages()).toBe(3);
    expect(faults).toEqual([]);
    const second = await aPerson(browser, { javaScriptEnabled: false });
    const seen = countPages(second.page);
    await announceOnPage(second.page, varsel, "heyloyalty");
    // One page to read and answer on, and the one that says until when it can be undone.
    expect(seen()).toBe(2);
    expect(second.faults).toEqual([]);
  });

  it("a lawyer who has no objection needs the change page and one confirmation", async () => {
    await varsel.stop();
    varsel = await runVarsel(home.dataDir, { VARSEL_NOW: LATER });
    const link = await notified("bo@klitten.example");
    const { page, faults } = await aPerson(browser, { javaScriptEnabled: false, locale: "da-DK" });
    const pages = countPages(page);
    await page.goto(link);
    const noObjection = page.getByRole("link", { name: new RegExp(da.t("change.acts.noObjection")) });
    await goOn(page, () => noObjection.first().click());
    // That silence lets the change start is ticked (CC-8); nothing is typed.
    expect(await required(page)).toBe(1);
    await page.getByRole("main").locator("[required]").check();
    await goOn(page, () => page.getByRole("main").getByRole("button").first().click());
    expect(pages()).toBeLessThanOrEqual(3);
    expect(faults).toEqual([]);
  });

  it("a lawyer who objects needs the change page, one form with one required field, a review, and has the receipt", async () => {
    const link = await notified("karin.holt@fjordvang.example");
    const { page, faults } = await aPerson(browser, { javaScriptEnabled: false, locale: "da-DK" });
    const pages = countPages(page);
    await page.goto(link);
    const object = page.getByRole("link", { name: new RegExp(da.t("change.acts.object")) });
    await goOn(page, () => object.first().click());
    // The name is the only required field, known from the link; "whole change" is set already.
    expect(await required(page)).toBe(1);
    expect(await page.locator("[name=personName][required]").inputValue()).not.toBe("");
    await goOn(page, () => page.getByRole("main").getByRole("button").first().click());
    await goOn(page, () => page.locator("button[name=step][value=send]").click());
    expect(page.url()).toMatch(/\/receipt\//);
    expect(pages()).toBe(4);
    expect(await page.getByRole("main").innerText()).toContain("2026-01-I1");
    expect(faults).toEqual([]);
  });

  async function notified(address: string): Promise<string> {
    await expect.poll(() => mailsTo(varsel, address), PATIENCE).not.toHaveLength(0);
    return (await readMail(varsel, address, "n"))?.link ?? "";
  }
});
