import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOW } from "@tests/support/builders";
import { freePort } from "@tests/support/free-port";
import { aMailing } from "@tests/support/mailing";
import { startPostfix, startPostfixSink, whyNoPostfix } from "@tests/support/postfix";
import { openRawTables, type RawRow } from "@tests/support/raw-tables";
import { aDataDir, runVarsel } from "@tests/support/run-varsel";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { isDkimRight } from "@tests/support/verify-dkim";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dkimRecord } from "~/adapters/dkim.server";
import { isLong, LIMIT_MS, note } from "./form";
import { until } from "./programs";

const DOMAIN = "skov.example";
const BACK = "back.varsel.example";
const SIGNER = "varsel.example";
const MAILS = isLong ? 500 : 20;

const missing = whyNoPostfix();

if (missing !== null) {
  test(`Postfix is not tried here, since ${missing}`, () => {
    note({ promise: "M6 with Postfix", did: "nothing", result: `not tried: ${missing}`, control: "not tried" });
    expect(isLong).toBe(false);
  });
} else {
  describe("a real Postfix, as relay and as a server that bounces", () => {
    let home: Awaited<ReturnType<typeof aDataDir>>;
    let postfix: Awaited<ReturnType<typeof startPostfix>>;
    let varsel: Awaited<ReturnType<typeof runVarsel>>;
    const known: string[] = [];
    let gone: { deliveryId: string; noticeId: string; address: string };
    const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const records = { [`v1._domainkey.${SIGNER}`]: dkimRecord({ key }) };

    beforeAll(async () => {
      home = await aDataDir();
      const base = await openSqliteStore({ dataDir: home.dataDir });
      const reached = await aMailing(base.store, MAILS - 1);
      known.push(...[reached.delivery, ...reached.deliveries].map(({ address }) => address));
      const { delivery, notice } = await aMailing(base.store, 0);
      gone = { deliveryId: delivery.id, noticeId: notice.id, address: delivery.address };
      await base.close();
      const port = await freePort();
      postfix = await startPostfix({
        local: { domain: DOMAIN, readers: known },
        routes: { [BACK]: `smtp:[127.0.0.1]:${port}` },
      });
      const file = join(home.dataDir, "v1.pem");
      writeFileSync(file, key.export({ type: "pkcs8", format: "pem" }));
      varsel = await runVarsel(home.dataDir, {
        ...{ SMTP_URL: postfix.url, MAIL_FROM: `Varsel <notices@${SIGNER}>`, VARSEL_NOW: NOW },
        ...{ DKIM_DOMAIN: SIGNER, DKIM_KEYS: `v1=${file}`, BOUNCE_DOMAIN: BACK, BOUNCE_PORT: String(port) },
      });
    }, LIMIT_MS);
    afterAll(async () => {
      await varsel.stop();
      postfix.stop();
      await home.clear();
    });

    const rows = async (table: string): Promise<RawRow[]> => {
      const file = `${home.dataDir}/varsel.db`;
      const raw = await openRawTables({ dataDir: home.dataDir, database: { engine: "sqlite", file } });
      try {
        return await raw.rows(table);
      } finally {
        await raw.close();
      }
    };

    test("mail that it relayed is read back whole, and its signature is believed by somebody else's program", async () => {
      await until(() => postfix.delivered().length >= known.length, 100);
      const mails = postfix.delivered();
      const readers = new Set<string>();
      for (const bytes of mails) {
        const read = await PostalMime.parse(bytes);
        readers.add(read.to?.[0]?.address ?? "");
        expect([read.subject, read.from?.address]).toEqual([
          expect.stringMatching(/^(Varsel til Bo Skov|Ny underleverandør)$/),
          `notices@${SIGNER}`,
        ]);
        expect(read.text).toContain("Hej Bo Skov");
      }
      // In its maildir lines end as on this machine; what was signed had the line ends of mail.
      const wire = mails
        .slice(0, 20)
        .map((bytes) => Buffer.from(bytes.toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1"));
      const believed = wire.filter((bytes) => isDkimRight(bytes, records)).length;
      const changed = wire.map((bytes) =>
        Buffer.from(bytes.toString("latin1").replace("Subject: ", "Subject: Re: "), "latin1"),
      );
      const fooled = changed.filter((bytes) => isDkimRight(bytes, records)).length;
      note({
        promise: "Postfix as relay",
        did: `${known.length} mails, read back from its maildir`,
        result: `${readers.size} readers, ${believed} of ${wire.length} signatures right`,
        control: `of ${changed.length} with another subject right: ${fooled}`,
      });
      expect([...readers].sort()).toEqual([...known].sort());
      expect([mails.length, believed, fooled]).toEqual([known.length, wire.length, 0]);
    });

    test("M6: its report of an unknown reader comes back, is led to the mail, and the notice counts as not delivered", async () => {
      await until(async () => (await rows("delivery_reports")).length > 0, 200);
      const reports = await rows("delivery_reports");
      const [report] = reports;
      const noticeRow = (await rows("notices")).find(({ id }) => id === gone.noticeId);
      note({
        promise: "M6 with Postfix",
        did: "an unknown reader",
        result: `${reports.length} report: ${report?.action} ${report?.status}, ${report?.effect}`,
        control: `readers who are known: ${reports.filter(({ delivery_id: id }) => id !== gone.deliveryId).length} reports`,
      });
      expect(reports).toHaveLength(1);
      expect(report).toMatchObject({
        ...{ delivery_id: gone.deliveryId, action: "failed", status: "5.1.1", effect: "counts" },
        address: gone.address,
      });
      // The relay had taken it, which proved delivery until the report came.
      expect(noticeRow).toMatchObject({ proven_at: null });
    });
  });

  test("Postfix's own sink takes every mail of the product, each once", async () => {
    const home = await aDataDir();
    const base = await openSqliteStore({ dataDir: home.dataDir });
    const { delivery, deliveries } = await aMailing(base.store, MAILS - 1);
    await base.close();
    const planned = [delivery, ...deliveries].map(({ id }) => id);
    const sink = await startPostfixSink();
    const varsel = await runVarsel(home.dataDir, { SMTP_URL: sink.url, VARSEL_NOW: NOW });
    const taken = () =>
      sink.taken().map((mail) => /^X-Varsel-Delivery: (\S+)/m.exec(mail.toString("latin1"))?.[1] ?? "unfinished");
    await until(() => planned.every((id) => taken().includes(id)), 200);
    await varsel.stop();
    const ids = taken();
    sink.stop();
    await home.clear();
    const doubled = ids.length - new Set(ids).size;
    note({
      promise: "Postfix's smtp-sink",
      did: `${MAILS} mails`,
      result: `taken ${ids.length}, doubled ${doubled}`,
      control: "-",
    });
    expect(ids.sort()).toEqual([...planned].sort());
  });
}
