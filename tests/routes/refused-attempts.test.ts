import { setTimeout as sleep } from "node:timers/promises";
import { aDataDir, type RunningVarsel, runCommand, runVarsel } from "@tests/support/run-varsel";
import { signIn } from "@tests/support/walk/sign-in";
import { aVisitor, type Page, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REFUSALS_EACH } from "~/domain/audit/refusal";

const PASSWORD = "kestrel marble tractor 71";
const NOBODYS = "01980000-0000-7000-8000-00000000dead";
const REFUSED = "/staff/log?act=access.refused";
/** What one browser asks for within a minute. */
const BURST_MS = 10_000;

let varsel: RunningVarsel;
let dataDir: string;
let clear: () => Promise<void>;
let auditor: Visitor;
let editor: Visitor;

beforeAll(async () => {
  ({ dataDir, clear } = await aDataDir());
  // One processor, so that the attempts of strangers are its own.
  const contact = ["--contact-name", "Mette Falk", "--contact-email", "mette@kanariefugl.example"];
  await command("processor", "add", "--slug", "kanariefugl", "--name", "Kanariefugl", "--country", "DK", ...contact);
  for (const role of ["auditor", "editor"]) {
    const who = ["--name", role, "--email", `${role}@kanariefugl.example`, "--roles", role];
    await command("user", "add", "--processor", "kanariefugl", ...who);
  }
  varsel = await runVarsel(dataDir, { MODE: "web" });
  [auditor, editor] = [await signedIn("auditor"), await signedIn("editor")];
});
afterAll(async () => {
  await varsel.stop();
  await clear();
});

async function command(...args: string[]): Promise<void> {
  const { code, stderr } = await runCommand(dataDir, args, { input: PASSWORD });
  expect(code, stderr).toBe(0);
}

async function signedIn(role: string): Promise<Visitor> {
  const visitor = aVisitor(varsel.url);
  await signIn(visitor, { email: `${role}@kanariefugl.example`, password: PASSWORD });
  return visitor;
}

const stranger = () => aVisitor(varsel.url);
const sendPolicy = () => stranger().ask("POST", "/staff/policy", new URLSearchParams({ blocks: "" }));

/** What the auditor reads: of each entry its row and its details, newest first. */
async function logged(): Promise<string[]> {
  const page: Page = await auditor.open(REFUSED);
  expect(page.status).toBe(200);
  const entries = page.$("main tbody tr:has(time)").map((_, row) => page.$(row).add(page.$(row).next()).text());
  return entries.get().map((text) => text.replace(/\s+/g, " "));
}

describe("GS-12 a refused attempt stands in the log that staff read", () => {
  test("not signed in, may not, is not theirs: one entry each; from the eleventh in a minute on they are counted", async () => {
    await startOfAMinute();
    expect((await sendPolicy()).status).toBe(401);
    expect((await editor.ask("GET", "/staff/log")).status).toBe(403);
    expect((await editor.ask("GET", `/staff/customers/${NOBODYS}`)).status).toBe(404);
    await expect.poll(logged, { timeout: 10_000 }).toHaveLength(3);
    const [notThere, mayNot, unknown] = await logged();
    expect(notThere).toMatch(/editor.*404/);
    expect(notThere).toContain(NOBODYS);
    expect(mayNot).toMatch(/editor.*403/);
    expect(unknown).toMatch(/401/);
    expect(unknown).not.toContain("editor");

    for (let n = 3; n < REFUSALS_EACH + 4; n += 1) expect((await sendPolicy()).status).toBe(401);
    await expect.poll(logged, { timeout: 10_000 }).toHaveLength(REFUSALS_EACH);

    // What was only counted is written when the minute is over, or when the server stops.
    await varsel.stop();
    varsel = await runVarsel(dataDir, { MODE: "web" });
    auditor = await signedIn("auditor");
    const told = await logged();
    expect(told).toHaveLength(REFUSALS_EACH + 1);
    expect(told[0]).toContain("4 times");
  });

  test("a page that is not there is none for a stranger", async () => {
    const before = await logged();
    expect((await stranger().ask("GET", "/wp-login.php")).status).toBe(404);
    await varsel.stop();
    varsel = await runVarsel(dataDir, { MODE: "web" });
    auditor = await signedIn("auditor");
    expect(await logged()).toEqual(before);
  });
});

/** Waits for the next minute where this one ends before the burst would. */
async function startOfAMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < BURST_MS) await sleep(left + 100);
}
