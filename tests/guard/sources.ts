import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export const root = join(import.meta.dirname, "../..");

/** A path from the root, with slashes. */
export type Path = string;

const NOT_OURS = new Set([".git", "node_modules", "build", "data", "coverage", ".stryker-tmp"]);

/** Every file of the project, without what is installed, built or kept. */
export function allFiles(folder = ""): Path[] {
  const here = join(root, folder);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(entry.name) || entry.name.startsWith(".ensure-lock")) return [];
    if (entry.isDirectory()) return allFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The program's own code: TypeScript under the named folders, without tests. */
export function codeIn(...folders: string[]): Path[] {
  return folders
    .flatMap((folder) => allFiles(folder))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
}

export const textOf = (path: Path): string => readFileSync(join(root, path), "utf8");
export const linesOf = (path: Path): number => textOf(path).trimEnd().split("\n").length;

export function parse(path: Path, text: string = textOf(path)): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : path.endsWith(".ts") ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}

/** `path:line what` for each node of which `judge` says something. */
export function findings(source: ts.SourceFile, judge: (node: ts.Node) => string | null): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = judge(node);
    if (what !== null)
      found.push(`${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The findings over many files, and proof that there were files. */
export function findingsIn(paths: Path[], judge: (node: ts.Node) => string | null): string[] {
  if (paths.length === 0) throw new Error("No file to look at: the guard guards nothing.");
  return paths.flatMap((path) => findings(parse(path), judge));
}
