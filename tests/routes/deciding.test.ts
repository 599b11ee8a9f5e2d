import { type LinkedSite, page, REF, startLinkedSite } from "@tests/support/linked-site";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let site: LinkedSite;
let cookie: string;
beforeAll(async () => {
  site = await startLinkedSite();
  const { token } = site.recipient(0);
  const form = { ...(await site.openForm(`/n/${token}/object`)), step: "send", text: "No." };
  await site.post("/n/object", { ...form, files: new Blob(["%PDF-1.7 letter"]) });
  const open = `/heyloyalty/changes/${REF}/object`;
  const who = { organisation: "Birkelund", personName: "Ann", address: "stranger@nowhere.example", step: "send" };
  await site.post(open, { ...(await site.openForm(open)), ...who });
  ({ cookie } = await site.signIn());
});
afterAll(() => site.end());

const see = async (path: string) => page(await site.ask(path, { cookie }));
const act = (path: string, typed: Record<string, string>) => site.post(path, typed, { cookie });
const objection = async (address: string) => (await site.rows("objections")).find((row) => row.address === address);

describe("the staff's objections", () => {
  test("are for who has signed in, and all are listed", async () => {
    expect((await site.ask("/staff/objections")).headers.get("location")).toContain("/staff/sign-in");
    const $ = await see("/staff/objections");
    expect(
      $("main table a")
        .toArray()
        .map((link) => $(link).text()),
    ).toEqual([`${REF}-I1`, `${REF}-I2`]);
  });

  test("show a file only to be saved, and never under this site's own policy", async () => {
    const own = await objection(site.recipient(0).address);
    const $ = await see(`/staff/objections/${own?.id}`);
    const saved = await site.ask($('main a[href*="/files/"]').attr("href") ?? "", { cookie });
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(saved.headers.get("content-security-policy")).toContain("sandbox");
    expect(await saved.text()).toBe("%PDF-1.7 letter");
  });

  test("are decided with an outcome and reasons; what is missing is asked for, and what was typed is kept", async () => {
    const own = await objection(site.recipient(0).address);
    const here = `/staff/objections/${own?.id}`;
    const unread = await act(here, { act: "decide", reasons: "Because." });
    expect([unread.status, (await page(unread))("textarea[name=reasons]").text()]).toEqual([422, "Because."]);
    const decided = await act(here, { act: "decide", outcome: "carved_out", reasons: "The old one stays." });
    expect(decided.headers.get("location")).toBe(`${here}?done=decide`);
    expect((await see(`${here}?done=decide`))("main").text()).toContain("The old one stays.");
    const outcomes = (await site.rows("item_outcomes")).filter((row) => row.change_id === site.changeId);
    expect(outcomes.map(({ state, controller_id }) => [state, controller_id])).toEqual([
      ["carved_out", own?.controller_id],
    ]);
    const again = await act(here, { act: "decide", outcome: "rejected", reasons: "Again." });
    expect((await page(again))("main").text()).toContain("Somebody else has dealt with this objection");
  });

  test("are matched to a customer that is searched for", async () => {
    const there = `/staff/objections/${(await objection("stranger@nowhere.example"))?.id}`;
    const controllerId = (await see(`${there}?q=birk`))("input[name=controllerId]").attr("value") ?? "";
    const matched = await act(there, { act: "match", controllerId });
    expect(matched.headers.get("location")).toBe(`${there}?done=match`);
    expect(await objection("stranger@nowhere.example")).toMatchObject({ state: "open", controller_id: controllerId });
  });
});

describe("withdrawing a change", () => {
  test("CC-8 asks for a reason and a tick, and the contact's page and calendar say it", async () => {
    const path = `/staff/changes/${site.changeId}/withdraw`;
    expect((await site.ask(path, { cookie })).status).toBe(200);
    expect((await act(path, { reason: " " })).status).toBe(422);
    const reason = "The vendor left the market.";
    expect((await act(path, { reason })).status).toBe(422);
    expect((await act(path, { reason, acknowledged: "on" })).status).toBe(303);
    const { token } = site.recipient(2);
    const $ = await page(await site.ask(`/n/${token}`));
    expect($("main").text()).toContain("The vendor left the market.");
    expect($("#acts a.btn").length).toBe(1);
    expect(await (await site.ask(`/n/${token}/deadline.ics`)).text()).toContain("STATUS:CANCELLED");
  });
});
