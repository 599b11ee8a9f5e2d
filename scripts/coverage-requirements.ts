import { readdirSync, readFileSync } from "node:fs";
import type { Io } from "./dispatch";
import { printJson, readUse } from "./options";
import { type Covered, coverRequirements, isMissing, readRequirements, testsIn } from "./requirements";

const HELP = `npm run -s coverage:requirements [-- --json]

Each requirement of docs/requirements.md with the tests that carry its name, then those without any.
Exit code: 0 every one marked \`test\` has a test, 1 some have none, 2 bad use.
`;

/** `npm run coverage:requirements`, from the project's root. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, {}, HELP, io);
  if (typeof use === "number") return use;
  const files = ["app", "db", "emails", "scripts", "tests"].flatMap(testFiles);
  const tests = files.flatMap((file) => testsIn(file, readFileSync(file, "utf8")));
  const covered = coverRequirements(readRequirements(readFileSync("docs/requirements.md", "utf8")), tests);
  const missing = covered.filter(isMissing);
  if (use.json) printJson(io, { requirements: covered, missing: missing.map(({ name }) => name) });
  else io.stdout(asText(covered, missing));
  return missing.length === 0 ? 0 : 1;
}

function asText(covered: Covered[], missing: Covered[]): string {
  const proved = covered.filter(({ tests }) => tests.length > 0);
  const lines = proved.flatMap(({ name, says, proof, tests }) => [
    `${name}  ${says}${proof === "test" ? "" : ` [${proof}]`}`,
    ...tests.map((test) => `    ${test.file}  ${test.name}`),
  ]);
  const waiting = covered.filter((one) => one.tests.length === 0 && !isMissing(one));
  return [
    ...lines,
    "",
    `${waiting.length} without a test, as said:`,
    ...waiting.map(({ name, proof }) => `    ${name}  ${proof}`),
    "",
    `${missing.length} without the test they need${missing.length === 0 ? "." : ":"}`,
    ...missing.map(({ name, area, says }) => `    ${name}  (${area}) ${says}`),
    "",
  ].join("\n");
}

function testFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.test\.tsx?$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}
