import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { SqliteHandle } from "./sqlite-handle";

const KEPT = 3;

/**
 * Writes a whole copy of the database to `folder`, numbered, and keeps the last three. A copy has its name only when it
 * is complete and on the disk. It holds people's data as it was: an erasure must remove the copies too.
 */
export function copyBeforeMigration(handle: SqliteHandle, folder: string, tag: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) if (name.endsWith(".part")) unlinkSync(join(folder, name));
  const number = String(Number(copies(folder).at(-1)?.slice(0, 6) ?? 0) + 1).padStart(6, "0");
  const target = join(folder, `${number}-before-${tag}.db`);
  const draft = `${target}.part`;
  handle.prepare("vacuum into ?").run(draft);
  chmodSync(draft, 0o600);
  sync(draft);
  renameSync(draft, target);
  sync(folder);
  for (const name of copies(folder).slice(0, -KEPT)) unlinkSync(join(folder, name));
  return target;
}

function copies(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{6}-before-.+\.db$/.test(name))
    .sort();
}

function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
