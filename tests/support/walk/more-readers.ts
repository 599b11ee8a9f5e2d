import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { openKeys } from "~/adapters/keys.server";
import type { Follower } from "~/domain/agreement/controller";
import { LOCALES } from "~/domain/processor/processor";
import { memoryJournal } from "../memory-journal";
import { type RunningVarsel, runCommand } from "../run-varsel";
import { silentLog } from "../test-log";

/** Customers with two contacts each and followers, in every language, beside those of the demonstration, before a change is told. */
export async function addReaders(
  { dataDir, signIns }: RunningVarsel,
  how: { customers: number; followers: number },
): Promise<void> {
  const slug = signIns.staff[0]?.processor ?? "";
  const rows = Array.from({ length: how.customers }, (_, n) => {
    const language = LOCALES[n % LOCALES.length];
    const contact = (m: number) =>
      `Reader ${n}-${m};reader${n}.${m}@mange.example;${LOCALES[(n + m) % LOCALES.length]}`;
    return [0, 1].map((m) => `Mange ${n} ApS;DK;${language};${contact(m)}`);
  });
  const file = ["customer;country;language;contact;email;contact language", ...rows.flat()].join("\n");
  const path = join(dataDir, "readers.csv");
  writeFileSync(path, file);
  const stored = await runCommand(dataDir, ["customers", path, "--processor", slug, "--json"]);
  if (stored.code !== 0) throw new Error(`The customers were not read in: ${stored.stdout}${stored.stderr}`);
  await addFollowers(dataDir, slug, how.followers);
}

async function addFollowers(dataDir: string, slug: string, count: number): Promise<void> {
  const keys = await openKeys({ dir: `${dataDir}/secrets` });
  const file = `${dataDir}/varsel.db`;
  const common = { dataDir, journal: memoryJournal(), log: silentLog() };
  const database = await openDatabase({ ...common, database: { engine: "sqlite", file }, role: "command" });
  try {
    const store = makeStore(database);
    const processor = await store.read.processors.findBySlug(slug);
    if (processor === null) throw new Error(`There is no processor ${slug}`);
    await store.write(async (tx) => {
      for (let n = 0; n < count; n++) {
        const id = `0198f000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
        const address = `follower${n}@mange.example`;
        const at = "2026-11-01T09:00:00.000Z";
        const follower: Follower = {
          ...{ id, processorId: processor.id, address, addressKey: address, services: [], state: "following" },
          language: LOCALES[n % LOCALES.length] ?? "en",
          confirmHash: keys.tokenHash(keys.linkToken("follow_confirm", id)),
          manageHash: keys.tokenHash(keys.linkToken("follow_manage", id)),
          ...{ requestedAt: at, confirmedAt: at, leftAt: null },
        };
        await tx.customers.insertFollower(follower);
      }
    });
  } finally {
    await database.close();
  }
}
