import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { hash, verify } from "@node-rs/argon2";
import { atTheDoor, type Door, FIREFOX } from "@tests/support/at-the-door";
import { aStaff } from "@tests/support/builders";
import { leastTelling } from "@tests/support/least-telling";
import { memoryJournal } from "@tests/support/memory-journal";
import { silentLog } from "@tests/support/test-log";
import { expect, test } from "vitest";
import type { Staff } from "~/domain/people/staff";
import type { Passwords } from "~/ports/keys";
import { signIn } from "~/usecases/sign-in";

const PAIRS = 2_000;
const CONTROL_PAIRS = 500;
/** As the product hashes, at a cost that lets thousands be compared in seconds. */
const SAME = 0.05;
const CHEAP = { algorithm: 2, memoryCost: 1_024, timeCost: 1, parallelism: 1 } as const;

test("GS-9 known and unknown addresses are answered alike and in the same time, over 2,000 pairs; a door that hashes for known ones only is found out", async () => {
  const { door, close } = await quickDoor();
  const { processorId } = door;
  const passwordHash = await hash("the right password", CHEAP);
  const known = Array.from({ length: PAIRS }, () => aStaff({ processorId, passwordHash }));
  for (let from = 0; from < PAIRS; from += 500)
    await door.store.write(async (tx) => {
      for (const staff of known.slice(from, from + 500)) await tx.staff.insert(staff);
    });

  const careful = await cheapPasswords({ hashesForUnknown: true });
  const kept = await compare(door, known, careful.passwords);
  expect(kept.answers).toEqual(['{"ok":false,"code":"sign_in.refused"}']);
  // Every answer costs one hash, so the work is the same; the clock says the same of the whole.
  expect(careful.hashed()).toBe(2 * PAIRS);
  let first: number | null = kept.chance;
  const again = async () => first ?? (await compare(door, known, careful.passwords)).chance;
  const telling = await leastTelling(async () => {
    const chance = await again();
    first = null;
    return chance;
  }, SAME);
  const careless = await cheapPasswords({ hashesForUnknown: false });
  const control = await compare(door, known.slice(0, CONTROL_PAIRS), careless.passwords);
  expect(careless.hashed()).toBe(CONTROL_PAIRS);
  await close();
  // One standard error over so many pairs is 0.009; the control's is 0.018.
  expect(telling, "the chance to tell them apart").toBeLessThan(SAME);
  expect(control.chance, "the chance with the control").toBeGreaterThan(0.65);
}, 300_000);

/** In memory where there is such a folder: what the disk takes to make a commit last hides what is looked for. */
async function quickDoor(): Promise<{ door: Door; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "varsel-test-"));
  const place = { dataDir, database: { engine: "sqlite" as const, file: join(dataDir, "varsel.db") } };
  const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "server" });
  const close = async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { door: await atTheDoor(makeStore(database)), close };
}

/** The chance that a known address takes longer than an unknown one (Mann–Whitney's U over n²): 0.5 tells nothing. */
async function compare(door: Door, known: readonly Staff[], passwords: Passwords) {
  const answers = new Set<string>();
  const ask = async (address: string) => {
    // Nobody is locked, since each comes from a network of its own.
    const typed = { address, password: "wrong", network: door.deps.ids.next(), userAgent: FIREFOX };
    const from = performance.now();
    const answer = await signIn({ ...door.deps, passwords }, typed);
    const took = performance.now() - from;
    answers.add(JSON.stringify(answer));
    return took;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (const [n, { address }] of known.entries()) {
    // Either comes first as often.
    if (n % 2 === 0) times.known.push(await ask(address));
    times.unknown.push(await ask(address.replace("@fjord", "@fjorc")));
    if (n % 2 === 1) times.known.push(await ask(address));
  }
  return { answers: [...answers], chance: chanceOfLonger(times.known, times.unknown) };
}

function chanceOfLonger(one: number[], two: number[]): number {
  const sorted = [...two].sort((a, b) => a - b);
  const below = (value: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return one.reduce((sum, value) => sum + below(value), 0) / (one.length * two.length);
}

/** Argon2 at low cost: for an unknown account too, as the product does, or for known ones only. */
async function cheapPasswords({ hashesForUnknown }: { hashesForUnknown: boolean }) {
  const nobody = await hash("nobody's", CHEAP);
  let hashed = 0;
  const passwords: Passwords = {
    hash: (password) => hash(password, CHEAP),
    async verify(stored, password) {
      if (stored === null && !hashesForUnknown) return false;
      hashed += 1;
      return (await verify(stored ?? nobody, password)) && stored !== null;
    },
  };
  return { passwords, hashed: () => hashed };
}
