import { aDataDir, type RunningVarsel, runVarsel } from "@tests/support/run-varsel";
import { draftWithEntry, order, secondOf, signIn, vendor } from "@tests/support/walk/announce";
import { aVisitor, boxes, type Page, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const NOW = "2026-11-23T09:00:00.000Z";
/** When the minutes to undo are over. */
const LATER = "2026-11-23T10:00:00.000Z";
const SLUG = "heyloyalty";

let varsel: RunningVarsel;
let clear: () => Promise<void>;
let dataDir: string;
let staff: Visitor;
let gdpa: Visitor;

beforeAll(async () => {
  const place = await aDataDir();
  ({ clear, dataDir } = place);
  varsel = await runVarsel(dataDir, { VARSEL_NOW: NOW, MODE: "web" });
  [staff, gdpa] = [await person("publisher"), await person("gdpa")];
});
afterAll(async () => {
  await varsel.stop();
  await clear();
});

async function person(role: string): Promise<Visitor> {
  const account = varsel.signIns.staff.find(({ processor, roles }) => processor === SLUG && roles.includes(role));
  if (account === undefined) throw new Error(`Nobody is ${role}`);
  const visitor = aVisitor(varsel.url);
  await signIn(visitor, account);
  return visitor;
}

const said = ({ $ }: Page) => $("main").text().replace(/\s+/g, " ");
const review = (id: string) => `/staff/drafts/${id}/review`;
const ORDER = "form:has([name=when])";
const setPolicy = async (blocks: string[]) => {
  const page = await gdpa.open("/staff/policy");
  return gdpa.submit(page, "form:has([value=policy])", { values: { blocks } });
};

describe("announcing a draft", () => {
  test("D14 is refused until every warning is ticked, and keeps the ticks that were made", async () => {
    const id = await draftWithEntry(staff, vendor("Lagerhaus GmbH"));
    const page = await staff.open(review(id));
    const warnings = boxes(page, "acknowledged");
    expect(warnings.length).toBeGreaterThan(3);
    const [first = "", ...rest] = warnings;
    const refused = await staff.submit(page, ORDER, { values: { when: "now", acknowledged: rest } });
    expect(refused.status).toBe(409);
    expect(refused.$("[role=alert]").text()).toContain("not noted");
    const ticked = refused.$("[name=acknowledged][checked]").map((_, { attribs }) => attribs.value);
    expect(ticked.get()).toEqual(rest);
    const draft = await staff.open(`/staff/drafts/${id}`);
    const noted = await staff.submit(draft, `form:has([value=note]):has([value='${first}'])`);
    expect(noted.path).toMatch(/said=saved/);
    expect(boxes(await staff.open(review(id)), "acknowledged")).toEqual(rest);
    const again = await staff.open(review(id));
    const asked = await staff.submit(again, ORDER, { values: { when: "now", acknowledged: rest } });
    expect(asked.path).toMatch(/said=asked$/);
    expect(said(asked)).toContain("Heyloyalty: second person (demo) has been asked");
    expect(said(await staff.open(`/staff/drafts/${id}`))).toContain("Lagerhaus GmbH");
  });

  test("GS-16 waits for the administrator where the policy says so, whom nobody else can stand in for", async () => {
    const id = await draftWithEntry(staff, vendor("Postvogn SAS", { country: "FR" }));
    expect(said(await setPolicy(["gdpa_approval"]))).toContain("Your own rules");
    const blocked = await staff.open(review(id));
    expect(said(blocked)).toContain("has not agreed to the draft as it is now");
    expect(blocked.$(`${ORDER} button[type=submit]`)).toHaveLength(0);
    expect(blocked.$("[name=agrees]")).toHaveLength(0);
    const forged = new URLSearchParams({ intent: "approval", agrees: "yes", rowVersion: "1" });
    expect((await staff.ask("POST", review(id), forged)).status).toBe(403);
    const agreed = await gdpa.submit(await gdpa.open(review(id)), "form:has([name=agrees])");
    expect(said(agreed)).toContain("Agreed to by Heyloyalty: GDPA (demo)");
    expect((await staff.open(review(id))).$(`${ORDER} button[type=submit]`)).toHaveLength(1);
    await setPolicy([]);
  });

  test("issue 5: a draft whose changes cancel out says so, and offers nothing to send", async () => {
    const id = await draftWithEntry(staff, vendor("Fortrydelse ApS", { country: "DK" }));
    const draft = await staff.open(`/staff/drafts/${id}`);
    await staff.submit(draft, "form:has([value=restore])");
    const page = await staff.open(review(id));
    expect(said(page)).toContain("Nothing differs from the current list yet");
    expect(said(page)).toContain("there is nothing left to tell");
    expect(page.$(ORDER)).toHaveLength(0);
  });

  test("whoever may not set the policy reads it, and is refused to set it", async () => {
    const preset = await staff.submit(await staff.open("/staff/policy"), "form:has([value=preset])");
    expect(preset.$("[name=blocks][checked]")).toHaveLength(5);
    await setPolicy([]);
    const ahead = { values: { trainedOn: "2027-01-01" } };
    const page = await staff.open("/staff/policy");
    const refused = await staff.submit(page, "form:has([name=staffId]):first", ahead);
    expect(refused.status).toBe(422);
    expect(refused.$("[name=trainedOn][value='2027-01-01']")).toHaveLength(1);
    expect(said(refused)).toContain("The day lies in the future");
  });
});

describe("the class of an item", () => {
  test("is lowered by a second person, and shown on the change once it is announced", async () => {
    const id = await draftWithEntry(staff, vendor("Fjernvagt ApS", { country: "DK" }));
    const draft = await staff.open(`/staff/drafts/${id}`);
    const address = draft.$("a[href*='/class/']").attr("href") ?? "";
    const lower = "form:has([value=lower])";
    const nothing = await staff.submit(await staff.open(address), lower, { values: { reason: "Because." } });
    expect(nothing.status).toBe(422);
    expect(nothing.$(`${lower} [name=reason]`).text()).toBe("Because.");
    const values = { kinds: "ADDITION", kind: "LEGAL_ENTITY", reason: "It is the same company by another name." };
    const asked = await staff.submit(await staff.open(address), lower, { values });
    expect(said(asked)).toContain("Waits for a second person");
    expect(asked.$("form:has([value=confirm])")).toHaveLength(0);
    const agreed = await gdpa.submit(await gdpa.open(address), "form:has([value=confirm])");
    expect(said(agreed)).toContain("Agreed to by Heyloyalty: GDPA (demo)");
    expect(said(await staff.open(review(id)))).toContain("was put into a lower class: Addition does not count");
    const second = aVisitor(varsel.url);
    const account = secondOf(varsel, SLUG);
    await signIn(second, account);
    await order(second, id, account.totpSecret);
    expect((await staff.open(`/staff/changes/${id}/record`)).status).toBe(404);
    await varsel.stop();
    varsel = await runVarsel(dataDir, { VARSEL_NOW: LATER });
    staff = await person("publisher");
    const record = async () => said(await staff.open(`/staff/changes/${id}/record`));
    await expect.poll(record, { timeout: 60_000 }).toContain("It is the same company by another name.");
    expect(await record()).toContain("Warnings that were noted");
    expect(await record()).toContain("Four eyes: none of the authors");
  });
});
