import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Migration } from "@db/migrate";
import { openHandle } from "@db/sqlite-handle";
import { contents, expectNothingLost, fill, migrate } from "@tests/support/migrating";
import { probeMigrations } from "@tests/support/probe";
import type { Place } from "@tests/support/stores";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
let probe: readonly [Migration, Migration];
const file = () => join(folder, "varsel.db");
const place = (): Place => ({ dataDir: folder, database: { engine: "sqlite", file: file() } });
beforeAll(async () => {
  probe = await probeMigrations("sqlite");
  folder = await mkdtemp(join(tmpdir(), "varsel-migrate-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the control: with foreign keys on, the same migration does not pass", async () => {
  await migrate(place(), probe.slice(0, 1));
  await fill(place());
  const handle = openHandle(file(), "writer");
  const run = () => {
    handle.exec("begin immediate");
    for (const statement of probe[1].statements) handle.exec(statement);
    handle.exec("commit");
  };
  expect(run).toThrow("FOREIGN KEY constraint failed");
  handle.exec("rollback");
  handle.close();
});

test("a migration that leaves rows without their parents is rolled back", async () => {
  const before = await contents(place());
  const orphaning: Migration = { tag: "0001_orphaning", hash: "x", statements: ["delete from windows"] };
  await expect(migrate(place(), [probe[0], orphaning])).rejects.toThrow("2 rows without parents in objections");
  expect(await contents(place())).toEqual(before);
});

test("a whole copy is made before a migration, of which the last three are kept", async () => {
  const before = await contents(place());
  const more = Array.from({ length: 4 }, (_, n) => ({
    tag: `000${n + 2}_more`,
    hash: `${n}`,
    statements: [`create table more_${n} (id text)`],
  }));
  for (let n = 0; n <= more.length; n++) await migrate(place(), [...probe, ...more.slice(0, n)]);
  const copies = (await readdir(join(folder, "before-migration"))).sort();
  // One copy more was made above, before the migration that was rolled back.
  expect(copies).toEqual(["000004-before-0003_more.db", "000005-before-0004_more.db", "000006-before-0005_more.db"]);
  const copy = join(dirname(file()), "copy.db");
  await cp(join(folder, "before-migration", copies[0] ?? ""), copy);
  expectNothingLost(before, await contents({ dataDir: folder, database: { engine: "sqlite", file: copy } }));
});
