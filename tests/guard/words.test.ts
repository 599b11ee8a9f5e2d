import ts from "typescript";
import { expect, test } from "vitest";
import { allFiles, codeIn, findings, findingsIn, parse, textOf } from "./sources";

const TEXT = /\.(tsx?|m?js|cjs|json|md|css|html|ya?ml|txt|csv|sql|svg)$|^[^.]*$|\/run$|^\.[a-z]+$/;
/** Written in pieces, so that this file does not hold what it looks for. */
const of = (...pieces: string[]) => pieces.join("");

const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ["a path of one machine", /(?<![\w.~*)-])\/(home|root|work|Users)\/[\w.]/],
  ["a path of one machine", /[A-Z]:\\\\?Users\\/],
  ["a package registry", new RegExp(of("registry\\.npm", "js|artifact", "ory|verdac", "cio"), "i")],
  ["unfinished work", new RegExp(`\\b(${of("TO", "DO")}|${of("FIX", "ME")}|${of("XX", "X")}|${of("HA", "CK")})\\b`)],
  ["filler text", new RegExp(of("lorem ", "ipsum"), "i")],
  [
    "talk of how it was written",
    new RegExp(
      `\\b(${of("chat", "gpt")}|${of("cla", "ude")}|${of("co", "pilot")}|language ${of("mo", "del")})\\b`,
      "i",
    ),
  ],
  ["a file outside the repository", new RegExp(of("shared/(design|dom", "ain|seeds|proof|real-lists)"))],
];

function wordsIn(path: string, text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const found = FORBIDDEN.filter(([, pattern]) => pattern.test(line));
    return found.map(([what]) => `${path}:${index + 1} ${what}`);
  });
}

const files = () => allFiles().filter((path) => TEXT.test(path) && !path.startsWith("tests/fixtures/"));

test("no file names a machine's path, a registry, unfinished work or how it was written", () => {
  expect(files().length).toBeGreaterThan(50);
  expect(files().flatMap((path) => wordsIn(path, textOf(path)))).toEqual([]);
});

test.each([
  of("/ho", "me/anna/varsel"),
  of('"/wo', 'rk/main/app"'),
  of("// TO", "DO: later"),
  of("https://registry.npm", "js.org/zod"),
  of("Lorem ", "ipsum dolor"),
])("the control: %s is found", (line) => {
  expect(wordsIn("control", line)).toHaveLength(1);
});

test.each([
  "/var/lib/varsel",
  "/staff/work/list",
  "https://a.example/home/x",
  "app/routes/home/x.ts",
  "const hack = 1",
])("the control: %s is let through", (line) => {
  expect(wordsIn("control", line)).toEqual([]);
});

/** Ways around the compiler, the linter and the tests. */
function wayAround(node: ts.Node): string | null {
  if (ts.isSourceFile(node)) {
    // In a test, @ts-expect-error proves that the compiler refuses something; it fails when it does not.
    const isTest = node.fileName.includes(".test.");
    const comment = (isTest ? LOOSE : LOOSER).exec(node.text);
    return comment ? `has ${comment[1]}` : null;
  }
  if (
    // Tests hand an engine's own builder to a control that is typed for the other.
    !node.getSourceFile().fileName.startsWith("tests/") &&
    ts.isAsExpression(node) &&
    ts.isAsExpression(node.expression) &&
    node.expression.type.kind === ts.SyntaxKind.UnknownKeyword
  )
    return "casts over unknown";
  if (ts.isPropertyAccessExpression(node) && SUITES.has(node.expression.getText()) && DODGES.has(node.name.text))
    return `uses ${node.getText()}`;
  return null;
}
const LOOSE = /(@ts-(?:ignore|nocheck)|biome-ignore|eslint-disable)/;
const LOOSER = /(@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable)/;
/** The one place that tells the compiler that two engines' schemas are one. */
const SCHEMA_CAST = "db/schema/pg.ts";
const SUITES = new Set(["test", "it", "describe"]);
const DODGES = new Set(["skip", "skipIf", "runIf", "todo", "only", "fails"]);

test("nothing goes around the compiler, the linter or a test", () => {
  const code = [
    ...codeIn("app", "db", "emails", "scripts", "tests"),
    ...allFiles().filter((path) => /\.test\.tsx?$/.test(path)),
  ];
  expect(
    findingsIn(
      [...new Set(code)].filter((path) => path !== "tests/guard/words.test.ts" && path !== SCHEMA_CAST),
      wayAround,
    ),
  ).toEqual([]);
});

test.each([
  "const a = b as unknown as C;",
  "test.skip('x', () => {});",
  of("// biome-", "ignore lint: x\n"),
  of("// @ts-", "ignore\n"),
])("the control: %s is found", (code) => {
  expect(findings(parse("control.ts", code), wayAround)).toHaveLength(1);
});
