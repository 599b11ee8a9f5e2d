import { memoryJournal } from "@tests/support/memory-journal";
import { silentLog } from "@tests/support/test-log";
import { describe, expect, test } from "vitest";
import { toDatabase } from "./database";
import type { Engine } from "./engine";
import { DatabaseFault, type FaultCode } from "./fault";
import { toQuery } from "./query";

/** An engine whose disk, and whose reading, fail on demand. */
function failingEngine(): Engine<Record<string, never>> & { failure: FaultCode | null; isReadable: boolean } {
  const builder = {
    select: none,
    selectDistinct: none,
    insert: none,
    update: none,
    delete: none,
    $with: none,
    with: none,
  };
  const query = toQuery(builder, {}, none);
  return {
    failure: null,
    isReadable: true,
    dialect: "sqlite",
    read: query,
    lock: (select) => select,
    async transact({ work, committed }) {
      const value = await work(query);
      if (this.failure) throw new DatabaseFault(this.failure, "SQLITE", null, null);
      committed();
      return value;
    },
    async ping() {
      if (!this.isReadable) throw new Error("cannot be read");
    },
    async close() {},
  };
}

describe("health", () => {
  test.each(["database.full", "database.readonly", "database.io", "database.corrupt"] as const)(
    "says %s after a write that met it, until one succeeds (promise D6)",
    async (code) => {
      const { engine, database } = open();
      engine.failure = code;
      await expect(database.write(async () => "acknowledged")).rejects.toMatchObject({ code });
      expect(await database.health()).toEqual({ ok: false, code });
      engine.failure = null;
      await database.write(async () => {});
      expect(await database.health()).toEqual({ ok: true });
    },
  );

  test("is not touched by faults of one statement or one decision", async () => {
    const { engine, database } = open();
    for (const code of ["database.unique", "database.conflict", "database.failed"] as const) {
      engine.failure = code;
      await expect(database.write(async () => {})).rejects.toMatchObject({ code });
      expect(await database.health()).toEqual({ ok: true });
    }
  });

  test("says so when the database cannot be read", async () => {
    const { engine, database } = open();
    engine.isReadable = false;
    expect(await database.health()).toEqual({ ok: false, code: "database.unavailable" });
  });
});

function open() {
  const engine = failingEngine();
  const lockHead = async () => true;
  return {
    engine,
    database: toDatabase({ engine, lockHead, journal: memoryJournal(), log: silentLog(), onClose: none }),
  };
}

function none(): void {}
