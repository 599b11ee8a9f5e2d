import { JournalUnavailable } from "@db/open/recorder";
import { memoryJournal } from "@tests/support/memory-journal";
import { openProbe, type ProbeDatabase } from "@tests/support/probe";
import { describeEachEngine } from "@tests/support/stores";
import { testLog } from "@tests/support/test-log";
import { beforeEach, expect, test, vi } from "vitest";

const record = (number: number) =>
  ({ kind: "decision", processorId: "p1", at: "2026-09-01T08:00:00.000Z", body: { number } }) as const;

describeEachEngine((_open, engine) => {
  let db: ProbeDatabase;
  let journal: ReturnType<typeof memoryJournal>;
  let log: ReturnType<typeof testLog>;
  beforeEach(async () => {
    journal = memoryJournal();
    log = testLog();
    db = await openProbe(engine, { journal, log });
    await db.write((q) =>
      q.insert(q.tables.heads).values([
        { processorId: "p1", size: 0 },
        { processorId: "p2", size: 0 },
      ]),
    );
    log.lines.length = 0;
  });
  const jobs = () => db.read.select().from(db.read.tables.jobs).orderBy(db.read.tables.jobs.id);

  test("listeners hear of it before the transaction resolves, and not of one that was rolled back", async () => {
    const heard: (string | null)[] = [];
    const stop = db.onCommit(({ processorId }) => heard.push(processorId));
    db.onCommit(() => {
      throw new Error("a listener's own fault");
    });
    await db.tx("p1", async () => {});
    expect(heard).toEqual(["p1"]);
    await db.write(async () => {});
    await db.tx("p2", () => Promise.reject(new Error("boom"))).catch(() => {});
    expect(heard).toEqual(["p1", null]);
    stop();
    await db.tx("p1", async () => {});
    expect(heard).toHaveLength(2);
  });

  test("what was noted is in the journal when the transaction resolves, in the order of commits (promise D4)", async () => {
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => db.tx("p1", async (q) => q.journal.note(record(index)))),
    );
    expect(journal.records).toEqual(Array.from({ length: 10 }, (_, index) => record(index)));
  });

  test("nothing is noted by a transaction that was rolled back", async () => {
    const attempt = db.tx("p1", async (q) => {
      q.journal.note(record(1));
      throw new Error("boom");
    });
    await expect(attempt).rejects.toThrow("boom");
    expect(journal.records).toEqual([]);
  });

  test("a journal that cannot be written is said loudly, the rows stay, and it is made good when it can", async () => {
    journal.failing = true;
    const attempt = db.tx("p1", async (q) => {
      await q.insert(q.tables.jobs).values({ id: "j1", attempts: 0 });
      q.journal.note(record(1));
    });
    await expect(attempt).rejects.toBeInstanceOf(JournalUnavailable);
    await expect(attempt).rejects.toMatchObject({ code: "journal.unavailable", committed: true });
    expect(await jobs()).toHaveLength(1);
    expect(await db.health()).toEqual({ ok: false, code: "journal.unavailable" });
    expect(log.lines).toContainEqual({ level: "failure", event: "journal.unavailable", fields: { unwritten: 1 } });

    journal.failing = false;
    await db.tx("p1", async (q) => q.journal.note(record(2)));
    expect(journal.records).toEqual([record(1), record(2)]);
    expect(await db.health()).toEqual({ ok: true });
  });

  test("a journal that comes back is written without waiting for the next transaction", async () => {
    journal.failing = true;
    await db.tx("p1", async (q) => q.journal.note(record(1))).catch(() => {});
    journal.failing = false;
    await vi.waitFor(async () => expect(await db.health()).toEqual({ ok: true }), { timeout: 30_000 });
    expect(journal.records).toEqual([record(1)]);
  });
});
