import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "~/composition.server";
import { authorize } from "~/domain/people/authorize";
import type { StaffRole } from "~/domain/people/staff";
import { OPERATOR_ID } from "~/domain/people/staff-actor";
import { DEMO_LISTS, type DemoList } from "./demo/lists/index";
import { DEMO_PROCESSORS, DEMO_SINCE, type DemoProcessor } from "./demo/processors";
import type { Io } from "./dispatch";
import { withApp } from "./open-app";
import { badUse, printJson, readUse } from "./options";

const HELP = `varsel seed demo [--json]

Loads the demonstration into an empty database: four companies' lists from public documents, invented customers.
Answers { loaded }.
Exit code: 0 loaded, 1 the database is not empty, 2 bad use.
`;

/** What a person needs to try the demonstration; beside the database, readable by its owner alone. */
export type DemoSignIns = {
  /** `totpSecret`: base32, for an authenticator app, which shows the codes of the second step. */
  staff: { processor: string; email: string; password: string; roles: StaffRole[]; totpSecret?: string }[];
  controllers: { processor: string; name: string; email: string; language: string }[];
};

/** The command `varsel seed demo`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, {}, HELP, io);
  if (typeof use === "number") return use;
  if (use.files.join(" ") !== "demo") return badUse(io, "seed: there is one thing to load, demo.", HELP);
  return withApp(io, async (app) => {
    const loaded = await seedDemo(app, io);
    if (use.json) printJson(io, { loaded });
    if (!loaded) io.stderr("The database is not empty: nothing was loaded.\n");
    return loaded ? 0 : 1;
  });
}

/** Loads the demonstration where the database holds no processor. Out: whether it did. */
export async function seedDemo(app: App, io: Io): Promise<boolean> {
  if ((await app.listProcessors({})).length > 0) return false;
  const signIns: DemoSignIns = { staff: [], controllers: [] };
  for (const demo of DEMO_PROCESSORS) await seedOne(app, demo, signIns);
  // A second person each, after the first of all: who agrees to drafts and to lower classes.
  for (const { processor } of DEMO_PROCESSORS) {
    await seedStaff(app, processor, "gdpa", GDPA, signIns);
    await seedStaff(app, processor, "second", SECOND, signIns);
  }
  const file = signInsFile(app);
  writeFileSync(file, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  io.stderr(`Loaded the demonstration. Its sign-ins are in ${file}\n`);
  return true;
}

/** The sign-ins for the terminal; empty where no demonstration was loaded. */
export function describeSignIns(app: App): string {
  let signIns: DemoSignIns;
  try {
    signIns = JSON.parse(readFileSync(signInsFile(app), "utf8"));
  } catch {
    return "";
  }
  const { publicUrl, mail } = app.settings;
  const lines = signIns.staff.map(
    ({ processor, email, password, totpSecret }) =>
      `  ${publicUrl}/${processor}  ${email}  ${password}  ${totpSecret ?? ""}`,
  );
  const mailbox = mail.smtpUrl === null ? `Mail lands in ${publicUrl}/dev/mail\n` : "";
  const how = "The last column is a key for an authenticator app, which shows the code that the second step asks for.";
  return `Staff sign in at ${publicUrl}/staff/sign-in (demonstration):\n${lines.join("\n")}\n${how}\n${mailbox}`;
}

function signInsFile(app: App): string {
  return join(app.settings.dataDir, "demo-sign-ins.json");
}

async function seedOne(app: App, demo: DemoProcessor, signIns: DemoSignIns): Promise<void> {
  const { slug, name } = demo.processor;
  const published = DEMO_LISTS.find((list) => list.slug === slug);
  if (published === undefined) throw new Error(`The demonstration has no list for ${slug}`);
  const added = must(
    await app.addProcessor({
      processor: { ...demo.processor, documents: { openEnded: [], elsewhere: published.elsewhere } },
      standardTerms: demo.terms,
    }),
  );
  await seedStaff(app, { slug, name }, "staff", FIRST, signIns);
  await seedList(app, added.processorId, published);
  await seedCustomers(app, added.processorId, demo, signIns);
}

const FIRST: StaffRole[] = ["publisher", "administrator"];
const GDPA: StaffRole[] = ["gdpa", "legal_reviewer"];
/** Four eyes: whoever writes a change asks this one to announce it. */
const SECOND: StaffRole[] = ["publisher"];
const TITLES = { staff: " (demo)", gdpa: ": GDPA (demo)", second: ": second person (demo)" } as const;

async function seedStaff(
  app: App,
  { slug, name }: { slug: string; name: string },
  who: keyof typeof TITLES,
  roles: StaffRole[],
  signIns: DemoSignIns,
): Promise<void> {
  const staff = { email: `${who}@${slug}.example`, password: app.ids.randomToken(12) };
  const person = `${name}${TITLES[who]}`;
  const { staffId } = must(
    await app.addStaff({ slug, name: person, address: staff.email, password: staff.password, roles }),
  );
  const { secret } = must(await app.giveSecondFactor({ slug, staffId }));
  signIns.staff.push({ processor: slug, ...staff, roles, totpSecret: secret });
}

async function seedList(app: App, processorId: string, { source, confirmations }: DemoList): Promise<void> {
  const bytes = new TextEncoder().encode(source);
  const { list } = must(await app.readListFile({ processorId, file: { bytes, format: "md" }, confirmations }));
  const entries = list.entries.map(({ entry }) => entry);
  must(await app.publishBaseline({ processorId, list: { entries, effectiveDay: DEMO_SINCE }, origin: "import" }));
  await app.noteDocuments({ processorId, openEnded: list.facts.openEnded });
}

async function seedCustomers(app: App, processorId: string, demo: DemoProcessor, signIns: DemoSignIns): Promise<void> {
  const operator = { staffId: OPERATOR_ID, processorId, name: "", address: "", roles: ["administrator" as const] };
  const { authorized } = must(authorize(operator, "customer.import"));
  const file = { bytes: new TextEncoder().encode(demo.customers), format: "csv" as const };
  const { report } = must(await app.importCustomers({ authorized, file, dryRun: false }));
  if (!report.stored)
    throw new Error(`Demo customers of ${demo.processor.slug} have faults: ${JSON.stringify(report.faults)}`);
  for (const line of demo.customers.split("\n").slice(1)) {
    const [name = "", , , language = "", , , , , email = ""] = line.split(";");
    signIns.controllers.push({ processor: demo.processor.slug, name, email, language });
  }
}

/** What must hold for data of our own. */
function must<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`The demonstration does not load: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}
