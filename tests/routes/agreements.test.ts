import { spawn } from "node:child_process";
import { join } from "node:path";
import { aDataDir, type RunningVarsel, runVarsel } from "@tests/support/run-varsel";
import { signIn } from "@tests/support/walk/announce";
import { aVisitor, type Page, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let site: RunningVarsel;
let clear: () => Promise<void>;
let publisher: Visitor;
let auditor: Visitor;
const NEW = "/staff/customers/terms/new";
const PASSWORD = "correct horse battery";

beforeAll(async () => {
  const place = await aDataDir();
  clear = place.clear;
  site = await runVarsel(place.dataDir, { VARSEL_NOW: "2026-11-23T09:00:00Z", MODE: "web" });
  await addUser(place.dataDir, "publisher@heyloyalty.example", "publisher");
  await addUser(place.dataDir, "auditor@heyloyalty.example", "auditor");
  publisher = await enter("publisher@heyloyalty.example");
  auditor = await enter("auditor@heyloyalty.example");
});
afterAll(async () => {
  await site.stop();
  await clear();
});

function addUser(dataDir: string, email: string, roles: string): Promise<void> {
  const program = join(import.meta.dirname, "../../build/varsel.js");
  const args = ["user", "add", "--processor", "heyloyalty", "--name", `A ${roles}`, "--email", email, "--roles", roles];
  const child = spawn(process.execPath, [program, ...args], {
    env: { NODE_ENV: "development", PATH: process.env.PATH ?? "", DATA_DIR: dataDir },
  });
  child.stdin.end(`${PASSWORD}\n`);
  return new Promise((resolve, reject) =>
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`user add ended with ${code}`)))),
  );
}

async function enter(email: string): Promise<Visitor> {
  const visitor = aVisitor(site.url);
  await signIn(visitor, { email, password: PASSWORD });
  return visitor;
}

async function customer(name: string): Promise<string> {
  const { $ } = await publisher.open("/staff/customers");
  const href = $(`main table a:contains("${name}")`).attr("href");
  if (href === undefined) throw new Error(`No customer ${name}`);
  return href;
}

const FORM = "form:has([name=why])";
const save = (page: Page, values: Record<string, string>, by = publisher) => by.submit(page, FORM, { values });
const press = (page: Page, act: "fill" | "preview", values: Record<string, string> = {}) =>
  publisher.submit(page, FORM, { press: `[value=${act}]`, values });
const shownIn = ({ $ }: Page, name: string) => $(`main [name="${name}"]`).val();
const rowsOf = ({ $ }: Page) =>
  $("#preview tbody tr")
    .toArray()
    .map((row) =>
      $(row)
        .find("td")
        .toArray()
        .map((cell) => $(cell).text().replace(/\s+/g, " ").trim()),
    );

describe("the form about standard terms", () => {
  test("D1 fills in what a profile usually says, keeps what was typed, and saves nothing by it", async () => {
    const page = await publisher.open(NEW);
    const typed = { name: "Only the EU", profile: "heyloyalty", "notice.count": "", services: "Heypush" };
    const filled = await press(page, "fill", typed);
    expect(filled.status).toBe(200);
    const names = ["name", "notice.count", "notice.source", "geography", "services"];
    expect(names.map((name) => shownIn(filled, name))).toEqual(["Only the EU", "30", "house", "EEA", "Heypush"]);
    expect((await publisher.open("/staff/customers/terms")).body).not.toContain("Only the EU");
  });

  test("D12 shows what is typed to mean, change by change, before it is saved", async () => {
    const page = await publisher.open(NEW);
    const values = { name: "Long", geography: "EU", "objection.count": "90", "objection.effect": "right_to_terminate" };
    const shown = await press(page, "preview", values);
    expect(shown.status).toBe(200);
    expect(rowsOf(shown)[0]?.slice(1)).toEqual(["22 Feb 2027", "24 Dec 2026"]);
    expect(rowsOf(shown)[3]?.[0]).toBe("Specific written approval");
    expect(rowsOf(shown)[4]?.[0]).toContain("A valid transfer tool");
    expect(shownIn(shown, "name")).toBe("Long");
  });

  test("keeps everything that was typed when something is wrong, and says where", async () => {
    const page = await publisher.open(NEW);
    const wrong = { name: "Wrong", "notice.count": "0", why: "My words", "noticeByData[1].count": "6" };
    const refused = await save(page, { ...wrong, services: "Heypush" });
    expect(refused.status).toBe(422);
    const links = refused.$("[role=alert] a").toArray();
    expect(links.map((link) => refused.$(link).attr("href"))).toEqual([
      "#notice.count",
      "#noticeByData[1].dataCategories",
    ]);
    for (const [name, value] of Object.entries(wrong)) expect(shownIn(refused, name)).toBe(value);
    expect(refused.$('details:has([name="noticeByData[1].count"])').attr("open")).toBeDefined();
  });

  test("HL-2.4 refuses a service that the processor does not have, and names it", async () => {
    const refused = await save(await publisher.open(NEW), { name: "Misspelt", services: "Heypsuh" });
    expect(refused.status).toBe(422);
    expect(refused.$("[role=alert]").text()).toContain("Heypsuh");
  });
});

describe("the form about one customer's agreement", () => {
  test("D1 a publisher writes the period that was missing, and the customer's own is shown", async () => {
    const path = await customer("Klitten Hotel");
    const saved = await save(await publisher.open(path), { "notice.count": "21", "notice.source": "contract" });
    expect([saved.status, saved.path]).toEqual([200, path]);
    expect(saved.$("dl").text()).toContain("21 days · DK+ · by the agreement");
  });

  test("D2 another reading of a replacement needs a reason, and is shown with who chose it", async () => {
    const path = await customer("Birkelund");
    const refused = await save(await publisher.open(path), { replacement: "specific_approval" });
    expect(refused.status).toBe(422);
    expect(refused.$("[role=alert] a").attr("href")).toBe("#why");
    const saved = await save(refused, { why: "Their letter of 3 May" });
    expect(saved.status).toBe(200);
    const chosen = "Chosen by A publisher on 23 November 2026: Their letter of 3 May";
    expect(saved.$("dl").text()).toContain(chosen);
    const again = await save(saved, { "remedy.count": "30" });
    expect(again.$("dl").text()).toContain(chosen);
  });

  test("D13 is left to the standard terms where nothing is written, and to none where that is ticked", async () => {
    const path = await customer("Granit Logistics");
    const page = await publisher.open(path);
    expect(rowsOf(await press(page, "preview"))).toEqual(rowsOf(page));
    const none = await press(page, "preview", { "none.notice": "on" });
    expect(none.$("#preview").text()).toContain("There is no notice period");
  });
});

describe("who may not change agreements", () => {
  test("GS-3 reads what they say and mean, with nothing to press, and is refused when something is sent", async () => {
    const path = await customer("Granit Logistics");
    const page = await auditor.open(path);
    expect(page.status).toBe(200);
    expect(page.$(`${FORM} > fieldset`).attr("disabled")).toBeDefined();
    expect(page.$(`${FORM} > div button`)).toHaveLength(0);
    expect(rowsOf(page)).toHaveLength(5);
    const refused = await auditor.ask("POST", path, new URLSearchParams({ intent: "terms" }));
    expect(refused.status).toBe(403);
  });
});
