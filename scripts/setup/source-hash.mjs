import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "./run.mjs";

const FOLDERS = ["app", "db", "emails", "public", "scripts"];
const FILES = ["package.json", "package-lock.json", "remix.config.js", "tsconfig.json"];

/** A hash over everything that the build reads: the same text in the same files is the same build. */
export function sourceHash() {
  const hash = createHash("sha256");
  const files = [...FOLDERS.flatMap(filesUnder), ...FILES.filter((file) => existsSync(projectPath(file)))];
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(projectPath(file)));
  return hash.digest("hex");
}

function filesUnder(folder) {
  if (!existsSync(projectPath(folder))) return [];
  return readdirSync(projectPath(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name) ? [path] : [];
  });
}
