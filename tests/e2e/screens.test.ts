import { mkdirSync } from "node:fs";
import { axeFaults, isTooWide } from "@tests/support/axe";
import { openBrowser, watchedPage } from "@tests/support/browser";
import { aPerson, goOn, PATIENCE } from "@tests/support/person";
import { signIn } from "@tests/support/walk/announce";
import { lettersIn } from "@tests/support/walk/mailbox";
import { type Place, placesOf } from "@tests/support/walk/place";
import { PORTAL_SCREENS } from "@tests/support/walk/portal-screens";
import { type Product, walkProduct } from "@tests/support/walk/product";
import { LATER_SCREENS, PUBLIC_SCREENS, type Screen, STAFF_SCREENS } from "@tests/support/walk/screens";
import { aVisitor } from "@tests/support/walk/visitor";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** When every window has closed and the first day of use is past. */
const LATER = "2027-03-01T09:00:00.000Z";
/** A folder for pictures of every page; none are made without it. */
const PICTURES = process.env.SCREENSHOTS;

let product: Product;
let place: Place;
let browser: Browser;
const people = new Map<string, ReturnType<typeof aPerson>>();

beforeAll(async () => {
  [product, browser] = await Promise.all([walkProduct(), openBrowser()]);
  const letters = lettersIn(product.varsel.dataDir);
  place = placesOf(product, letters.find(({ text }) => text.includes(product.links[0].notified))?.id ?? "")[0];
  await actForTwo(place);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await product.end();
});

/** The contact of one customer may read in another's space too, so that there are two to choose from. */
async function actForTwo({ space, sibling }: Place): Promise<void> {
  const users = await space.user.open(`/portal/${space.controllerId}/users`);
  const values = { name: "Kanarie To", address: sibling.address, roles: ["reader"] };
  await space.user.submit(users, "form:has([name=address])", { values });
}

type Look = { name: string; options: BrowserContextOptions };

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 780 } };
const LOOKS: readonly Look[] = [
  { name: "1280-light", options: { ...desk, colorScheme: "light" } },
  { name: "360-dark", options: { ...phone, colorScheme: "dark" } },
];
/** Seen in pictures only: what a wide window hides in the dark is hidden in a narrow one too. */
const PICTURED: readonly Look[] = [
  { name: "1280-dark", options: { ...desk, colorScheme: "dark" } },
  { name: "360-light", options: { ...phone, colorScheme: "light" } },
];
/** The narrowest window that text must still fit without scrolling sideways (WCAG 2.2, 1.4.10), where no script runs. */
const NARROW: BrowserContextOptions = { viewport: { width: 320, height: 780 }, javaScriptEnabled: false };
const LANGUAGES = ["da-DK", "sv-SE", "en-GB"];

/**
 * Somebody with that browser, who looks at one page after the other in one window. Windows keep their size and scheme,
 * and what was found fault with is begun anew.
 */
async function someone(options: BrowserContextOptions, { staff, as }: Pick<Screen, "staff" | "as">) {
  const key = JSON.stringify([options, staff, as]);
  const asked = people.get(key) ?? aPerson(browser, options);
  people.set(key, asked);
  const person = await asked;
  person.faults.length = 0;
  const { staff: visitor, space, sibling, reader } = place;
  const named = as === undefined ? null : { user: space.user, contact: sibling.user, reader }[as];
  const session = named === null ? "varsel" : "varsel-portal";
  const value = (staff ? visitor : named)?.cookies.get(session);
  if (value !== undefined) await person.context.addCookies([{ name: session, value, url: visitor.base }]);
  return person;
}

/** Opens a screen as somebody. Out: the page, and what the browser held against it. */
async function show(screen: Screen, options: BrowserContextOptions) {
  const { page, faults } = await someone(options, screen);
  const opened = await page.goto(place.staff.base + screen.path(place));
  expect([screen.status ?? 200, 304], screen.path(place)).toContain(opened?.status());
  if (screen.act !== undefined) {
    const { act } = screen;
    const answer = await goOn(page, () => act(page, place));
    expect(answer, `what is done on ${screen.path(place)}`).toBe(screen.acted ?? 200);
  }
  return { page, faults: () => faults.filter((fault) => !REFUSED.test(fault)) };
}

/** What the browser says of every answer that is an error, as some are meant to be. */
const REFUSED = /Failed to load resource: the server responded with a status of 4/;

/** Languages take turns, so that each page is seen in all of them. */
const languageOf = (turn: number) => ({ locale: LANGUAGES[turn % LANGUAGES.length] ?? "en-GB" });

function describeScreens(name: string, screens: readonly Screen[]) {
  describe(name, () => {
    test.each(screens.map((screen, index) => [screen.name, screen, index] as const))("%s", async (_, screen, index) => {
      const worn = LOOKS.map((look, turn) => inspect(screen, look, languageOf(index + turn)));
      await Promise.all([...worn, inspectNarrow(screen, languageOf(index + LOOKS.length))]);
      for (const look of PICTURES === undefined ? [] : PICTURED) {
        const { page } = await show(screen, { ...look.options, ...languageOf(index) });
        await picture(page, screen, look);
      }
    });
  });
}

async function inspect(screen: Screen, look: Look, language: BrowserContextOptions): Promise<void> {
  const { page, faults } = await show(screen, { ...look.options, ...language });
  await picture(page, screen, look);
  expect.soft(await axeFaults(page), look.name).toEqual([]);
  expect.soft(await isTooWide(page), `${look.name} is wider than its window`).toBe(false);
  expect.soft(faults(), look.name).toEqual([]);
}

async function inspectNarrow(screen: Screen, language: BrowserContextOptions): Promise<void> {
  const { page, faults } = await show(screen, { ...NARROW, ...language });
  expect.soft(await isTooWide(page), "320 px are not wide enough").toBe(false);
  expect.soft(await page.locator("h1").count(), "headings of the first order").toBe(1);
  expect.soft(faults(), "without script").toEqual([]);
}

async function picture(page: Page, { name }: Screen, look: Look): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}-${look.name}.png`, fullPage: true });
}

describeScreens("what everybody sees is sound in every window", PUBLIC_SCREENS);
describeScreens("what a customer's people see is sound in every window", PORTAL_SCREENS);
describeScreens("what staff see is sound in every window", STAFF_SCREENS);

test.each(LANGUAGES)(
  "the workplace's menu, a name and the languages stand on one line of a desk's window (%s)",
  async (locale) => {
    const { page } = await someone({ ...desk, locale }, { staff: true });
    await page.goto(`${place.staff.base}/staff`);
    expect(await page.locator("header nav li").count()).toBe(10);
    expect((await page.locator("header").boundingBox())?.height).toBeLessThan(80);
  },
);

test("who wants less motion sees another colour scheme at once, with nothing on its way", async () => {
  const { page, context } = await aPerson(browser, { ...desk, colorScheme: "light" });
  await page.goto(`${place.staff.base}/${place.slug}`);
  const backdrop = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await backdrop();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await backdrop()).not.toBe(light);
  await context.close();
});

test("a second visit to a public page is a 304 that breaks no policy", async () => {
  const context = await browser.newContext();
  const { page, violations, statuses } = await watchedPage(context);
  const paths = ["", "/versions", "/versions/1", "/changes", `/changes/${place.ref}`];
  for (const path of paths.map((end) => `/${place.slug}${end}`)) {
    await visitUntilSame(page, place.staff.base + path);
    await expect.poll(() => statuses[path]?.at(-1), { ...PATIENCE, message: path }).toBe(304);
    expect(statuses[path]?.[0], path).toBe(200);
  }
  expect(violations).toEqual([]);
  await context.close();
});

/** Visits twice, and again while the page is another than before: the worker goes on with what the tests above have done. */
async function visitUntilSame(page: Page, url: string): Promise<void> {
  const tags: (string | undefined)[] = [];
  do {
    tags.push((await page.goto(url))?.headers().etag);
    await page.goto("about:blank");
  } while (tags.length < 2 || (tags.at(-1) !== tags.at(-2) && tags.length < 10));
  expect(tags.at(-1), url).toBe(tags.at(-2));
}

describe("when version 2 stands", () => {
  beforeAll(async () => {
    // An objection that might be anybody's holds the change for everybody.
    const page = await place.staff.open(`/staff/objections/${place.unmatchedId}`);
    const values = { dismissReason: "Ikke en kunde" };
    await place.staff.submit(page, "form:has([name=dismissReason])", { values });
    await product.restart({ VARSEL_NOW: LATER });
    const visitor = aVisitor(place.staff.base);
    const isOut = async () => (await visitor.open(`/${place.slug}/versions/2`)).status === 200;
    while (!(await isOut())) await new Promise((resolve) => setTimeout(resolve, 200));
    const [account] = product.varsel.signIns.staff;
    if (account !== undefined) await signIn(place.staff, account);
  });
  describeScreens("each page is sound in every window", LATER_SCREENS);
});
