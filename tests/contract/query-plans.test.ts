import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readScope } from "@db/open/scope";
import { openDatabase } from "@db/open.server";
import * as tables from "@db/schema/sqlite";
import { openHandle, type SqliteHandle } from "@db/sqlite-handle";
import { sqliteQuery } from "@db/sqlite-statements";
import { deliveryReads } from "@db/stores/deliveries";
import type { Query } from "@db/stores/query";
import { sendingReads } from "@db/stores/sending";
import { memoryJournal } from "@tests/support/memory-journal";
import { silentLog } from "@tests/support/test-log";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const NOW = "2026-11-23T09:00:00.000Z";

/** How SQLite means to run each statement of these reads, step by step. */
async function plansOf(handle: SqliteHandle, read: (q: Query) => Promise<unknown>): Promise<string[]> {
  const texts = new Set<string>();
  const prepare = (sql: string) => {
    texts.add(sql);
    return handle.prepare<unknown[]>(sql);
  };
  await read(sqliteQuery(prepare, tables, readScope));
  return [...texts].flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => null);
    const steps = handle.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...values);
    return steps.map(({ detail }) => detail);
  });
}

describe("on SQLite, where most mails are finished, the index of due mails leads past them", () => {
  let dataDir: string;
  let handle: SqliteHandle;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "varsel-test-"));
    const file = join(dataDir, "varsel.db");
    const place = { dataDir, database: { engine: "sqlite" as const, file } };
    const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "command" });
    await database.close();
    handle = openHandle(file, "reader");
  });
  afterAll(async () => {
    handle.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it.each<[string, (q: Query) => Promise<unknown>]>([
    ["what waits, counted for staff's page of mails", (q) => sendingReads(q).countUnfinished("p")],
    ["what is tried again, on the same page", (q) => sendingReads(q).listRetrying("p", 50)],
    ["what is due", (q) => deliveryReads(q).listDue("bulk", NOW, 50)],
    ["when the next is due", (q) => deliveryReads(q).nextDueAt("bulk")],
  ])("to %s", async (_, read) => {
    const steps = await plansOf(handle, read);
    const ofMails = steps.filter((step) => /\bdeliveries\b/.test(step));
    expect(ofMails).not.toEqual([]);
    for (const step of ofMails)
      expect(step).toMatch(/^SEARCH deliveries USING .*INDEX deliveries_due \(pool=\? AND state=\?/);
  });

  it("and each mail beside a failed one is weighed without reading all mails of its processor", async () => {
    const beside = { changeId: "c", deliveryId: "d", each: 50 };
    const steps = await plansOf(handle, (q) => sendingReads(q).listBeside("p", beside));
    const byIndex = steps.filter((step) => /^(SEARCH|SCAN) /.test(step));
    expect(byIndex.filter((step) => !/^SEARCH \w+ USING .*INDEX \w+ \(processor_id=\? AND \w+=\?/.test(step))).toEqual(
      [],
    );
    expect(byIndex).toContainEqual(expect.stringContaining("SEARCH o USING INDEX deliveries_recipient"));
  });

  it("and only where a read says that it is of unfinished mails", async () => {
    const t = tables.deliveries;
    const [step] = await plansOf(handle, (q) => Promise.resolve(q.select({ id: t.id }).from(t).orderBy(t.dueAt)));
    expect(step).toBe("SCAN deliveries");
  });
});
