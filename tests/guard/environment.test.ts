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
