import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dialect } from "./open/query";

/** One generated migration. `hash` is SHA-256 of its text: a migration is never edited after its release. */
export type Migration = { tag: string; hash: string; statements: readonly string[] };
export type Applied = { tag: string; hash: string };

export type MigrationCode = "migration.newer" | "migration.altered";

/** The database is not one that this program may write to. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
  constructor(
    readonly code: MigrationCode,
    message: string,
  ) {
    super(message);
  }
}

/** Where each engine keeps which migrations it has had. In both: `n` from 0, `tag`, `hash`. */
export const LEDGER = "schema_migrations";

/** The migrations of one engine in order, from the source tree or from a build inside it. */
export function readMigrations(dialect: Dialect, folder = join(projectRoot(), "db/migrations")): readonly Migration[] {
  const at = join(folder, dialect);
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(at, "meta/_journal.json"), "utf8"));
  return journal.entries.map(({ tag }) => {
    // Line ends differ with how the source was checked out; the hash may not.
    const text = readFileSync(join(at, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
    const statements = text.split("--> statement-breakpoint").map((statement) => statement.trim());
    return { tag, hash: createHash("sha256").update(text).digest("hex"), statements: statements.filter(Boolean) };
  });
}

/** What is still to be applied. Throws `MigrationRefused` when the database has had something this program does not know. */
export function pendingMigrations(known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  for (const [n, { tag, hash }] of applied.entries()) {
    const mine = known[n];
    if (mine?.tag !== tag)
      throw new MigrationRefused("migration.newer", `the database is newer than this program: it has had ${tag}`);
    if (mine.hash !== hash)
      throw new MigrationRefused("migration.altered", `migration ${tag} is not the one that this database has had`);
  }
  return known.slice(applied.length);
}

/** Walks up from this file (`db/` in the source, `build/` when bundled) to the folder of `package.json`. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("no package.json above the program: the migrations cannot be found");
    folder = above;
  }
  return folder;
}
