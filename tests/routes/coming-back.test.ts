import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { freePort } from "@tests/support/free-port";
import { finish, reportOf } from "@tests/support/incoming/coming-back";
import { type LinkedSite, page, REF, startLinkedSite } from "@tests/support/linked-site";
import { memoryJournal } from "@tests/support/memory-journal";
import type { RawRow } from "@tests/support/raw-tables";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openKeys } from "~/adapters/keys.server";
import { type ReturnKind, returnAddress } from "~/domain/delivery/return-address";
import { createTranslator } from "~/i18n/translator";

const DOMAIN = "bounces.example";
const en = createTranslator("en");
let site: LinkedSite;
let port: number;
let cookie: string;
let addressOf: (kind: ReturnKind) => string;
/** The notice of a customer that has one contact, as its server took it. */
let told: RawRow;

beforeAll(async () => {
  port = await freePort();
  site = await startLinkedSite({ BOUNCE_DOMAIN: DOMAIN, BOUNCE_PORT: String(port) });
  const { markReturn } = await openKeys({ dir: `${site.dataDir}/secrets` });
  const change = (await site.rows("changes")).find(({ ref }) => ref === REF);
  const mails = (await site.rows("deliveries")).filter((row) => row.kind === "notice" && row.change_id === change?.id);
  const single = mails.find((mail) => mails.filter((other) => other.notice_id === mail.notice_id).length === 1);
  if (single === undefined) throw new Error("No customer has one contact");
  told = single;
  await accept(single);
  addressOf = (kind) => returnAddress(kind, String(single.id), markReturn, DOMAIN);
  ({ cookie } = await site.signIn());
});
afterAll(() => site.end());

describe("mail that comes back", () => {
  test("issue 5: a reply by SMTP waits for staff, is shown whole and saved as it came, and is sorted once", async () => {
    const raw = `From: Ane Skov <ane@skov.example>\r\nSubject: Re: Varsel\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVi gør indsigelse <b>nu</b>.\r\n`;
    await send(addressOf("reply"), raw, "ane@skov.example");
    const $ = await see("/staff/replies");
    const link = $("main a[href^='/staff/replies/']").first().attr("href") ?? "";
    const one = await see(link);
    expect(one("main blockquote").text()).toBe("Vi gør indsigelse <b>nu</b>.");
    const saved = await ask(`${link}/file/mail`);
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(saved.headers.get("content-security-policy")).toContain("sandbox");
    expect(await saved.text()).toContain("Vi gør indsigelse <b>nu</b>.");
    expect((await post(link, { as: "other", note: "" })).status).toBe(422);
    expect((await post(link, { as: "objection", note: "" })).status).toBe(303);
    const [objection] = (await rows("objections")).filter(({ channel }) => channel === "email");
    expect(objection).toMatchObject({ text: "Vi gør indsigelse <b>nu</b>.", change_id: told.change_id });
    expect((await see(link))("main form")).toHaveLength(0);
  });

  test("D11 a report takes the proof back, and the customer stands on the page of those not reached", async () => {
    await send(addressOf("bounce"), reportOf({ address: String(told.address) }), "");
    const [report] = await rows("delivery_reports");
    expect(report).toMatchObject({ action: "failed", effect: "counts", delivery_id: told.id });
    const notice = (await rows("notices")).find(({ id }) => id === told.notice_id);
    expect(notice?.proven_at).toBeNull();
    const main = (await see(`/staff/changes/${told.change_id}/unreached`))("main").text();
    expect(main).toContain("550 no such user");
    // Wherever the mail is shown, it does not look as if it had arrived.
    expect((await see(`/staff/mails/${told.id}`))("main").text()).toMatch(/Reported later.*550 no such user/s);
    const row = (await see(`/staff/changes/${told.change_id}`))(`main tr:has(a[href='/staff/mails/${told.id}'])`);
    expect(row.text()).toContain("Reported: not delivered");
    const coverage = (await see(`/staff/changes/${told.change_id}/coverage`))("main").text();
    expect(coverage).toContain("The window has not begun; it ends on");
  });

  test("whoever sends a notice elsewhere, or records that a customer was told, reads what was done", async () => {
    const here = `/staff/changes/${told.change_id}/unreached`;
    const notice = (await rows("notices")).find(({ id }) => id === told.notice_id);
    const fields = { controllerId: String(notice?.controller_id), text: "Read out." };
    const sent = await post(here, {
      ...fields,
      intent: "address",
      name: "Nia",
      address: "nia@skov.example",
      language: "en",
    });
    expect(sent.headers.get("location")).toBe(`${here}?said=sent`);
    expect((await see(`${here}?said=sent`))("main [role=status]").text()).toBe(en.t("replies.unreached.said.sent"));
    const day = String(notice?.created_at).slice(0, 10);
    const proof = { ...fields, intent: "prove", channel: "phone", personName: "Bo", receivedOn: day };
    const recorded = await post(here, proof);
    expect(recorded.headers.get("location")).toBe(`${here}?said=recorded`);
    expect((await see(`${here}?said=recorded`))("main [role=status]").text()).toBe(
      en.t("replies.unreached.said.recorded"),
    );
    expect((await see(`${here}?said=anything`))("main [role=status]")).toHaveLength(0);
  });

  test("a mail handed to `varsel bounce` is taken beside the running server, and exits as mail servers read it", async () => {
    const raw = "From: Bo <bo@skov.example>\r\nSubject: Again\r\n\r\nAnd this.\r\n";
    expect(await bounce(["--to", addressOf("reply"), "--from", "bo@skov.example"], raw)).toBe(0);
    expect(await bounce(["--to", "anybody@bounces.example"], raw)).toBe(67);
    expect((await rows("incoming_mails")).map(({ subject }) => subject)).toContain("Again");
  });
});

const ask = (path: string) => site.ask(path, { cookie });
const see = async (path: string) => page(await ask(path));
const rows = (table: string) => site.rows(table);

function post(path: string, fields: Record<string, string>) {
  const headers = { cookie, "sec-fetch-site": "same-origin", "accept-language": "en" };
  return fetch(site.url + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual", headers });
}

function send(to: string, raw: string, from: string) {
  return createTransport({ host: "127.0.0.1", port, ignoreTLS: true }).sendMail({ envelope: { from, to: [to] }, raw });
}

/** As the worker of another process records it. */
async function accept(mail: RawRow): Promise<void> {
  const place = { dataDir: site.dataDir, database: { engine: "sqlite", file: `${site.dataDir}/varsel.db` } } as const;
  const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "command" });
  try {
    const deps = testDeps(makeStore(database), "2027-01-10T09:00:00.000Z");
    const [processorId, at] = [String(mail.processor_id), deps.clock.now()];
    await deps.store.write((tx) => tx.deliveries.release(processorId, String(mail.change_id), at, 500));
    await finish(deps, processorId, { id: String(mail.id), state: "accepted", at });
  } finally {
    await database.close();
  }
}

function bounce(args: string[], mail: string): Promise<number | null> {
  const program = fileURLToPath(new URL("../../build/varsel.js", import.meta.url));
  const env = {
    NODE_ENV: "development" as const,
    PATH: process.env.PATH ?? "",
    DATA_DIR: site.dataDir,
    BOUNCE_DOMAIN: DOMAIN,
  };
  const child = spawn(process.execPath, [program, "bounce", ...args], { env, stdio: ["pipe", "ignore", "ignore"] });
  child.stdin.end(mail);
  return new Promise((done) => child.once("close", done));
}
