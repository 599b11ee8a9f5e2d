import { setTimeout as sleep } from "node:timers/promises";
import { openProbe, type ProbeDatabase } from "@tests/support/probe";
import { describeEachEngine } from "@tests/support/stores";
import { testLog } from "@tests/support/test-log";
import { and, eq, isNull, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";

describeEachEngine((_open, engine) => {
  let db: ProbeDatabase;
  let log: ReturnType<typeof testLog>;
  beforeEach(async () => {
    log = testLog();
    db = await openProbe(engine, { log });
    await db.write((q) =>
      q.insert(q.tables.heads).values([
        { processorId: "p1", size: 0 },
        { processorId: "p2", size: 0 },
      ]),
    );
    log.lines.length = 0;
  });
  const jobs = () => db.read.select().from(db.read.tables.jobs).orderBy(db.read.tables.jobs.id);
  const addJob = (id: string) => db.write((q) => q.insert(q.tables.jobs).values({ id, attempts: 0 }));

  describe("a transaction", () => {
    test("gives back what its work gave, and is seen by reads once it has resolved", async () => {
      const given = await db.tx("p1", async (q) => {
        await q.insert(q.tables.jobs).values({ id: "j1", attempts: 0 });
        expect(await jobs()).toEqual([]);
        return "done";
      });
      expect(given).toBe("done");
      expect(await jobs()).toHaveLength(1);
    });

    test.each(["tx", "write"] as const)(
      "rolls everything back when its work throws after an await (%s)",
      async (kind) => {
        const work: Parameters<typeof db.write>[0] = async (q) => {
          await q.insert(q.tables.jobs).values({ id: "j1", attempts: 0 });
          await sleep(2);
          await q.insert(q.tables.jobs).values({ id: "j2", attempts: 0 });
          throw new Error("boom");
        };
        await expect(kind === "tx" ? db.tx("p1", work) : db.write(work)).rejects.toThrow("boom");
        expect(await jobs()).toEqual([]);
        await addJob("j3");
        expect(await jobs()).toHaveLength(1);
      },
    );

    test("does not commit after a failed statement whose error was swallowed", async () => {
      await addJob("j1");
      const attempt = db.write(async (q) => {
        await q.insert(q.tables.jobs).values({ id: "j2", attempts: 0 });
        await q
          .insert(q.tables.jobs)
          .values({ id: "j1", attempts: 0 })
          .catch(() => {});
        return "fine";
      });
      await expect(attempt).rejects.toMatchObject({ code: "database.unique" });
      expect(await jobs()).toHaveLength(1);
    });

    test("inside a transaction throws, whichever kinds, and leaves nothing of the outer one", async () => {
      for (const inner of [() => db.tx("p2", async () => 1), () => db.write(async () => 1)]) {
        const outer = db.tx("p1", async (q) => {
          await q.insert(q.tables.jobs).values({ id: "j1", attempts: 0 });
          await inner();
        });
        await expect(outer).rejects.toThrow("a transaction inside a transaction");
      }
      expect(await jobs()).toEqual([]);
    });

    test("may begin where an earlier one has ended, also in work that it left behind", async () => {
      const left = await db.tx("p1", async () => ({ later: sleep(5).then(() => addJob("j1")) }));
      await left.later;
      expect(await jobs()).toHaveLength(1);
    });

    test("refuses a query after its end", async () => {
      const kept = await db.tx("p1", async (q) => ({ q }));
      const late = Promise.resolve().then(() => kept.q.insert(kept.q.tables.jobs).values({ id: "late", attempts: 0 }));
      await expect(late).rejects.toThrow("after its transaction had ended");
      expect(await jobs()).toEqual([]);
    });

    test("runs statements that were asked for at once, one after the other", async () => {
      await db.tx("p1", (q) =>
        Promise.all(["j1", "j2", "j3"].map((id) => q.insert(q.tables.jobs).values({ id, attempts: 0 }))),
      );
      expect(await jobs()).toHaveLength(3);
    });

    test("for a processor without a log head is refused", async () => {
      await expect(db.tx("nobody", async () => 1)).rejects.toThrow("no log head");
    });

    test("that lasts two seconds is warned of while it runs", async () => {
      await db.tx("p1", () => sleep(2_200));
      expect(log.lines).toMatchObject([{ level: "warn", event: "transaction.slow", fields: { processorId: "p1" } }]);
    });
  });

  describe("order", () => {
    test("decisions of one processor run one at a time, first in, first out", async () => {
      const seen: string[] = [];
      await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          db.tx("p1", async (q) => {
            seen.push(`begin ${index}`);
            await q.update(q.tables.heads).set({ size: index }).where(eq(q.tables.heads.processorId, "p1"));
            await sleep(index % 3);
            seen.push(`end ${index}`);
          }),
        ),
      );
      expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => [`begin ${index}`, `end ${index}`]).flat());
    });

    test("a failed one does not hold up the next", async () => {
      const failed = db.tx("p1", async () => {
        throw new Error("boom");
      });
      const next = db.tx("p1", async () => "next");
      await expect(failed).rejects.toThrow("boom");
      await expect(next).resolves.toBe("next");
    });

    test("40 racing read-and-write steps over two processes leave no gap and lose nothing", async () => {
      const { database, dataDir } = await engine.place("empty");
      const place = { database, dataDir };
      const one = await openProbe(engine, { place });
      const two = await openProbe(engine, { place, role: "command" });
      await one.write((q) => q.insert(q.tables.heads).values({ processorId: "p1", size: 0 }));
      const step = (process: ProbeDatabase) =>
        process.tx("p1", async (q) => {
          const { heads } = q.tables;
          const [head] = await q.select().from(heads).where(eq(heads.processorId, "p1"));
          const size = (head?.size ?? 0) + 1;
          await sleep(1);
          await q.update(heads).set({ size }).where(eq(heads.processorId, "p1"));
          return size;
        });
      const sizes = await Promise.all(Array.from({ length: 40 }, (_, index) => step(index % 2 ? one : two)));
      expect(sizes.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    test("20 racing claims of one row: one gets it", async () => {
      await addJob("j1");
      const claim = (owner: string) =>
        db.write((q) => {
          const { jobs: t } = q.tables;
          const free = and(eq(t.id, "j1"), isNull(t.leaseOwner));
          return q
            .update(t)
            .set({ leaseOwner: owner, attempts: sql`${t.attempts} + 1` })
            .where(free)
            .returning();
        });
      const claims = await Promise.all(Array.from({ length: 20 }, (_, index) => claim(`w${index}`)));
      expect(claims.filter((rows) => rows.length > 0)).toHaveLength(1);
      expect(await jobs()).toMatchObject([{ attempts: 1 }]);
    });
  });

  test("closing waits for what runs, and refuses what comes after", async () => {
    const place = await engine.place("empty");
    const first = await openProbe(engine, { place });
    await first.write((q) => q.insert(q.tables.heads).values({ processorId: "p1", size: 0 }));
    const running = Array.from({ length: 5 }, (_, index) =>
      first.tx("p1", async (q) => {
        await sleep(5);
        await q.insert(q.tables.jobs).values({ id: `j${index}`, attempts: 0 });
      }),
    );
    const closed = first.close();
    await expect(first.tx("p1", async () => {})).rejects.toMatchObject({ code: "database.unavailable" });
    await closed;
    await Promise.all(running);
    const again = await openProbe(engine, { place });
    expect(await again.read.select().from(again.read.tables.jobs)).toHaveLength(5);
  });
});
