import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "./run.mjs";

/** A holder touches its lock this often; one left untouched for long is dead, even if its number lives on. */
const BEAT_MS = 2_000;
const SILENT_MS = 60_000;
const POLL_MS = 200;

/** Runs `work` while no other process holds the lock `file`; waits for as long as another does. */
export async function withLock(file, work) {
  const claim = `${process.pid} ${randomUUID()}`;
  for (let round = 0; !take(file, claim); round += 1) {
    if (round === 0) say("Waiting for another set-up to end …");
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (read(file) === claim) unlinkSync(file);
  }
}

function take(file, claim) {
  if (create(file, claim)) return true;
  const held = read(file);
  return held !== null && isDead(file, held) && takeOver(file, claim, held);
}

/**
 * Replaces a dead holder's lock. Of several that see it dead, the one that makes the file named after that very
 * claim may do it; the claim is read again inside, so a late one cannot take the lock of its successor.
 */
function takeOver(file, claim, held) {
  const right = `${file}.after-${held.split(" ")[1]}`;
  if (!create(right, claim)) {
    if (ageOf(right) > SILENT_MS) rmSync(right, { force: true });
    return false;
  }
  try {
    if (read(file) !== held) return false;
    const next = `${file}.${process.pid}`;
    writeFileSync(next, claim);
    renameSync(next, file);
    return true;
  } finally {
    rmSync(right, { force: true });
  }
}

/** Makes the file if there is none: only one of many can. */
function create(file, text) {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** A claim not yet written reads as process 0, which always lives: its maker is about to write it. */
function isDead(file, held) {
  if (ageOf(file) > SILENT_MS) return true;
  try {
    process.kill(Number(held.split(" ")[0]), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function touch(file) {
  if (existsSync(file)) utimesSync(file, new Date(), new Date());
}

function ageOf(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
