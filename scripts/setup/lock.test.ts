import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const module = new URL("./lock.mjs", import.meta.url).href;

/** A process that notes when it enters and leaves the lock. */
function contender(): Promise<number | null> {
  const program = `
    import { appendFileSync } from "node:fs";
    import { setTimeout as sleep } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(module)};
    await withLock(${JSON.stringify(join(folder, "lock"))}, async () => {
      appendFileSync(${JSON.stringify(join(folder, "journal"))}, "in\\n");
      await sleep(20);
      appendFileSync(${JSON.stringify(join(folder, "journal"))}, "out\\n");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "ignore" });
  return new Promise((resolve) => child.on("exit", resolve));
}

const journal = () => readFileSync(join(folder, "journal"), "utf8");

test("of several set-ups at once, one works and the others wait", async () => {
  expect(await Promise.all(Array.from({ length: 5 }, contender))).toEqual([0, 0, 0, 0, 0]);
  expect(journal()).toBe("in\nout\n".repeat(5));
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

test("the lock of a dead process is taken over, by one of several that see it", async () => {
  const gone = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => gone.on("exit", resolve));
  writeFileSync(join(folder, "lock"), `${gone.pid} 0000`);
  expect(await Promise.all(Array.from({ length: 4 }, contender))).toEqual([0, 0, 0, 0]);
  expect(journal()).toBe("in\nout\n".repeat(4));
});

test("a lock that nobody has touched for a minute is taken over, though its number lives", async () => {
  writeFileSync(join(folder, "lock"), `${process.pid} 0000`);
  const minutesAgo = new Date(Date.now() - 120_000);
  utimesSync(join(folder, "lock"), minutesAgo, minutesAgo);
  expect(await contender()).toBe(0);
});

test("the lock of a living process is respected", async () => {
  writeFileSync(join(folder, "lock"), `${process.pid} 0000`);
  const waiting = contender();
  await new Promise((resolve) => setTimeout(resolve, 600));
  appendFileSync(join(folder, "journal"), "held\n");
  rmSync(join(folder, "lock"));
  await waiting;
  expect(journal()).toBe("held\nin\nout\n");
});
