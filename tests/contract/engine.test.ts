import { isUniqueViolation } from "@db/open.server";
import { openProbe, type ProbeDatabase } from "@tests/support/probe";
import { describeEachEngine } from "@tests/support/stores";
import { count, desc, eq, gt, max, sum } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";

const sample = {
  id: "s1",
  label: "Ærø & Ångström 🦆",
  kind: "one" as const,
  count: -5,
  total: 2 ** 53 - 1,
  isUrgent: true,
  at: "2026-09-01T08:00:00.000Z",
  on: "2026-09-01",
  content: { b: [1, "two", null, { deep: true }], a: "" } as unknown,
  file: Buffer.from([0, 255, 10, 0]) as Uint8Array,
};

describeEachEngine((open, engine) => {
  let db: ProbeDatabase;
  beforeEach(async () => {
    db = await openProbe(engine);
  });
  const insert = (...rows: (typeof sample)[]) => db.write((q) => q.insert(q.tables.samples).values(rows));
  const samples = () => db.read.select().from(db.read.tables.samples);

  test("Varsel's own tables open, empty and in health", async () => {
    const varsel = await open();
    expect(await varsel.read.select().from(varsel.read.tables.processors)).toEqual([]);
    expect(await varsel.health()).toEqual({ ok: true });
  });

  describe("values", () => {
    test("come back with the JavaScript types they went in with", async () => {
      await insert(sample);
      const [row] = await samples();
      expect(row).toEqual(sample);
      expect(Buffer.isBuffer(row?.file)).toBe(true);
    });

    test("that are null come back as null", async () => {
      const sparse = { ...sample, label: null, content: null, file: null };
      await db.write((q) => q.insert(q.tables.samples).values(sparse));
      expect(await samples()).toEqual([sparse]);
    });

    test.each([["123"], ["true"], [""], [0], [false], [[]], [{}], ['"quoted"'], ["\\u0000"], [null]])(
      "of a doc column stay what they are: %j",
      async (content) => {
        await insert({ ...sample, content });
        expect((await samples())[0]?.content).toEqual(content);
      },
    );

    test("that are counted or summed are numbers", async () => {
      await insert({ ...sample, total: 1 }, { ...sample, id: "s2", label: "two", total: 2 });
      const t = db.read.tables.samples;
      const [row] = await db.read.select({ n: count(), sum: sum(t.total).mapWith(Number), max: max(t.total) }).from(t);
      expect(row).toEqual({ n: 2, sum: 3, max: 2 });
    });

    test("of an update or a delete are counted by returning()", async () => {
      await insert(sample, { ...sample, id: "s2", label: "two" });
      const changed = await db.write((q) => {
        const t = q.tables.samples;
        return q.update(t).set({ isUrgent: false }).where(eq(t.isUrgent, true)).returning({ id: t.id });
      });
      expect(changed.map(({ id }) => id).sort()).toEqual(["s1", "s2"]);
      const removed = await db.write((q) =>
        q.delete(q.tables.samples).where(eq(q.tables.samples.id, "none")).returning(),
      );
      expect(removed).toEqual([]);
    });

    test.each([
      ["an instant as Temporal writes it", { at: "2026-09-01T08:00:00Z" }],
      ["a day with a time", { on: "2026-09-01T00:00:00.000Z" }],
      ["a number of more than 32 bits as int", { count: 2 ** 31 }],
      ["half a number as int", { count: 0.5 }],
      ["a number above 2^53 as big", { total: 2 ** 53 }],
      ["NUL in a text", { label: "a\0b" }],
      ["half a surrogate pair in a text", { label: "a\ud83e" }],
      ["NUL in a doc", { content: ["a\0b"] }],
      ["half a surrogate pair in a doc", { content: { "\udd86": 1 } }],
    ])("that the other engine would not take are refused by both: %s", async (_what, part) => {
      await expect(insert({ ...sample, ...part })).rejects.toThrow(RangeError);
      expect(await samples()).toEqual([]);
    });
  });

  test("text is ordered and compared by code point, whatever the server's own order", async () => {
    const labels = ["a", "B", "aa", "å", "Z", "æ", "1", "É", "é"];
    await insert(...labels.map((label, index) => ({ ...sample, id: `s${index}`, label })));
    const t = db.read.tables.samples;
    const read = await db.read.select({ label: t.label }).from(t).orderBy(t.label);
    expect(read.map(({ label }) => label)).toEqual([...labels].sort());
    const above = await db.read.select({ label: t.label }).from(t).where(gt(t.label, "aa")).orderBy(desc(t.label));
    expect(above.map(({ label }) => label)).toEqual(
      labels
        .filter((label) => label > "aa")
        .sort()
        .reverse(),
    );
  });

  describe("errors", () => {
    const failing = async (): Promise<unknown> => {
      await insert(sample);
      return insert({ ...sample, id: "s2" }).catch((error: unknown) => error);
    };

    test("of a unique key are one thing on both engines, also for the primary key", async () => {
      expect(isUniqueViolation(await failing())).toBe(true);
      expect(isUniqueViolation(await insert({ ...sample, label: "other" }).catch((error: unknown) => error))).toBe(
        true,
      );
      expect(isUniqueViolation(new Error("UNIQUE"))).toBe(false);
    });

    test("of another constraint are no unique violation", async () => {
      const orphan = { id: "o1", processorId: "p1", windowId: "none" };
      const error = await db
        .write((q) => q.insert(q.tables.objections).values(orphan))
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "database.constraint" });
      expect(isUniqueViolation(error)).toBe(false);
    });

    test("name the table and never quote a value, since errors end in logs", async () => {
      const error = await failing();
      expect(error).toMatchObject({ name: "DatabaseFault", code: "database.unique", table: "samples" });
      const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
      expect(told).toContain("insert into");
      expect(told).not.toMatch(/Ærø|2026-09-01T08/);
      expect(error).not.toHaveProperty("cause");
    });
  });

  test("the reading side refuses to write", async () => {
    await expect(db.read.insert(db.read.tables.samples).values(sample)).rejects.toMatchObject({
      code: "database.readonly",
    });
    expect(() => db.read.journal.note({ kind: "leave", processorId: "p", at: sample.at, body: {} })).toThrow();
    expect(await samples()).toEqual([]);
  });

  test("a query shows nothing of drizzle but its builders", () => {
    expect(Object.keys(db.read).sort()).toEqual(
      ["$with", "delete", "insert", "journal", "select", "selectDistinct", "tables", "update", "with"].sort(),
    );
  });

  test("common table expressions work on both", async () => {
    await insert(sample);
    const t = db.read.tables.samples;
    const urgent = db.read.$with("urgent").as(db.read.select().from(t).where(eq(t.isUrgent, true)));
    expect(await db.read.with(urgent).select({ id: urgent.id }).from(urgent)).toEqual([{ id: "s1" }]);
  });
});
