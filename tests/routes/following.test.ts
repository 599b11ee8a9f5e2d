import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { memoryJournal } from "@tests/support/memory-journal";
import { type PublicSite, startPublicSite } from "@tests/support/public-site";
import { silentLog } from "@tests/support/test-log";
import * as cheerio from "cheerio";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openKeys } from "~/adapters/keys.server";
import type { Follower } from "~/domain/agreement/controller";

let site: PublicSite;
beforeAll(async () => {
  site = await startPublicSite();
});
afterAll(() => site.end());

let address: string;
let made = 0;
beforeEach(() => {
  made += 1;
  address = `reader${made}@sten.example`;
});

const FORM = "application/x-www-form-urlencoded";
const get = (path: string) => fetch(site.url + path, { redirect: "manual" });
/** As a browser posts a form of ours; each asks from a page of its own, so that no limit is met. */
const post = (path: string, fields: Record<string, string>) =>
  fetch(site.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin: site.url, "content-type": FORM },
    body: new URLSearchParams(fields),
  });

async function follower(): Promise<Follower | null> {
  const file = `${site.dataDir}/varsel.db`;
  const common = { dataDir: site.dataDir, journal: memoryJournal(), log: silentLog() };
  const database = await openDatabase({ ...common, database: { engine: "sqlite", file }, role: "command" });
  const { read } = makeStore(database);
  const processor = await read.processors.findBySlug("heyloyalty");
  const found = await read.customers.findFollowerByAddress(processor?.id ?? "", address);
  await database.close();
  return found;
}

/** The tokens that the mails to this follower hold. */
async function tokens() {
  const keys = await openKeys({ dir: `${site.dataDir}/secrets` });
  const id = (await follower())?.id ?? "";
  return { confirm: keys.linkToken("follow_confirm", id), manage: keys.linkToken("follow_manage", id) };
}

async function following() {
  await post("/heyloyalty/subscribe", { email: address });
  const all = await tokens();
  await post(`/subscriptions/confirm/${all.confirm}`, {});
  return all;
}

const state = async () => (await follower())?.state;

describe("following by mail", () => {
  test("the list leads to a form with an address and the services, and the answer says the same for whoever asks", async () => {
    const $ = cheerio.load(await (await get("/heyloyalty/subscribe")).text());
    const form = $('form[action="/heyloyalty/subscribe"]');
    const names = form.find("input").map((_, input) => $(input).attr("name") ?? "");
    expect([...new Set(names.get())]).toEqual(["email", "service"]);
    const first = await post("/heyloyalty/subscribe", { email: address });
    const again = await post("/heyloyalty/subscribe", { email: address });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.text()).toBe(await first.text());
    expect(await state()).toBe("unconfirmed");
  });

  test.each(["", "not an address", "a@b"])("what was typed is kept when it is no address: %j", async (email) => {
    const answer = await post("/heyloyalty/subscribe", { email });
    expect(answer.status).toBe(400);
    const $ = cheerio.load(await answer.text());
    expect($("[role=alert]")).toHaveLength(1);
    expect($("input[name=email]").attr("value") ?? "").toBe(email);
  });

  test("opening the link of the mail changes nothing; its one button confirms", async () => {
    await post("/heyloyalty/subscribe", { email: address });
    const { confirm } = await tokens();
    const path = `/subscriptions/confirm/${confirm}`;
    const shown = await get(path);
    expect([shown.status, shown.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const $ = cheerio.load(await shown.text());
    expect($("main button")).toHaveLength(1);
    expect($("main form input")).toHaveLength(0);
    expect($('meta[name="robots"]').attr("content")).toBe("noindex, nofollow");
    expect(await state()).toBe("unconfirmed");
    expect((await post(path, {})).status).toBe(200);
    expect(await state()).toBe("following");
  });

  test("the page that manages changes language and services, ends it and takes it up again, each by a button", async () => {
    const { manage, confirm } = await following();
    const path = `/subscriptions/${manage}`;
    expect(await (await get(path)).text()).toContain(address);
    const [service = ""] = cheerio
      .load(await (await get(path)).text())("input[name=service]")
      .map((_, input) => input.attribs.value ?? "");
    expect((await post(path, { act: "choose", language: "sv", service })).status).toBe(200);
    expect(await follower()).toMatchObject({ language: "sv", services: [service], state: "following" });
    expect((await post(path, { act: "choose", language: "xx" })).status).toBe(400);
    expect((await post(path, { act: "leave" })).status).toBe(200);
    expect(await state()).toBe("left");
    expect(cheerio.load(await (await get(path)).text())("main button")).toHaveLength(1);
    expect((await post(path, { act: "again" })).status).toBe(200);
    expect(await state()).toBe("left");
    await post(`/subscriptions/confirm/${confirm}`, {});
    expect(await follower()).toMatchObject({ state: "following", services: [service] });
  });
});

describe("RFC 8058 leaving in one click", () => {
  test("GET shows a button and nothing else happens", async () => {
    const { manage } = await following();
    const answer = await get(`/u/${manage}`);
    expect(answer.status).toBe(200);
    expect(cheerio.load(await answer.text())("main button")).toHaveLength(1);
    expect(await state()).toBe("following");
  });

  test.each([
    ["as mail providers post it", FORM, "List-Unsubscribe=One-Click"],
    [
      "as a form with files",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
    ["with nothing in it", FORM, ""],
    ["with something else in it", "text/plain", "hello"],
  ])("POST leaves at once, %s: no cookie, no origin, no redirect", async (_, type, body) => {
    const { manage } = await following();
    const headers = { "content-type": type, "sec-fetch-site": "cross-site" };
    const answer = await fetch(`${site.url}/u/${manage}`, { method: "POST", redirect: "manual", headers, body });
    expect([answer.status, answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([
      200,
      null,
      null,
    ]);
    expect(await state()).toBe("left");
  });

  test("twice is the same as once, and a token that nobody was sent leads nowhere", async () => {
    const { manage } = await following();
    for (const status of [200, 200]) {
      expect((await fetch(`${site.url}/u/${manage}`, { method: "POST" })).status).toBe(status);
    }
    expect((await fetch(`${site.url}/u/${"x".repeat(43)}`, { method: "POST" })).status).toBe(404);
  });

  test("the token of a confirmation ends nothing", async () => {
    const { confirm } = await following();
    expect((await fetch(`${site.url}/u/${confirm}`, { method: "POST" })).status).toBe(404);
    expect(await state()).toBe("following");
  });
});

test("only the address of one-click leave takes a post from elsewhere", async () => {
  const { manage, confirm } = await following();
  for (const path of [`/subscriptions/${manage}`, `/subscriptions/confirm/${confirm}`, "/heyloyalty/subscribe"]) {
    const answer = await fetch(site.url + path, {
      method: "POST",
      headers: { origin: "https://elsewhere.example", "content-type": FORM },
      body: "act=leave",
    });
    expect(answer.status).toBe(403);
  }
  expect(await state()).toBe("following");
});
