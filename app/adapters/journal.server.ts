import { randomBytes } from "node:crypto";
import { constants, type FileHandle, mkdir, open, readdir, unlink } from "node:fs/promises";
import { join } from "node:path";
import { addDays, type Day } from "~/domain/time";
import type { Clock } from "~/ports/clock";
import type { Journal } from "~/ports/journal";
import { journalKey } from "./journal-key.server";
import { parseLines, seal } from "./journal-lines.server";

/** Longer than any backup is kept, so that every restore finds what it must not undo. */
export const JOURNAL_DAYS = 70;

/**
 * The intent journal as one file for each process and day, `YYYY-MM-DD.<16 hex>.journal` under `folder`. Each record is a
 * line, encrypted with the key `journal.key` of `secretsDir`, which is made at first use.
 * Throws when the key is missing or wrong while files are there: a new key would leave them unreadable.
 */
export async function openFileJournal(options: { folder: string; secretsDir: string; clock: Clock }): Promise<Journal> {
  const { folder, clock } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = await journalKey(options.secretsDir, (await journalFiles(folder)).length > 0);
  await prune(folder, today(clock));
  let current: OpenFile | null = null;
  let tail: Promise<unknown> = Promise.resolve();

  async function write(texts: readonly string[]): Promise<void> {
    const day = today(clock);
    if (current?.day !== day) {
      await current?.handle.close();
      current = null;
      await prune(folder, day);
      current = await createFile(folder, day);
    }
    const file = current;
    const lines = texts.map((text, index) => seal(key, text, `${file.name}:${file.lines + index}`));
    try {
      await writeWhole(file.handle, Buffer.from(lines.join("")));
      file.lines += texts.length;
    } catch (error) {
      // After a failed write or fsync nobody knows what the file holds: the next attempt starts another.
      current = null;
      await file.handle.close().catch(() => {});
      throw error;
    }
  }

  return {
    append(records) {
      const texts = records.map((record) => JSON.stringify(record));
      const done = tail.then(() => write(texts));
      tail = done.catch(() => {});
      return done;
    },
    async *read(since) {
      for (const name of await journalFiles(folder)) {
        if (name.slice(0, 10) >= since) yield* parseLines(key, folder, name);
      }
    },
    async close() {
      await tail;
      await current?.handle.close();
      current = null;
    },
  };
}

/** What is written is on the disk when the call returns: one call instead of a write and an fsync, which mail waits for. */
const APPENDS_DURABLY =
  constants.O_APPEND | constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | constants.O_DSYNC;

type OpenFile = { day: Day; name: string; handle: FileHandle; lines: number };

function today(clock: Clock): Day {
  return clock.now().slice(0, 10);
}

async function journalFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d{4}-\d{2}-\d{2}\.[0-9a-f]{16}\.journal$/.test(name)).sort();
}

/** A file of its own for each process, so that a command beside the server never writes into the server's line. */
async function createFile(folder: string, day: Day): Promise<OpenFile> {
  const name = `${day}.${randomBytes(8).toString("hex")}.journal`;
  const handle = await open(join(folder, name), APPENDS_DURABLY, 0o600);
  const directory = await open(folder, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
  return { day, name, handle, lines: 0 };
}

async function writeWhole(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await handle.write(bytes, from)).bytesWritten;
}

async function prune(folder: string, day: Day): Promise<void> {
  const oldest = addDays(day, -JOURNAL_DAYS);
  const old = (await journalFiles(folder)).filter((name) => name.slice(0, 10) < oldest);
  await Promise.all(old.map((name) => unlink(join(folder, name)).catch(() => {})));
}
