import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTranslator } from "~/i18n/translator";
import { freshCode } from "../support/authenticator";
import { openBrowser } from "../support/browser";
import { mailsTo, readMail } from "../support/mailbox";
import { aPerson, goOn, PATIENCE } from "../support/person";
import { aDataDir, type RunningVarsel, runVarsel } from "../support/run-varsel";

const PROGRAM = fileURLToPath(new URL("../../build/varsel.js", import.meta.url));
const PASSWORD = "kestrel marble tractor 71";
const FIRST = { name: "Ane Officer", email: "ane@officer.example" };
const SECOND = { name: "Bo Anden", email: "bo@anden.example" };
const en = createTranslator("en");

describe("from the first account to the first announcement", () => {
  let browser: Browser;
  let home: Awaited<ReturnType<typeof aDataDir>>;
  let varsel: RunningVarsel;

  beforeAll(async () => {
    browser = await openBrowser();
    home = await aDataDir();
    varsel = await runVarsel(home.dataDir, { VARSEL_NOW: "2026-11-23T09:00:00.000Z" });
  });
  afterAll(async () => {
    await varsel.stop();
    await home.clear();
    await browser.close();
  });

  it("GS-3 GS-8 an operator adds the first person, who invites a second, and the two announce with four eyes", async () => {
    const officer = await aPerson(browser, { javaScriptEnabled: false });
    const invitation = await addUser(varsel);
    const own = await joinBy(officer.page, invitation, FIRST.email);
    expect(own).not.toBe("");
    await invite(officer.page);

    const other = await aPerson(browser, { javaScriptEnabled: false });
    await expect.poll(() => mailsTo(varsel, SECOND.email), PATIENCE).toHaveLength(1);
    const welcome = await readMail(varsel, SECOND.email, "staff/welcome");
    const secret = await joinBy(other.page, welcome?.link ?? "", SECOND.email);

    await propose(officer.page);
    await expect.poll(() => mailsTo(varsel, SECOND.email), PATIENCE).toHaveLength(2);
    const asked = await readMail(varsel, SECOND.email, "staff/second");
    const code = /\b\d{8}\b/.exec(asked?.page.replace(/<[^>]+>/g, " ") ?? "")?.[0] ?? "";

    // In a browser that never signed in: the mail and the second factor are enough.
    const elsewhere = await aPerson(browser, { javaScriptEnabled: false });
    await elsewhere.page.goto(asked?.link ?? "");
    const form = elsewhere.page.getByRole("main").locator("form", { has: elsewhere.page.locator("[name=code]") });
    for (const warning of await form.locator("[name=acknowledged]").all()) await warning.check();
    await form.locator("[name=code]").fill(code);
    await form.locator("[name=secondFactor]").fill(await freshCode(secret));
    await goOn(elsewhere.page, () => form.locator("button[value=yes]").click());
    expect(await elsewhere.page.getByRole("main").innerText()).toContain(en.t("fourEyes.second.done"));

    // The draft is none any more: its address leads to the change, whose author reads who announced it.
    await officer.page.goto(officer.page.url().split("?")[0] ?? "");
    expect(officer.page.url()).toMatch(/\/staff\/changes\//);
    const said = await officer.page.getByRole("main").innerText();
    for (const fact of [SECOND.name, en.t("fourEyes.record.four_eyes")]) expect(said).toContain(fact);
    for (const { faults } of [officer, other, elsewhere]) expect(faults).toEqual([]);
  });

  async function invite(page: Page): Promise<void> {
    await page.goto(`${varsel.url}/staff/people/invite`);
    const form = page.getByRole("main").locator("form", { has: page.locator("[name=address]") });
    await form.locator("[name=name]").fill(SECOND.name);
    await form.locator("[name=address]").fill(SECOND.email);
    await form.locator("[name=language]").selectOption("en");
    await form.locator("[name=roles][value=publisher]").check();
    await goOn(page, () => form.getByRole("button").last().click());
    expect(page.url()).toContain("said=invited");
  }

  async function propose(page: Page): Promise<void> {
    await page.goto(`${varsel.url}/staff/drafts/new`);
    const fields = {
      ...{ legalName: "Lagerhaus GmbH", registrationNumber: "HRB 123456", address: "Speicherstr. 4, 20457 Hamburg" },
      ...{ contact: "dpo@lagerhaus.example", activity: "Backup", contractDate: "2026-11-02" },
    };
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
    await page.locator("[name=country]").selectOption("DE");
    await page.locator("[name=guarantee]").check();
    await goOn(page, () => page.getByRole("button", { name: "Save and review" }).click());
    const ask = page.getByRole("main").locator("form", { has: page.locator("[name=publishBySelf]") });
    for (const warning of await ask.locator("[name=acknowledged]").all()) await warning.check();
    await ask.locator("[name=colleague]").selectOption({ label: SECOND.name });
    await goOn(page, () => ask.getByRole("button").last().click());
    expect(page.url()).toContain("said=asked");
  }

  /** Chooses a password by the link, signs in and sets up the second factor that is asked for. Out: its secret. */
  async function joinBy(page: Page, link: string, email: string): Promise<string> {
    await page.goto(link);
    await page.locator("[name=password]").fill(PASSWORD);
    await page.locator("[name=again]").fill(PASSWORD);
    await goOn(page, () => page.getByRole("main").getByRole("button").first().click());
    await page.goto(`${varsel.url}/staff/sign-in`);
    await page.locator("[name=address]").fill(email);
    await page.locator("[name=password]").fill(PASSWORD);
    const enter = page.getByRole("button", { name: en.t("signIn.submit"), exact: true });
    await goOn(page, () => enter.click());
    expect(page.url()).toMatch(/\/staff\/sign-in\/second-factor$/);
    const secret = (await page.locator("[data-secret]").first().getAttribute("data-secret")) ?? "";
    const form = page.getByRole("main").locator("form", { has: page.locator("[name=code]") });
    await form.locator("[name=code]").fill(await freshCode(secret));
    await goOn(page, () => form.getByRole("button").last().click());
    expect(await page.locator("[data-recovery-code]").count()).toBe(10);
    return secret;
  }
});

/** `varsel user add` beside the running server, without a password: the link it prints. */
async function addUser({ dataDir, url }: RunningVarsel): Promise<string> {
  const asked = ["user", "add", "--processor", "heyloyalty", "--name", FIRST.name, "--email", FIRST.email];
  const child = spawn(process.execPath, [PROGRAM, ...asked, "--roles", "publisher,administrator", "--json"], {
    env: { NODE_ENV: "development", PATH: process.env.PATH ?? "", DATA_DIR: dataDir, PUBLIC_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  const status = await new Promise((resolve) => child.once("exit", resolve));
  const { link } = JSON.parse(out);
  if (status !== 0 || typeof link !== "string") throw new Error(`varsel user add printed ${out}`);
  return link;
}
