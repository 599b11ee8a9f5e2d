import { axeFaults, isTooWide } from "@tests/support/axe";
import { openBrowser } from "@tests/support/browser";
import { type LinkedSite, REF, startLinkedSite } from "@tests/support/linked-site";
import { aPerson, goOn } from "@tests/support/person";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTranslator } from "~/i18n/translator";

const en = createTranslator("en");

let site: LinkedSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startLinkedSite(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.end();
});

const linkOf = (n: number) => `${site.url}/n/${site.recipient(n).token}`;

/** Somebody without script, who counts the pages they see. */
async function aLawyer(link: string) {
  const { page, faults } = await aPerson(browser, { javaScriptEnabled: false });
  const pages: string[] = [];
  page.on("domcontentloaded", () => pages.push(new URL(page.url()).pathname));
  await page.goto(link);
  return { page, faults, pages };
}

const act = (page: Page, key: "object" | "noObjection") =>
  page.locator("#acts a.btn", { has: page.getByText(en.t(`change.acts.${key}`), { exact: true }) });
const required = (page: Page) => page.locator("main :required").count();

describe("the shortest path of a notified lawyer, without script", () => {
  it("no objection is two pages and no field", async () => {
    const { page, faults, pages } = await aLawyer(linkOf(0));
    await goOn(page, () => act(page, "noObjection").click());
    expect(await required(page)).toBe(0);
    expect(pages).toHaveLength(2);
    await goOn(page, () => page.getByRole("button", { name: en.t("notice.confirm.submit") }).click());
    expect(await page.getByRole("main").innerText()).toContain(en.t("notice.acknowledged.title"));
    expect(page.url()).toBe(linkOf(0));
    expect(faults).toEqual([]);
  });

  it("an objection is the change, one form with one required field that is filled in, a review, and the receipt", async () => {
    const { page, faults, pages } = await aLawyer(linkOf(1));
    await goOn(page, () => act(page, "object").click());
    expect(await required(page)).toBe(1);
    expect(await page.getByLabel(en.t("object.name")).inputValue()).not.toBe("");
    await goOn(page, () => page.getByRole("button", { name: en.t("object.toReview") }).click());
    expect(await page.getByRole("main").innerText()).toContain(en.t("object.whole"));
    await goOn(page, () => page.getByRole("button", { name: en.t("object.review.submit") }).click());
    const receipt = await page.getByRole("main").innerText();
    expect(receipt).toContain(en.t("receipt.title"));
    expect(receipt).toContain(en.t("receipt.effectHeld"));
    expect(pages).toHaveLength(4);
    expect(faults).toEqual([]);
  });

  it("what was typed is still there after the review, and after a fault", async () => {
    const { page } = await aLawyer(linkOf(2));
    await goOn(page, () => act(page, "object").click());
    await page.getByLabel(en.t("object.groundText")).fill("One\n\nTwo");
    await page.getByLabel(en.t("object.groundCategory")).selectOption("security");
    await goOn(page, () => page.getByRole("button", { name: en.t("object.toReview") }).click());
    await goOn(page, () => page.getByRole("button", { name: en.t("object.review.edit") }).click());
    expect(await page.getByLabel(en.t("object.groundText")).inputValue()).toBe("One\n\nTwo");
    await page.getByLabel(en.t("object.name")).fill(" ");
    await goOn(page, () => page.getByRole("button", { name: en.t("object.toReview") }).click());
    expect(await page.getByRole("alert").innerText()).toContain(en.t("object.kept"));
    expect(await page.getByLabel(en.t("object.groundText")).inputValue()).toBe("One\n\nTwo");
    expect(await page.getByLabel(en.t("object.groundCategory")).inputValue()).toBe("security");
  });
});

describe("a notified contact's pages", () => {
  const views = [
    { width: 1280, colorScheme: "light", locale: "da-DK" },
    { width: 360, colorScheme: "dark", locale: "da-DK" },
    { width: 320, colorScheme: "light", locale: "sv-SE" },
    { width: 1280, colorScheme: "dark", locale: "en-GB" },
  ] as const;

  it.each(views)(
    "are clean to axe and fit at $width px, $colorScheme, $locale",
    async ({ width, colorScheme, locale }) => {
      const { page, faults } = await aPerson(browser, {
        bypassCSP: true,
        viewport: { width, height: 800 },
        colorScheme,
        locale,
      });
      const link = linkOf(1);
      const open = `${site.url}/heyloyalty/changes/${REF}/object`;
      for (const url of [
        link,
        `${link}/object`,
        `${link}/no-objection`,
        `${link}/receipt/${REF}-I1`,
        open,
        `${site.url}/n/none`,
      ]) {
        await page.goto(url);
        expect({ url, faults: await axeFaults(page), isTooWide: await isTooWide(page) }).toEqual({
          url,
          faults: [],
          isTooWide: false,
        });
      }
      // The browser itself notes the page that is not found.
      expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
    },
  );
});
