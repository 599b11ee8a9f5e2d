import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isDay } from "~/domain/time";
import type { Io } from "./dispatch";
import { findProcessor, withApp } from "./open-app";
import { badUse, printJson, readUse, text } from "./options";

const HELP = `varsel history FILES… --processor SLUG [--json]

Sets down earlier states of a list as dated versions, oldest first. Each file's name begins with its day, YYYY-MM-DD.
Nobody is told: it is open only while no change was ever announced. Several files of one day (YYYY-MM-DD-2 …) become
versions one after another; a file older than the current version is refused.
Answers { versions: [{ n, date, added, removed, replaced, changed }] }.
Exit code: 0 all set down, 1 one was refused, 2 bad input or use.
`;

/** The command `varsel history`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, { processor: { type: "string" } }, HELP, io);
  if (typeof use === "number") return use;
  const dated = use.files.map((file) => ({ file, date: basename(file).slice(0, 10) }));
  const undated = dated.find(({ date }) => !isDay(date));
  if (dated.length === 0) return badUse(io, "history: FILES are needed.", HELP);
  if (undated !== undefined) return badUse(io, `history: ${undated.file} does not begin with a day.`, HELP);
  return withApp(io, async (app) => {
    const processor = await findProcessor(app, io, text(use, "processor"));
    if (processor === null) return 2;
    const files = dated
      .sort((a, b) => (a.date === b.date ? byName(a.file, b.file) : a.date < b.date ? -1 : 1))
      .map(({ file, date }) => ({ date, name: basename(file), bytes: new Uint8Array(readFileSync(file)) }));
    const result = await app.backfillHistory({ processorId: processor.id, files });
    if (use.json) printJson(io, result.ok ? { versions: result.versions } : result);
    else if (result.ok) {
      for (const { n, date, added, removed, replaced, changed } of result.versions) {
        io.stdout(`version ${n}  ${date}  +${added} -${removed} replaced ${replaced} changed ${changed}\n`);
      }
    }
    if (!result.ok) io.stderr(`history: ${result.file}: ${result.code}\n`);
    return result.ok ? 0 : 1;
  });
}

/** `2024-04-17.md` before `2024-04-17-2.md`: the plain name is the first of its day. */
function byName(a: string, b: string): number {
  const number = (file: string) => Number(/-(\d+)\.[^.]*$/.exec(basename(file).slice(10))?.[1] ?? 1);
  return number(a) - number(b);
}
