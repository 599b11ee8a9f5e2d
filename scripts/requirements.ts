import ts from "typescript";

/** A requirement of `docs/requirements.md`. `proof` is what its table says of it: `test`, or why it has none. */
export type Requirement = { name: string; says: string; area: string; proof: string };
/** A test by its file and its name, with the names of the blocks around it. */
export type NamedTest = { file: string; name: string };
export type Covered = Requirement & { tests: NamedTest[] };

/**
 * Names as they stand in tests and comments. `promise D4` is another one than decision D4; what looks like a name in front
 * of a digit or an Eircode's second half is a postal code.
 */
const NAME =
  /(?<![\w-])(?:HL-\w+(?:\.\d+)?|(?:GS|SU|CC|TF)-\d{1,2}|(?:promises? )?D\d{1,2}(?! (?:\d|P\d))|[MEL][1-9](?! \d))(?![\w-])/gi;

/** The requirements that a text names, in its order. */
export function namesIn(text: string): string[] {
  const names = [...text.matchAll(NAME)].map(([name]) => name.replace(/^promises? /i, "promise "));
  return names.filter((name) => /^[A-Z]/.test(name.replace("promise ", "")));
}

/** Every requirement of the tables, one for each name; `E1–E4` stands for the four. */
export function readRequirements(document: string): Requirement[] {
  const rows = [...document.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
  return rows
    .filter(([, cell]) => cell !== "Name")
    .flatMap(([, cell = "", says = "", area = "", proof = ""]) =>
      cell
        .split(", ")
        .flatMap(spread)
        .map((name) => ({ name, says, area, proof })),
    );
}

function spread(name: string): string[] {
  const range = /^([A-Z])(\d)–\1(\d)$/.exec(name);
  if (range === null) return [name];
  const [, letter = "", from = "", to = ""] = range;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${letter}${Number(from) + at}`);
}

/** Each requirement with the tests whose names carry it. In the tables' order. */
export function coverRequirements(requirements: Requirement[], tests: NamedTest[]): Covered[] {
  const carried = tests.map((test) => ({ test, names: new Set(namesIn(test.name)) }));
  return requirements.map((requirement) => ({
    ...requirement,
    tests: carried.filter(({ names }) => names.has(requirement.name)).map(({ test }) => test),
  }));
}

/** Whether a requirement is to be proved by a test and is not. */
export const isMissing = ({ proof, tests }: Covered): boolean => proof === "test" && tests.length === 0;

/** The tests that a file of tests declares. Rows of a table (`it.each`) belong to the name that they fill. */
export function testsIn(file: string, source: string): NamedTest[] {
  const found: NamedTest[] = [];
  const named = new Map<string, ts.Expression>();
  const visit = (node: ts.Node, around: string[]): void => {
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      named.set(node.name.getText(), node.initializer);
    }
    const block = ts.isCallExpression(node) ? declared(node, named) : null;
    if (block !== null && !block.isGroup) found.push({ file, name: [...around, block.name].join(" ") });
    const inside = block?.isGroup === true ? [...around, block.name] : around;
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true), []);
  return found;
}

/** `test("…")`, `describe("…")` and their tables; null for any other call. */
function declared(
  call: ts.CallExpression,
  named: ReadonlyMap<string, ts.Expression>,
): { name: string; isGroup: boolean } | null {
  const title = call.arguments[0];
  const { root, rows } = calledWith(call.expression);
  if (title === undefined || !/^(test|it|describe\w*)$/.test(root)) return null;
  if (!ts.isStringLiteralLike(title) && !ts.isTemplateExpression(title)) return null;
  const name = ts.isStringLiteralLike(title) ? title.text : title.getText().slice(1, -1);
  const filled = /[%$]/.test(name) ? rows.flatMap((row) => textsIn(named.get(row.getText()) ?? row)) : [];
  const carried = filled.filter((text) => namesIn(text).length > 0);
  return { name: [name, ...new Set(carried)].join(" "), isGroup: root.startsWith("describe") };
}

/** What `it.each(rows)` or `test.for(rows)` is called with, and on what. */
function calledWith(expression: ts.Expression): { root: string; rows: ts.Expression[] } {
  if (ts.isIdentifier(expression)) return { root: expression.text, rows: [] };
  if (ts.isPropertyAccessExpression(expression)) return calledWith(expression.expression);
  if (!ts.isCallExpression(expression)) return { root: "", rows: [] };
  const { root, rows } = calledWith(expression.expression);
  return { root, rows: [...rows, ...expression.arguments] };
}

function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  const texts: string[] = [];
  ts.forEachChild(node, (child) => void texts.push(...textsIn(child)));
  return texts;
}
