import type { Io } from "./dispatch";
import { findProcessor, withApp } from "./open-app";
import { badUse, printJson, readUse, text } from "./options";

const HELP = `varsel diff --processor SLUG --from N --to N [--json]

What differs between two versions of a list: additions, replacements, removals, and changed fields from old to new.
Exit code: 0 answered, 2 no such version or bad use.
`;

/** The command `varsel diff`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(
    args,
    { processor: { type: "string" }, from: { type: "string" }, to: { type: "string" } },
    HELP,
    io,
  );
  if (typeof use === "number") return use;
  const from = Number(text(use, "from"));
  const to = Number(text(use, "to"));
  if (!Number.isInteger(from) || !Number.isInteger(to))
    return badUse(io, "diff: --from N and --to N are needed.", HELP);
  return withApp(io, async (app) => {
    const processor = await findProcessor(app, io, text(use, "processor"));
    if (processor === null) return 2;
    const compared = await app.compareVersions({ processorId: processor.id, from, to });
    if (!compared.ok) {
      io.stderr(`diff: ${compared.code}\n`);
      return 2;
    }
    if (use.json) printJson(io, compared.diff);
    else {
      for (const { kind, name, replaces, fields } of compared.diff.changes) {
        io.stdout(`${kind}  ${replaces === undefined ? "" : `${replaces.name} -> `}${name}\n`);
        for (const { path, before, after } of fields) {
          io.stdout(`  ${path}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}\n`);
        }
      }
    }
    return 0;
  });
}
