import { type LinkedSite, page, startLinkedSite, type Typed } from "@tests/support/linked-site";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let site: LinkedSite;
let cookie: string;
/** The change whose other activity every customer must approve, and has been silent about. */
let changeId: string;
let list: string;
/** Two customers that are waited for. */
let first: string;
let second: string;

beforeAll(async () => {
  site = await startLinkedSite();
  ({ cookie } = await site.signIn());
  changeId = String((await site.rows("changes")).find(({ ref }) => ref === "2026-01")?.id);
  list = `/staff/changes/${changeId}/authorisations`;
  const $ = await see(list);
  [first = "", second = ""] = $(`main a[href^='${list}/']`)
    .toArray()
    .map((link) => $(link).attr("href") ?? "");
});
afterAll(() => site.end());

const see = async (path: string) => page(await site.ask(path, { cookie }));
const main = async (path: string) => (await see(path))("main").text().replace(/\s+/g, " ");
const rows = () => site.rows("authorisations");

/** The form as the page shows it, ticks and all, with what is typed into it. */
async function filled(path: string, typed: Typed = {}): Promise<Typed> {
  const $ = await see(path);
  const hidden = $("#record form input[type=hidden]").toArray();
  const ticked = $("#record form input[name=acts][checked]").toArray();
  return {
    ...Object.fromEntries(hidden.map((input) => [$(input).attr("name") ?? "", $(input).attr("value") ?? ""])),
    acts: ticked.map((input) => $(input).attr("value") ?? ""),
    receivedOn: $("input[name=receivedOn]").attr("value") ?? "",
    personName: "Ane Skov",
    authority: "Managing director",
    channel: "letter",
    text: "",
    ...typed,
  };
}

/** The page that a contact of the customer opens by its link. */
async function contactsPage(path: string): Promise<string> {
  const controllerId = path.split("/").at(-1);
  const told = (await site.rows("recipients")).find(
    (row) => row.change_id === changeId && row.controller_id === controllerId,
  );
  const $ = await page(await site.ask(`/n/${site.tokenOf(String(told?.id))}`));
  return $("#approve").text().replace(/\s+/g, " ");
}

describe("the customers that a change waits for", () => {
  test("HL-B1.17 are counted and named on the change's page, and silence is called what it is", async () => {
    const said = await main(`/staff/changes/${changeId}`);
    expect(said).toMatch(/\d+ customers have let the time pass/);
    expect(said).toContain("Refused by silence: no written approval");
    const $ = await see(`/staff/changes/${changeId}`);
    expect($(`#awaited a[href='${first}']`)).toHaveLength(1);
    expect($(`#awaited a[href='${list}']`)).toHaveLength(1);
  });

  test("stand on each customer's own page too, with the way to record the answer", async () => {
    const controllerId = first.split("/").at(-1);
    const $ = await see(`/staff/customers/${controllerId}`);
    expect($(`#acts a[href='${first}']`)).toHaveLength(1);
    expect($("#list table")).toHaveLength(1);
  });

  test("are for staff alone, and each is there only for the change it was told of", async () => {
    expect((await site.ask(first)).headers.get("location")).toContain("/staff/sign-in");
    const nobody = "01980000-0000-7000-8000-00000000dead";
    expect((await site.ask(`${list}/${nobody}`, { cookie })).status).toBe(404);
    expect((await site.ask(`/staff/changes/${nobody}/authorisations`, { cookie })).status).toBe(404);
  });
});

describe("recording an answer", () => {
  test("presets what waits; what is missing is asked for, and what was typed is kept", async () => {
    const form = await filled(first);
    expect(form.acts).toHaveLength(1);
    expect(String(form.acts)).toMatch(/^approval:/);
    const refused = await site.post(
      first,
      { ...form, text: "", personName: "", authority: "By power of attorney" },
      { cookie },
    );
    expect(refused.status).toBe(422);
    const $ = await page(refused);
    expect($("[role=alert]").text()).toContain("Nothing has been recorded yet. What you typed is still here");
    expect($("#personName-error, #text-error")).toHaveLength(2);
    expect($("input[name=authority]").attr("value")).toBe("By power of attorney");
    expect($("input[name=acts][checked]")).toHaveLength(1);
    expect(await rows()).toEqual([]);
  });

  test("a file that cannot be kept is said, and nothing is recorded without it", async () => {
    const refused = await site.post(first, await filled(first, { files: new Blob(["PK\u0003\u0004"]) }), { cookie });
    expect([refused.status, (await page(refused))("#files-error").length]).toEqual([422, 1]);
    expect(await rows()).toEqual([]);
  });

  test("HL-6.1 stores it with the original, which is only ever saved; the contact reads what was recorded", async () => {
    expect(await contactsPage(first)).toContain("silence never does it");
    expect(await contactsPage(first)).toContain("The time to answer has passed");
    expect(await contactsPage(first)).toContain("We have recorded no answer from you yet.");
    const form = await filled(first, { files: new Blob(["%PDF-1.7 We approve."]) });
    const recorded = await site.post(first, form, { cookie });
    expect(recorded.headers.get("location")).toBe(`${first}?said=recorded`);
    await site.post(first, form, { cookie });
    expect(await rows()).toMatchObject([{ grant_kind: "approval", person_name: "Ane Skov", channel: "letter" }]);
    expect(await main(`${first}?said=recorded`)).toContain("Everybody who was told of the change gets a confirmation.");
    const $ = await see(first);
    const saved = await site.ask($("main a[href*='/files/']").attr("href") ?? "", { cookie });
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(saved.headers.get("content-security-policy")).toContain("sandbox");
    expect(await saved.text()).toBe("%PDF-1.7 We approve.");
    expect(await contactsPage(first)).toContain("Given by Ane Skov, Managing director");
    expect(await contactsPage(second)).not.toContain("Ane Skov");
    const kinds = (await site.rows("deliveries")).map(({ kind }) => kind);
    expect(kinds).toContain("authorisation_recorded");
    const change = (await site.rows("changes")).find(({ id }) => id === changeId);
    expect(String(change?.due_at) <= new Date("2027-01-10T09:10:00Z").toISOString()).toBe(true);
  });

  test("what was only said is kept as a note: staff and the contact are told that it opens nothing", async () => {
    const noted = await site.post(second, await filled(second, { channel: "phone", text: "She said yes." }), {
      cookie,
    });
    expect(noted.headers.get("location")).toBe(`${second}?said=noted`);
    expect(await main(`${second}?said=noted`)).toContain("Kept as a note. It opens nothing");
    expect(await main(second)).toContain("Refused by silence");
    expect(await contactsPage(second)).toContain("This was only said to us and opens nothing. Please write it.");
  });

  test("is taken back with a reason; without one what was recorded stays", async () => {
    const [act] = (await rows()).filter(({ channel }) => channel === "letter");
    const order = { intent: "withdraw", authorisationId: String(act?.id) };
    const refused = await site.post(first, { ...order, reason: " " }, { cookie });
    expect([refused.status, (await page(refused))("details[open] textarea[name=reason]").length]).toEqual([422, 1]);
    const done = await site.post(first, { ...order, reason: "They wrote that it was a mistake." }, { cookie });
    expect(done.headers.get("location")).toBe(`${first}?said=withdrawn`);
    expect(await main(first)).toContain("They wrote that it was a mistake.");
    expect(await main(first)).toContain("Refused by silence");
    expect(await contactsPage(first)).toContain("They wrote that it was a mistake.");
    const again = await site.post(first, { ...order, reason: "Again." }, { cookie });
    expect((await page(again))("main").text()).toContain("Somebody has taken it back meanwhile.");
  });
});
