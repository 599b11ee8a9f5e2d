import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { projectPath } from "./run.mjs";

/**
 * Compares package-lock.json with the copy that npm leaves in node_modules as the last step of an installation.
 * Says in a few words what differs, or null. Optional packages are those of other platforms.
 */
export function staleness() {
  const wanted = packagesOf(projectPath("package-lock.json"));
  if (wanted === null) throw new Error("package-lock.json is missing or unreadable.");
  const present = packagesOf(projectPath("node_modules", ".package-lock.json"));
  if (present === null) return "node_modules is missing or incomplete";
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === "" || optional || devOptional || present[path]?.version === version) continue;
    return `${nameOf(path)} should be ${version}, is ${present[path]?.version ?? "absent"}`;
  }
  const extra = Object.keys(present).find((path) => wanted[path] === undefined);
  return extra === undefined ? null : `${nameOf(extra)} is not in the lock file`;
}

/** Whether the compiled part of better-sqlite3 fits this Node; tried in a process of its own, since it may crash. */
export function nativeLoads() {
  const program = 'new (require("better-sqlite3"))(":memory:").close()';
  return spawnSync(process.execPath, ["-e", program], { cwd: projectPath(), stdio: "ignore" }).status === 0;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

const nameOf = (path) => path.slice("node_modules/".length);
