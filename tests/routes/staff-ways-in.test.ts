import { CLIENT, type RunningProvider, runOpenidProvider } from "@tests/support/openid-provider";
import { aDataDir, type RunningVarsel, runCommand, runVarsel } from "@tests/support/run-varsel";
import { linkTo } from "@tests/support/walk/mailbox";
import { signIn } from "@tests/support/walk/sign-in";
import { changedTables, storedIn } from "@tests/support/walk/stored";
import { aVisitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const PASSWORD = "lille ugle i hvid lampe";
const SLUG = "heyloyalty";
/** Known to both before either runs. */
const PORT = String(20_000 + (process.pid % 20_000));
const CHOICE = "form:has([name=password])";

let provider: RunningProvider;
let site: RunningVarsel;
let clear: () => Promise<void>;

beforeAll(async () => {
  const place = await aDataDir();
  clear = place.clear;
  provider = await runOpenidProvider({ redirectUri: `http://localhost:${PORT}/staff/sign-in/oidc/callback` });
  site = await runVarsel(place.dataDir, {
    PORT,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  });
});
afterAll(async () => {
  await site.stop();
  await provider.stop();
  await clear();
});

const addUser = (email: string, roles = "auditor", input = "") =>
  runCommand(
    site.dataDir,
    ["user", "add", "--processor", SLUG, "--name", "Mia Holm", "--email", email, "--roles", roles, "--json"],
    {
      input,
      env: { PUBLIC_URL: site.url },
    },
  );

describe("the operator's command", () => {
  test("GS-8 prints a link by which the first person chooses a password, and signs in with it", async () => {
    const added = await addUser("mia.command@kanariefugl.example");
    expect(added.code, added.stderr).toBe(0);
    const { link } = JSON.parse(added.stdout);
    const path = new URL(link).pathname;
    const visitor = aVisitor(site.url);
    const page = await visitor.open(path);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toMatch(/^(no-referrer|same-origin)$/);
    expect(page.headers.get("x-robots-tag")).toBe("noindex");
    expect(page.$("a[href^=http], img[src^=http], script").length).toBe(0);

    const differ = await visitor.submit(page, CHOICE, { values: { password: PASSWORD, again: `${PASSWORD}!` } });
    expect([differ.status, differ.path]).toEqual([422, "/staff/welcome"]);
    const easy = await visitor.submit(differ, CHOICE, { values: { password: "password1234", again: "password1234" } });
    expect(easy.status).toBe(422);
    expect(easy.body).not.toContain("password1234");
    const done = await visitor.submit(easy, CHOICE, { values: { password: PASSWORD, again: PASSWORD } });
    expect([done.status, done.path]).toEqual([200, "/staff/welcome?done"]);

    const again = await visitor.open(path);
    expect(again.status).toBe(404);
    expect(again.$("h1").text()).toBe("This link no longer works");
    const entered = await signIn(visitor, { email: "mia.command@kanariefugl.example", password: PASSWORD });
    expect(entered.path).toBe("/staff");
  });

  test("takes a password on standard input, by the same rules", async () => {
    expect((await addUser("mia.easy@kanariefugl.example", "auditor", "Heyloyalty-2026\n")).code).toBe(1);
    const added = await addUser("mia.typed@kanariefugl.example", "auditor", `${PASSWORD}\n`);
    expect([added.code, JSON.parse(added.stdout).link]).toEqual([0, undefined]);
  });
});

describe("a forgotten password", () => {
  test("GS-9 is asked for in the same time and with the same page, known or not", async () => {
    const known = "mia.typed@kanariefugl.example";
    const times = { known: [] as number[], unknown: [] as number[] };
    const pages = new Set<string>();
    const ask = async (who: "known" | "unknown", address: string) => {
      const body = new URLSearchParams({ address });
      const started = performance.now();
      const answer = await fetch(`${site.url}/staff/reset`, { method: "POST", body, headers: { origin: site.url } });
      const html = await answer.text();
      times[who].push(performance.now() - started);
      pages.add(`${answer.status} ${html.replaceAll(address, "ADDRESS").replace(/nonce="[^"]*"/g, "")}`);
    };
    await ask("unknown", "warm.up@kanariefugl.example");
    times.unknown.length = 0;
    // Three are mailed; the network bears thirty.
    for (let n = 0; n < 3; n += 1) {
      await ask("known", known);
      await ask("unknown", `nobody${n}@kanariefugl.example`);
    }
    expect(pages.size).toBe(1);
    for (const took of [...times.known, ...times.unknown]) expect(took).toBeGreaterThan(295);
    const middle = (list: number[]) => [...list].sort((a, b) => a - b)[1] ?? 0;
    expect(Math.abs(middle(times.known) - middle(times.unknown))).toBeLessThan(100);
  });

  test("is replaced by the link in the mail, which 1,000 programs that open it leave whole", async () => {
    const email = "mia.scanned@kanariefugl.example";
    await addUser(email, "auditor", `${PASSWORD}\n`);
    const visitor = aVisitor(site.url);
    const asked = await visitor.open("/staff/reset");
    await visitor.submit(asked, "form:has([name=address])", { values: { address: email } });
    const link = await linkTo(site.dataDir, email, /\/staff\/reset\/[\w-]+/);
    const before = storedIn(site.dataDir);
    for (let n = 0; n < 50; n += 1) {
      const opened = await Promise.all(Array.from({ length: 20 }, () => fetch(site.url + link)));
      expect(opened.every(({ status }) => status === 200)).toBe(true);
    }
    expect(changedTables(before, storedIn(site.dataDir)).filter((table) => table === "one_time_secrets")).toEqual([]);
    const other = "stor trappe uden vindue";
    const done = await visitor.submit(await visitor.open(link), CHOICE, { values: { password: other, again: other } });
    expect(done.path).toBe("/staff/reset/password?done");
    expect((await signIn(aVisitor(site.url), { email, password: other })).path).toBe("/staff");
  });
});

describe("the company's own sign-in", () => {
  const begin = async (visitor: ReturnType<typeof aVisitor>, back: string) => {
    const page = await visitor.open(`/staff/sign-in?${new URLSearchParams({ back })}`);
    const href = page.$("a[href^='/staff/sign-in/oidc']").attr("href") ?? "";
    const sent = await visitor.ask("GET", href);
    expect(sent.location).toContain(`${provider.issuer}/`);
    const answer = await provider.signIn(sent.location ?? "");
    return answer.slice(site.url.length);
  };

  test("lets in who was invited, to the page they wanted, and stores nothing of theirs at the start", async () => {
    const email = "mia.company@kanariefugl.example";
    await addUser(email);
    provider.person = { id: "mia", email, isVerified: true };
    const visitor = aVisitor(site.url);
    const before = storedIn(site.dataDir);
    const answer = await begin(visitor, "/staff/list");
    expect(changedTables(before, storedIn(site.dataDir))).toEqual([]);
    const entered = await visitor.open(answer);
    expect([entered.status, entered.path]).toEqual([200, "/staff/list"]);
    expect([...visitor.cookies.keys()]).toEqual(["varsel"]);
  });

  test("asks for a second factor where the account must have one", async () => {
    const email = "mia.publisher@kanariefugl.example";
    await addUser(email, "publisher");
    provider.person = { id: "mia-publisher", email, isVerified: true };
    const visitor = aVisitor(site.url);
    const entered = await visitor.open(await begin(visitor, "/staff"));
    expect(entered.path).toBe("/staff/sign-in/second-factor");
  });

  test("gives whoever was not invited, and another browser, the same page, and no session", async () => {
    provider.person = { id: "stranger", email: "stranger@kanariefugl.example", isVerified: true };
    const stranger = aVisitor(site.url);
    const answer = await begin(stranger, "/staff");
    const pages = [await aVisitor(site.url).open(answer), await stranger.open(answer), await stranger.open(answer)];
    const said = pages.map(({ status, $ }) => `${status} ${$("main").text()}`);
    expect(new Set(said).size).toBe(1);
    expect(pages[0]?.status).toBe(403);
    expect([...stranger.cookies.keys()]).toEqual([]);
  });
});
