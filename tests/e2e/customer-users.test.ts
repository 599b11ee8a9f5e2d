import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { axeFaults, isTooWide } from "@tests/support/axe";
import { openBrowser } from "@tests/support/browser";
import { aUser } from "@tests/support/builders";
import { memoryJournal } from "@tests/support/memory-journal";
import { aPerson, goOn } from "@tests/support/person";
import { silentLog } from "@tests/support/test-log";
import { codeFor, portalSignIn } from "@tests/support/walk/portal-door";
import { type Product, walkProduct } from "@tests/support/walk/product";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UserRole } from "~/domain/people/controller-user";
import { createTranslator } from "~/i18n/translator";

const en = createTranslator("en");
const ADMIN = "kanarie.admin@kanariefugl.example";
const APPROVER = "kanarie.approver@kanariefugl.example";
const OBJECTOR = "kanarie.indsiger@kanariefugl.example";
const READER = "kanarie.reader@kanariefugl.example";
const PATIENCE = 120_000;

let product: Product;
let browser: Browser;
let space: string;
beforeAll(async () => {
  [product, browser] = await Promise.all([walkProduct(), openBrowser()]);
  space = await nameFirst();
});
afterAll(async () => {
  await browser.close();
  await product.end();
});

const site = () => product.varsel;
const ref = () => product.workplaces[0].ref;
const linkOf = () => site().url + product.links[0].notified;

/** The customer whose contact was told and has said nothing gets an administrator and an approver. Out: its space. */
async function nameFirst(): Promise<string> {
  const { dataDir } = site();
  const database = await openDatabase({
    ...{ dataDir, journal: memoryJournal(), log: silentLog(), role: "command" },
    database: { engine: "sqlite", file: `${dataDir}/varsel.db` },
  });
  const store = makeStore(database);
  try {
    const [{ slug }] = product.workplaces;
    const processor = await store.read.processors.findBySlug(slug);
    const quiet = site().signIns.controllers.find((one) => one.processor === slug);
    const contacts = await store.read.customers.findContactsByAddress(processor?.id ?? "", quiet?.email ?? "");
    const [contact] = contacts;
    if (contact === undefined) throw new Error("The contact who was told is no customer's");
    const { processorId, controllerId } = contact;
    const person = (address: string, roles: UserRole[]) =>
      aUser({ processorId, controllerId, address, addressKey: address, name: address.split("@")[0] ?? "", roles });
    await store.write(async (tx) => {
      await tx.users.insert(person(ADMIN, ["admin"]));
      await tx.users.insert(person(APPROVER, ["approver"]));
    });
    return `/portal/${controllerId}`;
  } finally {
    await database.close();
  }
}

async function inPortal(address: string, options: Parameters<typeof aPerson>[1] = {}) {
  const person = await aPerson(browser, { javaScriptEnabled: false, ...options });
  await portalSignIn(person.page, site(), address);
  return person;
}

async function invite(page: Page, address: string, name: string, role: UserRole): Promise<void> {
  await page.goto(`${site().url}${space}/users`);
  const form = page.locator("form:has([name=address])");
  await form.locator("[name=address]").fill(address);
  await form.locator("[name=name]").fill(name);
  for (const box of await form.locator("[name=roles]").all())
    await box.setChecked((await box.getAttribute("value")) === role);
  await goOn(page, () => form.locator("[type=submit]").click());
  expect(await page.getByRole("main").innerText()).toContain(address);
}

const mainOf = (page: Page) => page.getByRole("main").innerText();

describe("a customer's own people, without script", () => {
  it(
    "HL-B2.8 its administrator invites an objector, who objects and gets a receipt",
    async () => {
      const admin = await inPortal(ADMIN);
      await invite(admin.page, OBJECTOR, "Kanarie Indsiger", "objector");
      await invite(admin.page, READER, "Kanarie Læser", "reader");
      // An administrator as such decides nothing.
      const refused = await admin.page.goto(`${site().url}${space}/changes/${ref()}/object`);
      expect(refused?.status()).toBe(403);

      const { page, faults } = await inPortal(OBJECTOR);
      await page.goto(`${site().url}${space}/changes/${ref()}`);
      await goOn(page, () => page.locator("#acts a[href$='/object']").click());
      await goOn(page, () => page.getByRole("button", { name: en.t("object.toReview") }).click());
      await goOn(page, () => page.getByRole("button", { name: en.t("object.review.submit") }).click());
      const receipt = await mainOf(page);
      expect(receipt).toContain(en.t("receipt.title"));
      expect(receipt).toContain(OBJECTOR);
      expect(page.url()).toContain(`${space}/changes/${ref()}/receipt/${ref()}-I`);
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "HL-B2.8 a reader reads, and where they try to object is told who can",
    async () => {
      const { page } = await inPortal(READER);
      await page.goto(`${site().url}${space}/changes/${ref()}`);
      expect(await page.locator("#acts a[href$='/object']").count()).toBe(0);
      for (const act of ["object", "no-objection", "question", "contact", "approve"]) {
        const answer = await page.goto(`${site().url}${space}/changes/${ref()}/${act}`);
        expect(answer?.status()).toBe(403);
        expect(await mainOf(page)).toContain(en.t("acting.mayAct.lead"));
      }
    },
    PATIENCE,
  );

  it(
    "HL-4.2 leave to start is given from the notice link by a code that an approver is mailed, and not by a wrong one",
    async () => {
      const { page, faults } = await aPerson(browser, { javaScriptEnabled: false });
      await page.goto(`${linkOf()}/approve`);
      await page.locator("[name=acts]").last().check();
      await page.locator("[name=text]").fill("Kanarien siger ja.\nFra nu af.");
      const shown = await page.locator("[name=approverId]").innerText();
      expect(shown).toContain("k•••@kanariefugl.example");
      await page.locator("[name=approverId]").selectOption({ index: 1 });
      const warning = page.locator("[name=acknowledged]");
      if ((await warning.count()) > 0) await warning.check();
      await goOn(page, () => page.getByRole("button", { name: en.t("acting.approve.ask") }).click());
      expect(await mainOf(page)).toContain("k•••@kanariefugl.example");
      await page.locator("[name=code]").fill("0000");
      await goOn(page, () => page.getByRole("button", { name: en.t("acting.approve.submit") }).click());
      expect(await page.getByRole("alert").innerText()).toContain(en.t("acting.approve.codeFault.wrong", { count: 4 }));
      expect(await mainOf(page)).toContain("Kanarien siger ja.");
      await page.locator("[name=code]").fill(await codeFor(site().dataDir, APPROVER));
      await goOn(page, () => page.getByRole("button", { name: en.t("acting.approve.submit") }).click());
      const done = await mainOf(page);
      expect(done).toContain(en.t("acting.approve.done"));
      expect(done).toContain(en.t("acting.approve.byApprover"));
      expect(page.url()).toContain(product.links[0].notified);
      expect(faults.filter((fault) => !fault.includes("422"))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "a question and the right contact come from the link, and what silence does is ticked before no objection (CC-8)",
    async () => {
      const { page, faults } = await aPerson(browser, { javaScriptEnabled: false });
      await page.goto(linkOf());
      await goOn(page, () => page.locator("#acts a[href$='/question']").click());
      await page.locator("[name=text]").fill("Hvor synger kanariefuglen?");
      await goOn(page, () => page.getByRole("button", { name: en.t("acting.question.submit") }).click());
      expect(await mainOf(page)).toContain("Hvor synger kanariefuglen?");
      await goOn(page, () => page.locator("#acts a[href$='/contact']").click());
      await page.locator("[name=name]").fill("Kanarie Afløser");
      await page.locator("[name=address]").fill("kanarie.afloeser@kanariefugl.example");
      await goOn(page, () => page.getByRole("button", { name: en.t("acting.contact.submit") }).click());
      expect(await mainOf(page)).toContain(en.t("acting.contact.sent"));
      await page.goto(`${linkOf()}/no-objection`);
      expect(await page.locator("main :required").count()).toBe(1);
      await page.locator("[name=acknowledged]").check();
      await goOn(page, () => page.getByRole("button", { name: en.t("notice.confirm.submit") }).click());
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );
});

describe("their pages", () => {
  const views = [
    { width: 1280, colorScheme: "light", locale: "da-DK" },
    { width: 360, colorScheme: "dark", locale: "en-GB" },
    { width: 320, colorScheme: "light", locale: "sv-SE" },
  ] as const;

  it.each(views)(
    "are clean to axe and fit at $width px, $colorScheme, $locale",
    async ({ width, colorScheme, locale }) => {
      const options = { bypassCSP: true, viewport: { width, height: 800 }, colorScheme, locale };
      const { page } = await inPortal(OBJECTOR, { ...options, javaScriptEnabled: true });
      const change = `${site().url}${space}/changes/${ref()}`;
      for (const at of [
        ...["", "/object", "/no-objection", "/question", "/contact", "/approve", "/print"].map((act) => change + act),
        ...["", "/question", "/contact", "/approve", "/print"].map((act) => linkOf() + act),
      ]) {
        await page.goto(at);
        const found = { at, faults: await axeFaults(page), isTooWide: await isTooWide(page) };
        expect(found).toEqual({ at, faults: [], isTooWide: false });
      }
    },
    PATIENCE,
  );
});
