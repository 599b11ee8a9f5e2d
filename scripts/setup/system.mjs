import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run, say } from "./run.mjs";

/** Makes sure that Chromium, PostgreSQL's server programs, Postfix and a judge of DKIM signatures are there; installs them where root may with apt-get. */
export async function ensureSystem() {
  const missing = whatIsMissing();
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && findProgram(["apt-get"]) !== null) {
    say(`Installing ${missing.join(" and ")} from the system's packages …`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const packages = {
      Chromium: ["chromium", "fonts-liberation"],
      PostgreSQL: ["postgresql"],
      Postfix: ["postfix"],
      "dkimpy for Python": ["python3-dkim"],
      "fusepy for Python": ["python3-fusepy"],
    };
    const wanted = missing.flatMap((name) => packages[name]);
    try {
      await run("apt-get", ["-q", "update"], env);
      await run("apt-get", ["-q", "install", "-y", "--no-install-recommends", ...wanted], env);
    } catch (error) {
      say(error.message);
    }
  }
  const still = whatIsMissing();
  if (still.length > 0)
    throw new Error(
      `The tests need ${still.join(" and ")}: install ${still.length > 1 ? "them" : "it"} (on Debian: apt-get install chromium postgresql postfix python3-dkim), or name the browser in CHROMIUM.`,
    );
}

/** The browser's program, or null. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return isProgram(named) ? named : findProgram([named]);
  return findProgram(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
}

/** The folder that holds `initdb`, `pg_ctl` and `postgres`: Debian keeps them apart by version, newest first. */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...pathFolders()];
  return (
    folders.find((folder) => ["initdb", "pg_ctl", "postgres"].every((name) => isProgram(join(folder, name)))) ?? null
  );
}

function whatIsMissing() {
  const chromium = findChromium();
  // Where Chromium comes as a snap, its wrapper is there but does not start.
  const starts = chromium !== null && spawnSync(chromium, ["--version"], { stdio: "ignore" }).status === 0;
  const hasModule = (name) =>
    ["/usr/bin/python3", "python3"].some(
      (python) => spawnSync(python, ["-c", `import ${name}`], { stdio: "ignore" }).status === 0,
    );
  // Postfix's master and mounting are root's alone: whoever is not tests without them.
  const isRoot = process.getuid?.() === 0;
  return [
    ...(starts ? [] : ["Chromium"]),
    ...(findPostgres() === null ? ["PostgreSQL"] : []),
    ...(isRoot && !existsSync("/usr/sbin/postfix") ? ["Postfix"] : []),
    ...(hasModule("dkim") ? [] : ["dkimpy for Python"]),
    ...(!isRoot || !existsSync("/dev/fuse") || hasModule("fusepy") ? [] : ["fusepy for Python"]),
  ];
}

function findProgram(names) {
  for (const name of names)
    for (const folder of pathFolders()) if (isProgram(join(folder, name))) return join(folder, name);
  return null;
}

const pathFolders = () => (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
