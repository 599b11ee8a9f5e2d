import { freshCode } from "@tests/support/authenticator";
import { aDataDir, type RunningVarsel, runCommand, runVarsel } from "@tests/support/run-varsel";
import { ACCESS, addressOf } from "@tests/support/walk/access-table";
import { codeOf, signIn } from "@tests/support/walk/sign-in";
import { aVisitor, type Page, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const PASSWORD = "kestrel marble tractor 71";
const ENV = { VARSEL_NOW: "2026-11-23T09:00:00Z", MODE: "web" };
const PASSWORD_FORM = "form:has([name=password])";
const CODE_FORM = "form:has([name=code])";
const NOBODYS = "01980000-0000-7000-8000-00000000dead";

let site: RunningVarsel;
let dataDir: string;
let clear: () => Promise<void>;

beforeAll(async () => {
  ({ dataDir, clear } = await aDataDir());
  site = await runVarsel(dataDir, ENV);
});
afterAll(async () => {
  await site.stop();
  await clear();
});

async function added(name: string, roles: string): Promise<{ email: string; password: string }> {
  const email = `${name}@kanariefugl.example`;
  const args = ["user", "add", "--processor", "cctech", "--name", name, "--email", email, "--roles", roles];
  const { code, stderr } = await runCommand(dataDir, args, { input: `${PASSWORD}\n` });
  expect(code, stderr).toBe(0);
  return { email, password: PASSWORD };
}

const demo = (processor: string) => {
  const found = site.signIns.staff.find((staff) => staff.processor === processor);
  if (found === undefined) throw new Error(`Nobody of ${processor} can sign in`);
  return found;
};

/** The password alone. Out: the page that it leads to. */
async function half(visitor: Visitor, { email, password }: { email: string; password: string }): Promise<Page> {
  const page = await visitor.open("/staff/sign-in");
  return visitor.submit(page, PASSWORD_FORM, { values: { address: email, password } });
}

const secrets = new Map<string, string>();
const heading = ({ $ }: Page) => $("h1").text();

describe("a new publisher", () => {
  test("sets up a second factor before anything else, is given ten recovery codes once, and signs in with both", async () => {
    const account = await added("ny", "publisher");
    const visitor = aVisitor(site.url);
    const setup = await half(visitor, account);
    expect(setup.path).toBe("/staff/sign-in/second-factor");
    expect(setup.$("svg[role=img] path").attr("d")).toMatch(/^M4 4h7v1/);
    const secret = setup.$("[data-secret]").attr("data-secret") ?? "";
    expect(setup.$("a[href^='otpauth:']").attr("href")).toContain(`secret=${secret}`);
    // Nothing else is there meanwhile, and every page leads back here.
    for (const path of ["/staff", "/staff/drafts", "/staff/account"])
      expect((await visitor.open(path)).path).toMatch(/^\/staff\/sign-in\/second-factor/);
    expect((await visitor.ask("POST", "/staff/drafts?index", new URLSearchParams({ intent: "start" }))).status).toBe(
      401,
    );

    const wrong = await visitor.submit(setup, CODE_FORM, { values: { code: "000000" } });
    expect([wrong.status, wrong.$("[data-secret]").attr("data-secret")]).toEqual([422, secret]);
    const given = await visitor.submit(wrong, CODE_FORM, { values: { code: await freshCode(secret) } });
    const codes = given
      .$("[data-recovery-code]")
      .map((_, { attribs }) => attribs["data-recovery-code"] ?? "")
      .get();
    expect([given.status, codes.length]).toEqual([200, 10]);
    expect((await visitor.open("/staff")).status).toBe(200);
    expect((await visitor.open("/staff/account")).body).not.toContain(codes[0]);

    const again = aVisitor(site.url);
    const asked = await half(again, account);
    const entered = await again.submit(asked, CODE_FORM, { values: { code: codes[0] ?? "" } });
    expect(entered.path).toBe("/staff");
    const third = aVisitor(site.url);
    const refused = await third.submit(await half(third, account), CODE_FORM, { values: { code: codes[0] ?? "" } });
    expect(refused.status).toBe(401);
  });

  test("is not asked for one as an editor, and can set one up", async () => {
    const visitor = aVisitor(site.url);
    expect((await half(visitor, await added("skriver", "editor"))).path).toBe("/staff");
    const page = await visitor.open("/staff/account/second-factor");
    const secret = page.$("[data-secret]").attr("data-secret") ?? "";
    const code = await freshCode(secret);
    const wrong = await visitor.submit(page, CODE_FORM, { values: { code, proof: "not the password" } });
    expect(wrong.status).toBe(422);
    const given = await visitor.submit(wrong, CODE_FORM, { values: { code, proof: PASSWORD } });
    expect([given.status, given.$("[data-recovery-code]").length]).toEqual([200, 10]);
    expect((await visitor.open("/staff/account")).status).toBe(200);
  });
});

describe("a session that showed only the password", () => {
  test("opens no page of the workplace and takes no form: each leads to the second step and back", async () => {
    const visitor = aVisitor(site.url);
    expect((await half(visitor, demo("heyloyalty"))).path).toBe("/staff/sign-in/code");
    const params = new Proxy({}, { get: () => NOBODYS });
    for (const [pattern, route] of Object.entries(ACCESS).filter(([, { who }]) => who === "staff")) {
      const path = addressOf(pattern, params);
      expect.soft((await visitor.open(path)).path, path).toMatch(/^\/staff\/sign-in\/code/);
      if (route.forms === undefined) continue;
      const sent = await visitor.ask("POST", path, new URLSearchParams({ intent: "x" }));
      expect.soft([401, 303], path).toContain(sent.status);
      if (sent.status === 303) expect.soft(sent.location, path).toMatch(/^\/staff\/sign-in/);
    }
    expect((await visitor.open("/staff/sign-in/second-factor")).path).toBe("/staff/sign-in/code");
  });

  test("a wrong code is refused, and the page asks again with where to go", async () => {
    const visitor = aVisitor(site.url);
    const account = demo("heyloyalty");
    const page = await visitor.open("/staff/sign-in?back=/staff/list");
    const asked = await visitor.submit(page, PASSWORD_FORM, {
      values: { address: account.email, password: account.password },
    });
    const wrong = await visitor.submit(asked, CODE_FORM, { values: { code: "000000" } });
    expect([wrong.status, wrong.$("[role=alert]").length]).toEqual([401, 1]);
    const code = await codeOf(site.url, account);
    expect((await visitor.submit(wrong, CODE_FORM, { values: { code } })).path).toBe("/staff/list");
    // The same code, from somebody who has the password too.
    const thief = aVisitor(site.url);
    const stolen = await thief.submit(await half(thief, account), CODE_FORM, { values: { code } });
    expect(stolen.status).toBe(401);
  });

  test("can begin anew as somebody else", async () => {
    const visitor = aVisitor(site.url);
    const asked = await half(visitor, demo("summera"));
    const out = await visitor.submit(asked, "form[action='/staff/sign-out']");
    expect(out.path).toBe("/staff/sign-in?out");
    expect(heading(out)).toBe("Sign in");
  });
});

test("what was typed before the session ended comes through both steps, and through setting up a second factor", async () => {
  const account = await added("glemsom", "publisher");
  const typed = new URLSearchParams({ legalName: "Lagerhaus GmbH", activity: "Backup" });
  for (const step of ["set up", "code"]) {
    const visitor = aVisitor(site.url);
    const refused = await visitor.ask("POST", `/staff/drafts/${NOBODYS}/add`, typed);
    expect([refused.status, step]).toEqual([401, step]);
    const kept = /name="kept" value="([^"]*)"/.exec(refused.body)?.[1]?.replaceAll("&quot;", '"') ?? "";
    expect(kept).toContain("Lagerhaus GmbH");
    const values = { address: account.email, password: account.password, kept };
    const asked = await visitor.submit(await visitor.open("/staff/sign-in"), PASSWORD_FORM, { values });
    const secret = asked.$("[data-secret]").attr("data-secret");
    secrets.set(account.email, secret ?? secrets.get(account.email) ?? "");
    const code = await freshCode(secrets.get(account.email) ?? "");
    const entered = await visitor.submit(asked, CODE_FORM, { values: { code } });
    const form = entered.$(`form[action="/staff/drafts/${NOBODYS}/add"]`);
    expect(form.find("[name=legalName]").attr("value"), step).toBe("Lagerhaus GmbH");
  }
});

describe("one's account", () => {
  test("shows where one is signed in; ending the others ends them, and a new password ends them too", async () => {
    const account = await added("konto", "editor");
    const [here, there] = [aVisitor(site.url), aVisitor(site.url)];
    await signIn(here, account);
    await signIn(there, account);
    const page = await here.open("/staff/account");
    expect(page.$("#sessions tbody tr").length).toBe(2);
    const ended = await here.submit(page, "form:has([value=end]):first");
    expect([ended.path, ended.$("#sessions tbody tr").length]).toEqual(["/staff/account?said=ended", 1]);
    expect((await there.open("/staff")).path).toMatch(/^\/staff\/sign-in/);

    await signIn(there, account);
    const form = await here.open("/staff/account");
    const wanted = "heron granite lantern 48";
    const change = (current: string, to: string) =>
      here.submit(form, "form:has([name=wanted])", { values: { current, wanted: to } });
    expect((await change("wrong", wanted)).status).toBe(422);
    expect((await change(PASSWORD, "short")).status).toBe(422);
    expect((await change(PASSWORD, wanted)).path).toBe("/staff/account?said=password");
    expect((await here.open("/staff")).status).toBe(200);
    expect((await there.open("/staff")).path).toMatch(/^\/staff\/sign-in/);
    await expect(signIn(there, account)).rejects.toThrow("(401)");
    await signIn(there, { ...account, password: wanted });
  });

  test("gives new recovery codes for a code, and moves to another app for a code of the old one", async () => {
    const account = demo("twentyfour");
    const visitor = aVisitor(site.url);
    await signIn(visitor, account);
    const page = await visitor.open("/staff/account");
    const codes = await visitor.submit(page, CODE_FORM, { values: { code: await codeOf(site.url, account) } });
    expect(codes.$("[data-recovery-code]").length).toBe(10);
    const setup = await visitor.open("/staff/account/second-factor");
    const secret = setup.$("[data-secret]").attr("data-secret") ?? "";
    const proof = codes.$("[data-recovery-code]").first().attr("data-recovery-code") ?? "";
    const moved = await visitor.submit(setup, CODE_FORM, { values: { code: await freshCode(secret), proof } });
    expect(moved.$("[data-recovery-code]").length).toBe(10);
    const next = aVisitor(site.url);
    const old = await next.submit(await half(next, account), CODE_FORM, {
      values: { code: await codeOf(site.url, account) },
    });
    expect(old.status).toBe(401);
    await signIn(aVisitor(site.url), { ...account, totpSecret: secret });
  });
});
