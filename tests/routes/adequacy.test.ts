import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aDataDir, type RunningVarsel, runCommand, runVarsel } from "@tests/support/run-varsel";
import { signIn as enter } from "@tests/support/walk/sign-in";
import { aVisitor, type Visitor } from "@tests/support/walk/visitor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const NOW = { VARSEL_NOW: "2026-11-21T09:00:00.000Z" };
const LIST = `| Navn | Adresse | Aktivitet | Lovgrundlag |
|---|---|---|---|
| Alfa Inc | New York, USA | Hosting | EU-US Data Privacy Framework |
| Bravo Ltd | London, United Kingdom | Mail | Databehandleraftale |
`;
const CUSTOMERS = `name;reference;country;language;terms;contact;email
Fugleburet A/S;1;DK;da;Standard;Bo Skov;bo@fugleburet.example
Redekassen ApS;2;DK;da;Standard;Ida Skov;ida@redekassen.example
`;
const PASSWORD = "en lang adgangskode";

let home: Awaited<ReturnType<typeof aDataDir>>;
let site: RunningVarsel;
let gdpa: Visitor;
let editor: Visitor;

const varsel = (...args: string[]) => runCommand(home.dataDir, args, { env: NOW });
const asJson = async (...args: string[]) => {
  const { code, stdout } = await varsel(...args, "--json");
  return { code, json: JSON.parse(stdout) };
};

async function signIn(role: string): Promise<Visitor> {
  const address = `${role}@kanariefugl.example`;
  const person = ["--name", "Kanarie Fugl", "--email", address, "--roles", role];
  const added = await runCommand(home.dataDir, ["user", "add", "--processor", "kanariefugl", ...person], {
    env: NOW,
    input: `${PASSWORD}\n`,
  });
  expect(added).toMatchObject({ code: 0 });
  const visitor = aVisitor(site.url);
  await enter(visitor, { email: address, password: PASSWORD });
  return visitor;
}

beforeAll(async () => {
  home = await aDataDir();
  site = await runVarsel(home.dataDir, NOW);
  const contact = ["--contact-name", "Bo Fugl", "--contact-email", "bo@kanariefugl.example"];
  const company = ["--slug", "kanariefugl", "--name", "Kanariefugl", "--country", "DK", "--language", "da"];
  expect(await varsel("processor", "add", ...company, ...contact)).toMatchObject({ code: 0 });
  const [list, customers] = [join(home.dataDir, "list.md"), join(home.dataDir, "customers.csv")];
  await writeFile(list, LIST);
  await writeFile(customers, CUSTOMERS);
  expect(await varsel("import", list, "--processor", "kanariefugl")).toMatchObject({ code: 0 });
  expect(await varsel("customers", customers, "--processor", "kanariefugl")).toMatchObject({ code: 0 });
  gdpa = await signIn("gdpa");
  editor = await signIn("editor");
});
afterAll(async () => {
  await site.stop();
  await home.clear();
});

const read = async (visitor: Visitor, path: string) => {
  const page = await visitor.open(path);
  return { status: page.status, text: page.$("main").text().replace(/\s+/g, " ") };
};

describe("varsel adequacy, beside a running server", () => {
  test("lists every decision with how it stands", async () => {
    const { code, json } = await asJson("adequacy", "list");
    expect(code).toBe(0);
    expect(json.decisions).toHaveLength(23);
    expect(json.decisions[0]).toMatchObject({ id: "CH", celex: "32000D0518", standing: { state: "stands" } });
    const { stdout } = await varsel("adequacy", "list");
    expect(stdout).toMatch(
      /^US-PS +\(EU\) 2016\/1250 +2016-07-12 - 2020-07-15 +ended 2020-07-15 \(C-311\/18\) +32016D1250$/m,
    );
    expect(stdout).toMatch(/^GB .*2031-12-27 +stands/m);
  });

  test("refuses bad use with 2 and what does not hold with 1", async () => {
    const end = (decision: string, ...more: string[]) => varsel("adequacy", "end", decision, ...more);
    const because = ["--because", "C-703/25 P"];
    expect((await varsel("adequacy")).code).toBe(2);
    expect((await varsel("adequacy", "restore")).code).toBe(2);
    expect((await end("US-DPF", "--on", "2026-11-21")).code).toBe(2);
    expect((await end("XX", "--on", "2026-11-21", ...because)).code).toBe(2);
    expect((await end("US-DPF", "--on", "tomorrow", ...because)).code).toBe(2);
    expect((await end("US-PS", "--on", "2026-11-21", ...because)).code).toBe(1);
    expect(await asJson("adequacy", "restore", "US-DPF")).toEqual({ code: 1, json: { code: "decision.not_ended" } });
    expect((await varsel("adequacy", "--help")).stdout).toContain("varsel adequacy end DECISION");
  });

  test("D9 staff with that role see what would fall, others are refused", async () => {
    const { status, text } = await read(gdpa, "/staff/adequacy");
    expect(status).toBe(200);
    expect(text).toContain("Alfa Inc");
    expect(text).toContain("If it falls, nothing carries the transfer.");
    expect((await read(editor, "/staff/adequacy")).status).toBe(403);
    expect((await read(editor, "/staff/list")).text).not.toContain("Adequacy decisions and transfer tools");
  });

  test("D9 a decision falls: one finding for each entry and customer, shown where it needs a person", async () => {
    const ended = await asJson("adequacy", "end", "US-DPF", "--on", "2026-11-20", "--because", "C-703/25 P");
    expect(ended).toMatchObject({ code: 0, json: { decision: "US-DPF", endedOn: "2026-11-20", opened: 2, closed: 0 } });
    const again = await asJson("adequacy", "end", "US-DPF", "--on", "2026-11-20", "--because", "C-703/25 P");
    expect(again).toMatchObject({ code: 0, json: { opened: 2 } });
    for (const path of ["/staff", "/staff/list"]) {
      const { text } = await read(gdpa, path);
      expect(text, path).toContain("(EU) 2023/1795 fell on 20 November 2026 (C-703/25 P)");
      expect(text, path).toContain("Alfa Inc: 2 customers");
      expect(text, path).not.toContain("Bravo Ltd: ");
    }
    expect((await read(gdpa, "/staff/list")).text).toContain("which has not been valid since 20 November 2026");
    expect((await read(gdpa, "/staff/adequacy")).text).toContain("2 customers are affected");
    const customers = await gdpa.open("/staff/customers");
    const own = customers.$("table a").first().attr("href") ?? "";
    expect((await read(gdpa, own)).text).toContain("Transfers that lost their basis");
  });

  test("D17 the public list says since when the tool is void, and not why or for whom", async () => {
    const list = async () => (await read(aVisitor(site.url), "/kanariefugl")).text;
    await expect.poll(list, { timeout: 10_000, interval: 200 }).toContain("not valid since 20 November 2026");
    expect(await list()).not.toContain("C-703/25");
  });

  test("D9 restored, it stands again and the findings are closed", async () => {
    const restored = await asJson("adequacy", "restore", "US-DPF");
    expect(restored).toMatchObject({ code: 0, json: { decision: "US-DPF", endedOn: null, closed: 2 } });
    expect((await read(gdpa, "/staff")).text).not.toContain("fell on");
    // The command is another process: the server asks for the list's revision at most once a second.
    const list = async () => (await read(aVisitor(site.url), "/kanariefugl")).text;
    await expect.poll(list, { timeout: 10_000, interval: 200 }).not.toContain("not valid since");
  });

  test("a decision on a whole country falls for entries that name none", async () => {
    const { stdout, code } = await varsel("adequacy", "end", "GB", "--on", "2026-11-21", "--because", "lapsed");
    expect([code, stdout]).toEqual([0, expect.stringContaining("Findings opened: 2, closed: 0.")]);
    expect((await read(gdpa, "/staff")).text).toContain("Bravo Ltd: 2 customers");
  });

  test("a fall ahead is recorded and opens nothing yet", async () => {
    const ahead = await asJson("adequacy", "end", "US-DPF", "--on", "2027-01-01", "--because", "repealed");
    expect(ahead).toMatchObject({ code: 0, json: { opened: 0 } });
    expect((await read(gdpa, "/staff/adequacy")).text).toContain("falls on 1 Jan 2027 (repealed)");
  });
});
