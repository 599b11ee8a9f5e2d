import { createInterface } from "node:readline/promises";
import { STAFF_ROLES, type StaffRole } from "~/domain/people/staff";
import type { Io } from "./dispatch";
import { findProcessor, withApp } from "./open-app";
import { badUse, printJson, readUse, text } from "./options";

const HELP = `varsel user add --processor SLUG --name NAME --email ADDRESS [--roles ROLE,ROLE] [--json]

Adds a staff member and prints a link by which they choose their own password; it works once, for seven days.
Where standard input holds a line, that is the password instead (12 characters or more, nothing that is tried first), so
that it stands in no history. Who can announce or administer sets up a second factor at the first sign-in.
Roles: ${STAFF_ROLES.join(", ")} (publisher where none is given). A gdpa gets a term of two years from today.
Exit code: 0 added, 1 refused, 2 bad use.
`;

/** The command `varsel user`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(
    args,
    { processor: { type: "string" }, name: { type: "string" }, email: { type: "string" }, roles: { type: "string" } },
    HELP,
    io,
  );
  if (typeof use === "number") return use;
  const name = text(use, "name");
  const address = text(use, "email");
  if (use.files.join(" ") !== "add" || name === undefined || address === undefined) {
    return badUse(io, "user: add, --name and --email are needed.", HELP);
  }
  const named = (text(use, "roles") ?? "publisher").split(",").map((role) => role.trim());
  const roles = named.flatMap((role): StaffRole[] => STAFF_ROLES.filter((known) => known === role));
  if (roles.length !== named.length) return badUse(io, `user: roles are ${STAFF_ROLES.join(", ")}.`, HELP);
  const password = await readPassword(io);
  return withApp(io, async (app) => {
    const processor = await findProcessor(app, io, text(use, "processor"));
    if (processor === null) return 2;
    const added = await app.addStaff({ slug: processor.slug, name, address, password, roles });
    if (use.json) printJson(io, added.ok ? told(added) : { code: added.code });
    else io.stdout(added.ok ? inWords(added) : `user: ${added.code}\n`);
    return added.ok ? 0 : 1;
  });
}

type Added = { staffId: string; invitation: { link: string; until: string } | null };

function told({ staffId, invitation }: Added) {
  return invitation === null ? { staffId } : { staffId, ...invitation };
}

function inWords({ invitation }: Added): string {
  if (invitation === null) return "Added.\n";
  return `Added. Hand over this link; it works once, until ${invitation.until}:\n${invitation.link}\n`;
}

/** null: none was given, so its owner chooses one. */
async function readPassword(io: Io): Promise<string | null> {
  if (process.stdin.isTTY) io.stderr("Password (empty: print a link to choose one): ");
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line === "" ? null : line;
  }
  return null;
}
