import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { TABLE_FORMATS } from "~/ports/tables";
import type { Io } from "./dispatch";
import { findProcessor, withApp } from "./open-app";
import { badUse, printJson, readUse, text } from "./options";

const HELP = `varsel import FILE --processor SLUG [--format ${TABLE_FORMATS.join("|")}] [--dry-run] [--json]

Reads a sub-processor list in, as a draft against the current one; where there is no list yet, as its first version.
Every printed string is kept byte for byte. What could not be read is listed as unread, never guessed; what may be a
rename or a replacement is asked when the draft is opened, never done by itself.
Answers { entries, findings, unread, questions, draftId, version }.
Exit code: 0 all read, 1 lines were left unread, 2 bad input or use.
`;

/** The command `varsel import`. */
export async function run(args: string[], io: Io): Promise<number> {
  const options = {
    processor: { type: "string" },
    format: { type: "string" },
    "dry-run": { type: "boolean" },
  } as const;
  const use = readUse(args, options, HELP, io);
  if (typeof use === "number") return use;
  const [file] = use.files;
  if (file === undefined || use.files.length > 1) return badUse(io, "import: one FILE is needed.", HELP);
  const format = TABLE_FORMATS.find((known) => known === (text(use, "format") ?? "auto"));
  if (format === undefined) return badUse(io, `import: formats are ${TABLE_FORMATS.join(", ")}.`, HELP);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    return badUse(io, `import: ${error instanceof Error ? error.message : String(error)}`, HELP);
  }
  return withApp(io, async (app) => {
    const processor = await findProcessor(app, io, text(use, "processor"));
    if (processor === null) return 2;
    const dryRun = use.values["dry-run"] === true;
    const read = await app.importList({
      processorId: processor.id,
      file: { bytes, format, name: basename(file) },
      dryRun,
      by: "operator",
    });
    if (!read.ok) {
      io.stderr(`import: ${file}: ${read.code}\n`);
      return 2;
    }
    const { ok, ...answer } = read;
    if (use.json) printJson(io, answer);
    else {
      io.stdout(
        `${answer.entries.length} entries, ${answer.findings.length} findings, ${answer.unread.length} lines unread\n`,
      );
      for (const { line, why, text: words } of answer.unread) io.stdout(`line ${line}: ${why}: ${words}\n`);
      if (answer.version !== null) io.stdout(`Stands as version ${answer.version}.\n`);
      else if (answer.draftId !== null)
        io.stdout(`Draft ${answer.draftId}: ${app.settings.publicUrl}/staff/drafts/${answer.draftId}\n`);
      else io.stdout("Nothing was stored.\n");
    }
    return ok && answer.unread.length === 0 ? 0 : 1;
  });
}
