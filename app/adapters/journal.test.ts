import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Journal, JournalRecord } from "~/ports/journal";
import { openFileJournal } from "./journal.server";

let home = "";
let now = "2026-09-01T08:00:00.000Z";
let opened: Journal[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "varsel-journal-"));
  now = "2026-09-01T08:00:00.000Z";
});
afterEach(async () => {
  await Promise.all(opened.map((journal) => journal.close()));
  opened = [];
  await rm(home, { recursive: true });
});

const folder = () => join(home, "journal");
async function openJournal(): Promise<Journal> {
  const clock = { now: () => now };
  const journal = await openFileJournal({ folder: folder(), secretsDir: join(home, "secrets"), clock });
  opened.push(journal);
  return journal;
}
const record = (number: number): JournalRecord => ({
  kind: "objection",
  processorId: "p1",
  at: now,
  body: { number, text: "We object to Example Cloud" },
});
async function all(journal: Journal, since = "2026-01-01"): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { body } of journal.read(since)) numbers.push(Number(body.number));
  return numbers;
}
const onlyFile = async () => join(folder(), (await readdir(folder()))[0] ?? "");

describe("the intent journal", () => {
  test("gives back what was appended, in order, also after a restart (promise D4)", async () => {
    const journal = await openJournal();
    await Promise.all([journal.append([record(1), record(2)]), journal.append([record(3)])]);
    await journal.close();
    const again = await openJournal();
    expect(await all(again)).toEqual([1, 2, 3]);
    for await (const read of again.read("2026-09-01")) expect(read).toEqual(record(Number(read.body.number)));
  });

  test("shows nothing of a record without the key", async () => {
    await (await openJournal()).append([record(1)]);
    const bytes = await readFile(await onlyFile(), "latin1");
    expect(bytes).not.toContain("object");
    expect(Buffer.from(bytes.trim(), "base64url").toString("latin1")).not.toContain("object");
    expect((await stat(join(home, "secrets", "journal.key"))).mode & 0o777).toBe(0o600);
  });

  test("passes over a torn last line, which nobody was told of", async () => {
    await (await openJournal()).append([record(1)]);
    await appendFile(await onlyFile(), "AAAA");
    expect(await all(await openJournal())).toEqual([1]);
  });

  test("throws, with the place, on a line that was changed, moved or left out", async () => {
    const journal = await openJournal();
    await journal.append([record(1), record(2), record(3)]);
    const file = await onlyFile();
    const [first = "", second = "", third = ""] = (await readFile(file, "utf8")).split("\n");
    const flipped = (second[20] === "A" ? "B" : "A") + second.slice(21);
    for (const lines of [
      [first, second.slice(0, 20) + flipped, third],
      [second, first, third],
      [first, third],
    ]) {
      await writeFile(file, `${lines.join("\n")}\n`);
      await expect(all(journal)).rejects.toThrow(/does not open at \S+:[01]/);
    }
  });

  test("keeps 70 days and no more", async () => {
    const journal = await openJournal();
    await journal.append([record(1)]);
    now = "2026-11-10T00:00:00.000Z";
    await journal.append([record(2)]);
    expect(await all(journal)).toEqual([1, 2]);
    now = "2026-11-11T00:00:00.000Z";
    await journal.append([record(3)]);
    expect(await all(journal)).toEqual([2, 3]);
  });

  test("reads from a day on", async () => {
    const journal = await openJournal();
    await journal.append([record(1)]);
    now = "2026-09-02T00:00:00.000Z";
    await journal.append([record(2)]);
    expect(await all(journal, "2026-09-02")).toEqual([2]);
  });

  test("refuses to start with a new key while old records stand", async () => {
    await (await openJournal()).append([record(1)]);
    await rm(join(home, "secrets", "journal.key"));
    await expect(openJournal()).rejects.toThrow("journal.key is missing");
  });

  test("two processes that start together agree on one key", async () => {
    const [one, two] = await Promise.all([openJournal(), openJournal()]);
    await one.append([record(1)]);
    await two.append([record(2)]);
    expect((await all(one)).sort()).toEqual([1, 2]);
  });

  test("rejects when it cannot write, and goes on in another file when it can", async () => {
    const journal = await openJournal();
    await journal.append([record(1)]);
    now = "2026-09-02T00:00:00.000Z";
    await rm(folder(), { recursive: true });
    await writeFile(folder(), "in the way");
    await expect(journal.append([record(2)])).rejects.toThrow();
    await rm(folder());
    await mkdir(folder());
    await journal.append([record(3)]);
    expect(await all(journal)).toEqual([3]);
  });
});
