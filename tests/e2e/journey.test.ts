import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTranslator } from "~/i18n/translator";
import { announceOnPage } from "../support/announce-on-page";
import { openBrowser } from "../support/browser";
import { letters, mailsTo } from "../support/mailbox";
import { aPerson, goOn, PATIENCE } from "../support/person";
import { aDataDir, type RunningVarsel, runVarsel } from "../support/run-varsel";
import { signInOnPage } from "../support/sign-in-on-page";

const CHANGED = fileURLToPath(new URL("../fixtures/journey/heyloyalty-changed.md", import.meta.url));
const OBJECTOR = "karin.holt@fjordvang.example";
const da = createTranslator("da");
const en = createTranslator("en");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("the main job %s", (_name, javaScriptEnabled) => {
  let home: Awaited<ReturnType<typeof aDataDir>>;
  let varsel: RunningVarsel;
  let review: string;
  const at = async (instant: string) => {
    await varsel?.stop();
    varsel = await runVarsel(home.dataDir, { VARSEL_NOW: instant });
  };
  const person = (locale: string) => aPerson(browser, { javaScriptEnabled, locale });
  const staff = async () => {
    const { page, faults } = await person("en-GB");
    const [account] = varsel.signIns.staff;
    if (account === undefined) throw new Error("The demonstration has nobody to sign in");
    await signInOnPage(page, varsel.url, account);
    return { page, faults };
  };

  beforeAll(async () => {
    home = await aDataDir();
    await at("2026-11-23T09:00:00.000Z");
  });
  afterAll(async () => {
    await varsel.stop();
    await home.clear();
  });

  it("shows a visitor the list as published", async () => {
    const { page, faults } = await person("da-DK");
    await page.goto(`${varsel.url}/heyloyalty`);
    const list = await page.getByRole("main").innerText();
    for (const fact of ["Version 1", "Zendesk Inc", "Lyskær 3 EF 2730 Herlev", "EU-US Privacy Shield"])
      expect(list).toContain(fact);
    expect(await page.locator("tbody tr").filter({ hasText: "Bitrix24" }).count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it("lets staff import a changed list, answer what is asked, and announce it", async () => {
    const { page, faults } = await staff();
    await page.goto(`${varsel.url}/staff/drafts`);
    await goOn(page, () => page.getByRole("button", { name: "Import a list" }).click());
    await page.locator("input[type=file]").setInputFiles(CHANGED);
    await goOn(page, () => page.getByRole("button", { name: "Read in" }).click());
    await page.getByLabel("The same entry: its activity changes").check();
    await page.getByLabel("Postvogn SAS replaces Sendgrid").check();
    await goOn(page, () => page.getByRole("button", { name: "Put into the draft" }).click());
    expect(page.url()).toMatch(/\/staff\/drafts\/[^/]+\?/);
    const draft = page.url().split("?")[0] ?? "";
    const kinds = await page.getByRole("main").innerText();
    for (const kind of ["OTHER_PROCESSING", "REPLACEMENT", "ADDRESS_ONLY", "ADDITION", "REMOVAL"] as const) {
      expect(kinds).toContain(en.t(`kinds.${kind}.label`));
    }
    const save = async () => {
      const entry = page.getByRole("main").locator("form", { has: page.locator("[name=contractDate]") });
      await goOn(page, () => entry.getByRole("button").first().click());
      expect(page.url()).toMatch(/said=/);
    };
    // Another activity in Israel needs a tool that is stated: a data processing agreement is none.
    await goOn(page, () =>
      page
        .getByRole("link", { name: /^Edit.*Zendesk/ })
        .first()
        .click(),
    );
    await page.locator("[name=tool]").selectOption("adequacy");
    await page.locator("[name=instrument]").fill("2011/61/EU");
    await save();
    for (const name of ["Postvogn SAS", "Lagerhaus GmbH"]) {
      await page.goto(draft);
      const edit = page.getByRole("link", { name: new RegExp(`^Edit.*${name}`) });
      await goOn(page, () => edit.first().click());
      await page.locator("[name=contractDate]").fill("2026-11-02");
      await page.locator("[name=guarantee]").check();
      await save();
    }
    await page.goto(`${draft}/review`);
    await goOn(page, () => page.getByRole("button", { name: /^Set it to/ }).click());
    await page.goto(`${draft}/review`);
    const order = page.getByRole("main").locator("form", { has: page.locator("[name=publishBySelf]") });
    for (const warning of await order.locator("[name=acknowledged]").all()) await warning.check();
    await goOn(page, () => order.getByRole("button").last().click());
    expect(page.url()).toMatch(/\/review\?said=asked/);
    review = page.url().split("?")[0] ?? "";
    expect(faults).toEqual([]);
  });

  it("GS-3 asks a second person, who announces it from the one page of a mail", async () => {
    const { page, faults } = await person("en-GB");
    expect(await announceOnPage(page, varsel, "heyloyalty")).toContain(en.t("fourEyes.second.done"));
    expect(faults).toEqual([]);
    const author = await staff();
    await author.page.goto(review);
    expect(author.page.url()).toMatch(/\/staff\/changes\//);
    const said = await author.page.getByRole("main").innerText();
    expect(said.toLowerCase()).toContain(en.t("statuses.change.scheduled").toLowerCase());
  });

  it("tells every contact once the minutes to undo are over", async () => {
    await at("2026-11-23T09:30:00.000Z");
    await expect.poll(() => recipients(varsel), PATIENCE).toHaveLength(8);
    const list = await (await fetch(`${varsel.url}/heyloyalty?lang=da`)).text();
    expect(list).toContain("2026-01");
  });

  it("takes an objection from the link in the Danish mail, and answers with a receipt", async () => {
    const { page, faults } = await person("da-DK");
    const mail = await openMail(page, varsel, OBJECTOR);
    for (const fact of ["Postvogn SAS", "Lagerhaus GmbH", "Sendgrid"]) expect(mail.text).toContain(fact);
    expect(mail.text).toContain("ons. 23. dec. 2026 kl. 23.59");
    await page.goto(mail.link);
    const object = page.getByRole("link", { name: new RegExp(da.t("change.acts.object")) });
    await goOn(page, () => object.first().click());
    await page.locator("[name=text]").fill("Vi kan ikke sende vores kunders adresser til Frankrig.");
    await goOn(page, () => page.getByRole("main").getByRole("button").first().click());
    await goOn(page, () => page.locator("button[name=step][value=send]").click());
    expect(page.url()).toMatch(/\/receipt\/2026-01-I1/);
    expect(await page.getByRole("main").innerText()).toContain("2026-01-I1");
    await expect.poll(() => mailsTo(varsel, OBJECTOR), PATIENCE).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it("publishes version 2 after the window, without what needs approval", async () => {
    await at("2027-01-04T09:00:00.000Z");
    const versions = async () =>
      (await (await fetch(`${varsel.url}/api/v1/processors/heyloyalty/versions`)).json()).versions.length;
    await expect.poll(versions, PATIENCE).toBe(2);
    const { entries } = await (await fetch(`${varsel.url}/api/v1/processors/heyloyalty/list`)).json();
    const named = new Map<string, { activity: string; notForAll: boolean }>(
      entries.map((entry: { name: string }) => [entry.name, entry]),
    );
    expect(named.has("Sendgrid") || named.has("DigitalOcean")).toBe(false);
    expect(named.get("Zendesk Inc")?.activity).toBe("Helpdesk software");
    expect(named.get("Postvogn SAS")?.notForAll).toBe(true);
    expect(named.get("Lagerhaus GmbH")?.activity).toBe("Backup");
  });

  it("holds the change for the customer that objected until staff record an outcome, and tells everyone", async () => {
    const { page, faults } = await staff();
    await page.goto(`${varsel.url}/staff/objections`);
    const objection = page.getByRole("link", { name: /2026-01-I1/ });
    await goOn(page, () => objection.first().click());
    await page.locator("[name=outcome][value=carved_out]").check();
    await page.locator("[name=reasons]").fill("Sendgrid stays in use for this customer.");
    const decision = page.locator("form", { has: page.locator("[name=reasons]") });
    await goOn(page, () => decision.getByRole("button").first().click());
    await expect.poll(() => mailsTo(varsel, OBJECTOR), PATIENCE).toHaveLength(4);
    for (const { email } of varsel.signIns.controllers.filter(({ processor }) => processor === "heyloyalty")) {
      expect((await mailsTo(varsel, email)).length, email).toBeGreaterThanOrEqual(2);
    }
    expect(faults).toEqual([]);
  });

  it("compares the two versions for anyone", async () => {
    const { page, faults } = await person("en-GB");
    await page.goto(`${varsel.url}/heyloyalty/compare?from=1&to=2`);
    const compared = await page.getByRole("main").innerText();
    for (const fact of ["Sendgrid", "Postvogn SAS", "Lagerhaus GmbH", "DigitalOcean", "Alsvej 7"])
      expect(compared).toContain(fact);
    expect(compared).not.toContain("Helpdesk software og chat");
    expect(faults).toEqual([]);
  });
});

async function recipients(varsel: RunningVarsel): Promise<string[]> {
  return [...new Set((await letters(varsel)).map(({ to }) => to))];
}

async function openMail(page: Page, varsel: RunningVarsel, address: string): Promise<{ text: string; link: string }> {
  const [letter] = await mailsTo(varsel, address);
  if (letter === undefined) throw new Error(`No mail to ${address}`);
  await page.goto(`${varsel.url}${letter.href}`);
  const text = await page.getByRole("main").innerText();
  const link = /http:\/\/localhost:\d+\/n\/[\w-]+/.exec(text)?.[0];
  if (link === undefined) throw new Error("The mail has no link");
  return { text, link: link.replace(/^http:\/\/localhost:\d+/, varsel.url) };
}
