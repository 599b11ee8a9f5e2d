import { spawn, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PROGRAM = join(import.meta.dirname, "forgetful-disk.py");
/** Debian's own Python has its packages; it need not be the first one found. */
const PYTHON = "/usr/bin/python3";

/** Why a disk that forgets cannot be had here; null where it can. */
export function whyNoForgetfulDisk(): string | null {
  if (!existsSync("/dev/fuse")) return "this machine has no /dev/fuse";
  if (process.getuid?.() !== 0) return "only root may mount without fusermount";
  const { status } = spawnSync(PYTHON, ["-c", "import fusepy"], { stdio: "ignore" });
  return status === 0 ? null : "the package python3-fusepy is not installed";
}

export type ForgetfulDisk = {
  /** Where files are used while there is power. */
  mount: string;
  /** What is on the disk, to be looked at while there is no power. */
  backing: string;
  powerOn(): Promise<void>;
  /** At once: what was not synced is gone. */
  cutPower(): void;
  /** Frees the place after the cut, when whoever used it is gone. */
  unmount(): void;
  clear(): Promise<void>;
};

/** A folder on a disk that loses what was not synced when its power is cut. */
export async function aForgetfulDisk(): Promise<ForgetfulDisk> {
  const backing = await mkdtemp(join(tmpdir(), "varsel-disk-"));
  const mount = await mkdtemp(join(tmpdir(), "varsel-mount-"));
  const outside = statSync(mount).dev;
  let disk: ReturnType<typeof spawn> | null = null;
  const isMounted = () => {
    try {
      return statSync(mount).dev !== outside;
    } catch {
      return true;
    }
  };
  const unmount = () => {
    if (isMounted()) spawnSync("umount", ["--lazy", mount], { stdio: "ignore" });
  };
  return {
    mount,
    backing,
    async powerOn() {
      disk = spawn(PYTHON, [PROGRAM, backing, mount], { stdio: ["ignore", "ignore", "inherit"] });
      for (let tries = 0; !isMounted(); tries++) {
        if (tries > 400) throw new Error("The disk that forgets was not mounted in time");
        await sleep(25);
      }
    },
    cutPower() {
      disk?.kill("SIGKILL");
    },
    unmount,
    async clear() {
      disk?.kill("SIGKILL");
      unmount();
      await rm(backing, { recursive: true, force: true });
      await rm(mount, { recursive: true, force: true });
    },
  };
}
