import { execFileSync } from "node:child_process";
import { openRawTables } from "@tests/support/raw-tables";
import { aDataDir, type RunningVarsel, runVarsel } from "@tests/support/run-varsel";
import { aVisitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "~/domain/processor/processor";
import { LOCALES } from "~/i18n/locales";
import { createTranslator } from "~/i18n/translator";

const FORM = "form:has([name=email])";
const LIST = "/heyloyalty";

let home: Awaited<ReturnType<typeof aDataDir>>;
let varsel: RunningVarsel;

beforeAll(async () => {
  home = await aDataDir();
  varsel = await runVarsel(home.dataDir, { MODE: "web" });
});
afterAll(async () => {
  await varsel.stop("SIGKILL");
  await home.clear();
});

/** Lets the running program write no further byte into any file (setrlimit(2), RLIMIT_FSIZE), or again what it likes. */
function limitFiles(to: "0" | "unlimited"): void {
  execFileSync("prlimit", ["--pid", String(varsel.pid), `--fsize=${to}:`]);
}

async function follow(email: string, language: Locale = "en") {
  const visitor = aVisitor(varsel.url, language);
  const form = await visitor.open(`${LIST}/subscribe`);
  return visitor.submit(form, FORM, { values: { email } });
}

async function followers(): Promise<unknown[]> {
  const file = `${home.dataDir}/varsel.db`;
  const raw = await openRawTables({ dataDir: home.dataDir, database: { engine: "sqlite", file } });
  try {
    return (await raw.rows("followers")).map(({ address }) => address);
  } finally {
    await raw.close();
  }
}

const readiness = async () => (await fetch(`${varsel.url}/readyz`)).json();

describe("while the disk takes nothing more", () => {
  test("control: with room, the same form is taken", async () => {
    expect((await follow("before@reader.example")).status).toBe(200);
    expect(await followers()).toEqual(["before@reader.example"]);
  });

  test.each(LOCALES)(
    "a form that stores something is answered with 503 and when to come back: %s",
    async (language) => {
      limitFiles("0");
      const { status, headers, body, $ } = await follow("full@reader.example", language);
      limitFiles("unlimited");
      const { t } = createTranslator(language);
      expect([status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([503, "30", "no-store"]);
      expect([$("html").attr("lang"), $("h1").text()]).toEqual([language, t("errors.page.status503.title")]);
      expect($("main").text()).toContain(t("errors.reference", { id: headers.get("x-request-id") ?? "none" }));
      expect(body).not.toMatch(/<script|full@reader|database|SQLITE/i);
    },
  );

  test("a program is told the same in JSON", async () => {
    limitFiles("0");
    const visitor = aVisitor(varsel.url);
    const body = new URLSearchParams({ email: "full@reader.example" });
    const answer = await visitor.ask("POST", `${LIST}/subscribe`, body, { accept: "application/json" });
    limitFiles("unlimited");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(JSON.parse(answer.body)).toMatchObject({ code: "store.unavailable" });
  });

  test("lists are still read, and whoever watches over the machine learns why it is not ready", async () => {
    limitFiles("0");
    await follow("full@reader.example");
    const visitor = aVisitor(varsel.url);
    const read = [`${LIST}?on=2020-01-02`, `${LIST}.csv`, `${LIST}/versions`].map((path) => visitor.open(path));
    expect((await Promise.all(read)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await readiness()).toEqual({ ready: false, reasons: ["database.io"], warnings: [] });
    limitFiles("unlimited");
  });

  test("nothing was half stored, and with room again everything goes on without a new start", async () => {
    expect(await followers()).toEqual(["before@reader.example"]);
    expect((await follow("after@reader.example")).status).toBe(200);
    expect(await followers()).toEqual(["before@reader.example", "after@reader.example"]);
    expect(await readiness()).toEqual({ ready: true, reasons: [], warnings: [] });
    const failures = varsel
      .log()
      .split("\n")
      .filter((line) => line.includes('"level":"error"'));
    expect(failures.length).toBeGreaterThan(0);
    for (const line of failures) expect(line).not.toContain("reader.example");
  });
});
