import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "./dispatch";
import { readUse } from "./options";

const HELP = `npm run test:faults [-- NAME … --short]

The fault tests of tests/faults in their long forms: processes and servers killed, power cut, mail servers that go wrong,
each beside a control that has to fail. Prints a table of what was promised, done and found. Takes hours; NAME is a part of
a file's name ("killed-sender"), then those alone. --short: as npm test runs them.
Exit code: 0 every promise was kept, 1 one was not or could not be tried here, 2 bad use.
`;

/** `npm run test:faults`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, { short: { type: "boolean" } }, HELP, io);
  if (typeof use === "number") return use;
  const folder = mkdtempSync(join(tmpdir(), "varsel-faults-"));
  const table = join(folder, "table");
  const files = use.files.length === 0 ? ["tests/faults"] : use.files.map((name) => `tests/faults/${name}`);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "remix.config.js", "--project", "system"];
  const form = use.values.short === true ? "short" : "long";
  // env(1) adds to the environment that this process has; these tests need Linux in any case.
  const asked = [`VARSEL_FAULTS=${form}`, `VARSEL_FAULTS_TABLE=${table}`];
  const child = spawn("env", [...asked, process.execPath, ...vitest, ...files], { stdio: "inherit" });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const lines = existsSync(table) ? readFileSync(table, "utf8").trim().split("\n") : [];
  io.stdout(asTable(lines.map((line) => JSON.parse(line))));
  rmSync(folder, { recursive: true, force: true });
  return code === 0 ? 0 : 1;
}

const COLUMNS = { promise: "Promise", did: "What was done", result: "Result", control: "Control" };
type Line = Record<keyof typeof COLUMNS, string>;

function asTable(found: readonly Line[]): string {
  const names = Object.keys(COLUMNS) as (keyof Line)[];
  const rows = [COLUMNS, ...found];
  const widths = names.map((name) => Math.max(...rows.map((row) => row[name].length)));
  const text = (row: Line) =>
    names
      .map((name, n) => row[name].padEnd(widths[n] ?? 0))
      .join("  ")
      .trimEnd();
  return `\n${rows.map(text).join("\n")}\n`;
}
