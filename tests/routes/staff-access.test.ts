import { readdirSync } from "node:fs";
import { join } from "node:path";
import { aDataDir, type RunningVarsel, runVarsel, type SignIns } from "@tests/support/run-varsel";
import { ACCESS } from "@tests/support/walk/access-table";
import { codeOf, sessionCookie } from "@tests/support/walk/sign-in";
import * as cheerio from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROUTES = join(import.meta.dirname, "../../app/routes");
/** Every address inside the workplace, read from the names of the routes; `$id` stays as it is. */
const ADDRESSES = readdirSync(ROUTES)
  .filter((file) => /^staff\./.test(file) && /\.tsx?$/.test(file))
  .map((file) => {
    const name = file.replace(/\.tsx?$/, "").replaceAll("[.]", "\u0000");
    const parts = name.split(".").filter((part) => part !== "_index" && part !== "");
    return `/${parts.map((part) => part.replace(/_$/, "")).join("/")}`.replaceAll("\u0000", ".");
  })
  .sort();

/** Not what takes forms alone. */
const isRead = (path: string) => ACCESS[path]?.reading === undefined;
const NOBODYS = "01980000-0000-7000-8000-00000000dead";
const at = (path: string, id = NOBODYS) => path.replace(/\$[a-zA-Z]+/g, id);

let site: RunningVarsel;
let clear: () => Promise<void>;
/** Ids of one processor, by the room of the address they stand in. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  const place = await aDataDir();
  clear = place.clear;
  site = await runVarsel(place.dataDir, { VARSEL_NOW: "2026-11-23T09:00:00Z", MODE: "web" });
  const owner = await sessionAt("heyloyalty");
  const started = await ask("/staff/drafts?index", { method: "POST", cookie: owner, body: "intent=start" });
  ids.drafts = /drafts\/([^/]+)/.exec(started.headers.get("location") ?? "")?.[1] ?? "";
  ids.changes = ids.drafts;
  ids.objections = ids.drafts;
  const customers = cheerio.load(await (await ask("/staff/customers", { cookie: owner })).text());
  ids.customers = customers("table a").first().attr("href")?.split("/").at(-1) ?? "";
});
afterAll(async () => {
  await site.stop();
  await clear();
});

type Asked = { method?: string; cookie?: string; body?: string };

function ask(path: string, { method = "GET", cookie, body }: Asked = {}) {
  return fetch(site.url + path, {
    method,
    redirect: "manual",
    headers: {
      origin: site.url,
      ...(cookie && { cookie }),
      ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
    },
    ...(body !== undefined && { body }),
  });
}

const signInOf = (slug: string): SignIns["staff"][number] => {
  const found = site.signIns.staff.find(({ processor }) => processor === slug);
  if (found === undefined) throw new Error(`Nobody of ${slug} can sign in`);
  return found;
};

async function trySignIn(address: string, password: string, more: Record<string, string> = {}) {
  const body = new URLSearchParams({ address, password, ...more }).toString();
  return ask("/staff/sign-in", { method: "POST", body });
}

const sessions = new Map<string, Promise<string>>();

/** The cookie of one who works there; the same for every test, since tries are counted. */
function sessionAt(slug: string): Promise<string> {
  const known = sessions.get(slug) ?? signedIn(slug);
  sessions.set(slug, known);
  return known;
}

function signedIn(slug: string): Promise<string> {
  return sessionCookie(site.url, signInOf(slug));
}

test("there are pages to look at", () => {
  expect(ADDRESSES.length).toBeGreaterThan(15);
  expect(ADDRESSES).toContain("/staff");
  expect(ADDRESSES).toContain("/staff/drafts/$id/mail.html");
  expect(Object.values(ids).every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
});

describe("without a session", () => {
  test.each(ADDRESSES)("%s leads to the sign-in, and back to itself afterwards", async (path) => {
    const answer = await ask(at(path));
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get("location") ?? "", site.url);
    expect(location.pathname).toBe("/staff/sign-in");
    expect(location.searchParams.get("back") ?? "/staff").toBe(at(path));
  });

  test("what somebody typed comes back after signing in again, and goes where it was meant to go", async () => {
    const path = `/staff/drafts/${ids.drafts}/add`;
    const refused = await ask(path, { method: "POST", body: "legalName=Lagerhaus+GmbH&activity=Backup" });
    expect(refused.status).toBe(401);
    const form = cheerio.load(await refused.text());
    const kept = form("[name=kept]").attr("value") ?? "";
    const { email, password } = signInOf("heyloyalty");
    const half = await trySignIn(email, password, { kept });
    expect(half.status).toBe(200);
    const cookie = half.headers.get("set-cookie")?.split(";")[0] ?? "";
    const step = cheerio.load(await half.text());
    const body = new URLSearchParams({ code: await codeOf(site.url, signInOf("heyloyalty")) });
    for (const { name, value } of step("form:has([name=code])").serializeArray())
      if (name !== "code") body.append(name, value);
    const again = await ask("/staff/sign-in/code", { method: "POST", cookie, body: body.toString() });
    expect(again.status).toBe(200);
    expect(again.headers.get("set-cookie")).toContain("varsel=");
    const page = cheerio.load(await again.text());
    expect(page(`form[action="${path}"] [name=legalName]`).attr("value")).toBe("Lagerhaus GmbH");
  });
});

describe("signed in", () => {
  test.each(ADDRESSES.filter((path) => path.includes("$")))(
    "%s of another processor is not there, and looks like one that never was",
    async (path) => {
      const cookie = await sessionAt("summera");
      const room = path.split("/")[2] ?? "";
      const theirs = await ask(at(path, ids[room]), { cookie });
      const nobodys = await ask(at(path), { cookie });
      expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    },
  );

  test.each(ADDRESSES.filter((path) => !path.includes("$") && isRead(path)))(
    "%s opens, and is kept by nobody",
    async (path) => {
      const answer = await ask(path, { cookie: await sessionAt("heyloyalty") });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    },
  );

  test("leaving ends the session itself, so that a copy of the cookie opens nothing", async () => {
    const cookie = await signedIn("heyloyalty");
    const left = await ask("/staff/sign-out", { method: "POST", cookie, body: "" });
    expect(left.headers.get("location")).toBe("/staff/sign-in?out");
    expect((await ask("/staff", { cookie })).status).toBe(303);
  });
});

describe("signing in", () => {
  test("GS-9 answers an unknown address and a wrong password alike", async () => {
    const { email } = signInOf("cctech");
    const [wrong, unknown] = await Promise.all([
      trySignIn(email, "not the password"),
      trySignIn("nobody@nowhere.example", "not the password"),
    ]);
    const said = async (answer: Response) =>
      cheerio
        .load(await answer.text())("[role=alert]")
        .text();
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await said(wrong)).toBe(await said(unknown));
    expect(wrong.headers.get("set-cookie")).toBeNull();
  });

  test.each(["//evil.example", "https://evil.example/staff", "/heyloyalty", "/staff/../heyloyalty", "/staff/sign-out"])(
    "leads to the workplace and not to %s",
    async (back) => {
      const { email, password } = signInOf("twentyfour");
      const half = await trySignIn(email, password, { back });
      expect(half.headers.get("location")).toBe("/staff/sign-in/code");
    },
  );

  test("HL-B2.13 is closed to an account after five wrong passwords, even with the right one", async () => {
    const { email, password } = signInOf("cctech");
    for (let tries = 0; tries < 5; tries++) await trySignIn(email, "wrong");
    const locked = await trySignIn(email, password);
    expect(locked.status).toBe(401);
    expect(locked.headers.get("set-cookie")).toBeNull();
    const other = signInOf("summera");
    expect((await trySignIn(other.email, other.password)).headers.get("location")).toBe("/staff/sign-in/code");
  });
});
