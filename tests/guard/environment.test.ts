import ts from "typescript";
import { expect, test } from "vitest";
import { allFiles, codeIn, findings, findingsIn, parse } from "./sources";

/** The two ways to the environment: `process.env` and importing `env` from node:process. */
function environmentUse(node: ts.Node): string | null {
  const isProcess = (name: ts.Expression) => name.getText().replace(/^globalThis\./, "") === "process";
  if (ts.isPropertyAccessExpression(node) && node.name.text === "env" && isProcess(node.expression))
    return "reads process.env";
  if (ts.isElementAccessExpression(node) && isProcess(node.expression)) return "reads process by name";
  if (ts.isStringLiteral(node) && /^(node:)?process$/.test(node.text) && ts.isImportDeclaration(node.parent))
    return "imports process";
  if (ts.isMetaProperty(node) && ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === "env")
    return "reads import.meta.env";
  return null;
}

test("only app/config reads the environment", () => {
  const code = codeIn("app", "db", "emails", "scripts").filter((path) => !path.startsWith("app/config/"));
  expect(findingsIn(code, environmentUse)).toEqual([]);
});

test("in app/config one file does", () => {
  const readers = codeIn("app/config").filter((path) => findings(parse(path), environmentUse).length > 0);
  expect(readers).toEqual(["app/config/settings.server.ts"]);
});

test("programs that run before anything is built read it themselves, and are few", () => {
  const readers = allFiles("scripts").filter(
    (path) => path.endsWith(".mjs") && findings(parse(path), environmentUse).length > 0,
  );
  expect(readers.length).toBeGreaterThan(0);
  expect(readers.length).toBeLessThanOrEqual(4);
});

test.each([
  "process.env.X",
  'process["env"]',
  "globalThis.process.env",
  "import.meta.env.DEV",
  'import { env } from "node:process"',
])("the control: %s is found", (code) => {
  expect(findings(parse("control.ts", code), environmentUse)).toHaveLength(1);
});

/** React takes its mode from NODE_ENV when it is first imported, so what imports it comes after that is set. */
function earlyComposition(node: ts.Node): string | null {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return null;
  if (node.moduleSpecifier.text !== "~/composition.server" || node.importClause?.isTypeOnly) return null;
  return "imports the composition at once";
}

test("no command loads React before its mode is set", () => {
  expect(findingsIn(codeIn("scripts"), earlyComposition)).toEqual([]);
});

test("the control: a composition that is imported at once is found, its type and a late one are not", () => {
  const early = 'import { type App, compose } from "~/composition.server";';
  const late = 'import type { App } from "~/composition.server";\nawait import("~/composition.server");';
  expect(findings(parse("control.ts", early), earlyComposition)).toHaveLength(1);
  expect(findings(parse("control.ts", late), earlyComposition)).toEqual([]);
});
