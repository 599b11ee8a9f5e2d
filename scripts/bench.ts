import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { type Bench, formatRows, type Row } from "./bench/row";
import type { Io } from "./dispatch";
import { badUse, printJson, readUse, text } from "./options";

/** What is measured, by the name that `--only` takes. */
const MEASUREMENTS: Record<string, () => Promise<(bench: Bench) => Promise<Row[]>>> = {
  pages: async () => (await import("./bench/pages")).measurePages,
  imports: async () => (await import("./bench/imports")).measureImports,
  mail: async () => (await import("./bench/mail")).measureMail,
  commits: async () => (await import("./bench/commits")).measureCommits,
  classification: async () => (await import("./bench/classification")).measureClassification,
};

/** What runs in a process of its own. */
const PARTS: Record<string, () => Promise<{ run: () => Promise<number> }>> = {
  "bare-pages": () => import("./bench/bare-pages"),
  "bare-mail": () => import("./bench/bare-mail"),
  "bare-rows": () => import("./bench/bare-rows"),
  "smtp-sink": () => import("./bench/smtp-sink"),
  sender: () => import("./bench/sender"),
  announcer: () => import("./bench/announcer"),
  importer: () => import("./bench/importer"),
  committer: () => import("./bench/committer"),
};

const NAMES = Object.keys(MEASUREMENTS).join(", ");
const HELP = `varsel bench [--only NAME] [--quick] [--recipients N,N…] [--strict] [--postgres URL] [--json]

Measures this machine, each number beside its ratio to a bare baseline of the same run: only ratios can be compared
between machines. Works in a temporary folder, never in DATA_DIR. NAME is one of ${NAMES}.
--quick   one short round of each, to see that it works; its numbers say little
--recipients N,N…   how many each fan-out tells (1000,10000 unless told; promises speak of 50000 and 500000), one round each
--strict   end with 1 where a promised ratio was not reached; on a machine that does other work it may not be
--postgres URL   commits on that database too, and two mail workers against one; use an empty one, it is brought up to this program's tables
Exit code: 0 measured, 1 with --strict, 2 bad use.
`;

const FULL = { rounds: 3, seconds: 5, recipients: [1_000, 10_000], rows: 10_000 };
const QUICK = { rounds: 1, seconds: 1, recipients: [200], rows: 500 };

/** The command `varsel bench`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(
    args,
    {
      only: { type: "string" },
      quick: { type: "boolean" },
      recipients: { type: "string" },
      strict: { type: "boolean" },
      postgres: { type: "string" },
      part: { type: "string" },
    },
    HELP,
    io,
  );
  if (typeof use === "number") return use;
  const part = PARTS[text(use, "part") ?? ""];
  if (part !== undefined) return (await part()).run();
  const only = text(use, "only");
  const wanted = Object.entries(MEASUREMENTS).filter(([name]) => only === undefined || name === only);
  if (wanted.length === 0) return badUse(io, `bench: --only takes one of ${NAMES}.`, HELP);
  const sizes = text(use, "recipients")?.split(",").map(Number);
  if (sizes?.some((size) => !Number.isInteger(size) || size < 1))
    return badUse(io, "bench: --recipients takes whole numbers, with commas between them.", HELP);
  const folder = await mkdtemp(join(tmpdir(), "varsel-bench-"));
  const bench: Bench = {
    ...(use.values.quick === true ? QUICK : FULL),
    ...(sizes === undefined ? {} : { recipients: sizes, rounds: 1 }),
    folder,
    postgresUrl: text(use, "postgres") ?? null,
    say: (line) => io.stderr(`bench: ${line}\n`),
  };
  const rows: Row[] = [];
  try {
    for (const [, measure] of wanted) rows.push(...(await (await measure())(bench)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  if (use.json) printJson(io, { machine: machine(), at: new Date().toISOString(), rows });
  else io.stdout(`${Object.values(machine()).join(", ")}\n\n${formatRows(rows)}`);
  const holds = rows.every(({ promise }) => promise === null || promise.holds);
  return holds || use.values.strict !== true ? 0 : 1;
}

function machine() {
  const processors = cpus();
  return {
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: `Node ${process.versions.node}`,
    system: process.platform,
  };
}
