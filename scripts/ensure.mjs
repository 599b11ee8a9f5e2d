// Runs before `npm start`, `npm test` and `npm run varsel`: what they need is there, or gets there.
// Node built-ins only, since node_modules may not exist yet. Speaks on standard error only, since
// the standard output that follows may be one JSON document.
//   node scripts/ensure.mjs [build] [system]
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { nativeLoads, staleness } from "./setup/dependencies.mjs";
import { withLock } from "./setup/lock.mjs";
import { npm, projectPath, say } from "./setup/run.mjs";
import { sourceHash } from "./setup/source-hash.mjs";
import { ensureSystem } from "./setup/system.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24)) {
  say(`Node ${process.version} is not supported: use 20.19 or newer, 22.12 or newer, or 24 and up.`);
  process.exit(1);
}

const wantsBuild = process.argv.includes("build");
const stamp = projectPath("build", ".source-hash");

const isInstalled = () => staleness() === null && nativeLoads();
const isBuilt = () => !wantsBuild || (existsSync(stamp) && readFileSync(stamp, "utf8") === sourceHash());

try {
  if (!isInstalled() || !isBuilt()) {
    await withLock(projectPath(".ensure-lock"), async () => {
      await install();
      if (!isBuilt()) await build();
    });
  }
  if (process.argv.includes("system")) await ensureSystem();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function install() {
  const why = staleness();
  if (why !== null) {
    say(`Installing dependencies (${why}) …`);
    await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  }
  if (!nativeLoads()) {
    say("Building better-sqlite3 for this Node (about a minute where no prebuilt file is reached) …");
    await npm(["rebuild", "better-sqlite3"]);
    if (!nativeLoads()) throw new Error("better-sqlite3 does not load: it needs a C++ compiler, make and Python 3.");
  }
}

/** The stamp goes first and comes last, so that a build cut short is built again. */
async function build() {
  say("Building …");
  const hash = sourceHash();
  rmSync(stamp, { force: true });
  rmSync(projectPath("build", "commands"), { recursive: true, force: true });
  await npm(["run", "--silent", "build"], { NODE_ENV: "production", VITEST: undefined });
  writeFileSync(stamp, hash);
}
