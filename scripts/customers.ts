import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { authorize } from "~/domain/people/authorize";
import { OPERATOR_ID } from "~/domain/people/staff-actor";
import type { Io } from "./dispatch";
import { findProcessor, withApp } from "./open-app";
import { badUse, printJson, readUse, text } from "./options";

const HELP = `varsel customers FILE --processor SLUG [--dry-run] [--json]

Imports customers, contacts, language, country and terms from CSV or XLSX, one row for each contact. With any fault
nothing is stored. Nobody is removed by being absent from the file.
Columns, in English, Danish or Swedish; only the name must be there, and an empty cell leaves what stood:
  customer, reference, country (ISO code), language (da, sv, en), contact, email, contact language
  terms (name of standard terms), calendar, zone
  notice and unit, objection and objection unit, objection effect (waits, terminate): where the agreement has its own
  authorisation (general, specific), geography (EU, EEA, none, or countries), special categories (yes, no)
  replacement (notice, approval) with replacement reason, needed where the reading changes
  services, data categories, data subjects: with commas between
  reminders (yes, no): whether whoever is silent is reminded before the last day
Each line with a fault is named with its column and what stands there.
Exit code: 0 stored, or a dry run without faults; 1 faults; 2 bad input or use.
`;

/** The command `varsel customers`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, { processor: { type: "string" }, "dry-run": { type: "boolean" } }, HELP, io);
  if (typeof use === "number") return use;
  const [file] = use.files;
  if (file === undefined || use.files.length > 1) return badUse(io, "customers: one FILE is needed.", HELP);
  return withApp(io, async (app) => {
    const processor = await findProcessor(app, io, text(use, "processor"));
    if (processor === null) return 2;
    const operator = {
      staffId: OPERATOR_ID,
      processorId: processor.id,
      name: "",
      address: "",
      roles: ["administrator" as const],
    };
    const granted = authorize(operator, "customer.import");
    if (!granted.ok) throw new Error(granted.code);
    const bytes = readFileSync(file);
    const dryRun = use.values["dry-run"] === true;
    const input = {
      authorized: granted.authorized,
      file: { bytes, format: "auto" as const, name: basename(file) },
      dryRun,
    };
    const result = await app.importCustomers(input);
    if (!result.ok) {
      io.stderr(`customers: ${file}: ${result.code}\n`);
      return 2;
    }
    const { report } = result;
    if (use.json) printJson(io, report);
    else {
      io.stdout(
        `${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.contacts} new contacts, ${report.users} users invited\n`,
      );
      for (const { line, cells } of report.faults) {
        const said = cells.map(({ code, column, value }) => `${code} (${column}: ${JSON.stringify(value)})`);
        io.stdout(`line ${line}: ${said.join(", ")}\n`);
      }
      if (report.left > 0) io.stdout(`${report.left} contacts of the file left by themselves and stay so\n`);
      if (report.unreadColumns.length > 0) io.stdout(`columns not read: ${report.unreadColumns.join(", ")}\n`);
      io.stdout(report.stored ? "Stored.\n" : "Nothing was stored.\n");
    }
    return report.faults.length === 0 ? 0 : 1;
  });
}
