import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { Secret, TOTP } from "otpauth";
import type { App } from "~/composition.server";
import type { Settings } from "~/config/settings.server";
import { prepareForm } from "~/domain/delivery/mail-form";
import { writeMail } from "~/domain/delivery/write-mail";
import { authorize } from "~/domain/people/authorize";
import { addDays, localDay } from "~/domain/time";
import { advanceDueChanges } from "~/jobs/advance-changes";
import { spareMemory } from "../spare-memory";
import { addBenchProcessor, benchLog, benchSettings, must, openBenchApp, operator } from "./bench-app";
import { customerFile, listFile, newVendor, PROCESSOR } from "./made-up";
import { answerAsPart } from "./part";

export type Announcer = {
  /** An empty database there, with a processor, a list and customers of four contacts each, `recipients` in all. */
  prepare: { in: Place & { recipients: number }; out: null };
  /** Opens what was prepared there, as the server does. */
  open: { in: Place; out: null };
  /** Announces a new vendor to all of them; gives the milliseconds from its release until its mails may go out. */
  announce: { in: { round: number }; out: number };
  /** One of the mails that wait, as bytes in base64, but for links that work. */
  sample: { in: null; out: string };
  /** Lets go of the database, for a sender. */
  close: { in: null; out: null };
};

type Place = { folder: string; databaseUrl: string | null };

/** Long after every customer's window: what is measured is not when it may begin. */
const FIRST_DAY_IN = 200;
const CONTACTS_A_CUSTOMER = 4;

/** The whole application without its pages. */
export function run(): Promise<number> {
  let opened: { app: App; settings: Settings; processorId: string } | null = null;
  const own = () => {
    if (opened === null) throw new Error("open comes first");
    return opened;
  };
  return answerAsPart<Announcer>({
    async prepare({ recipients, ...place }) {
      spareMemory();
      const app = await openBenchApp(settingsOf(place), "server");
      await fill(app, recipients);
      await app.close();
      return null;
    },
    async open(place) {
      spareMemory();
      const settings = settingsOf(place);
      const app = await openBenchApp(settings, "server");
      const [processor] = await app.listProcessors({});
      if (processor === undefined) throw new Error("prepare comes first");
      opened = { app, settings, processorId: processor.id };
      return null;
    },
    announce: ({ round }) => announce(own().app, own().processorId, round),
    sample: () => sampleOf(own().settings),
    async close() {
      await own().app.close();
      return null;
    },
  });
}

function settingsOf({ folder, databaseUrl }: Place): Settings {
  const more = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
  return benchSettings(folder, { SMTP_URL: "smtp://127.0.0.1:9", ...more });
}

/** Without the installation's keys: a link of the right length that leads nowhere. */
async function sampleOf(settings: Settings): Promise<string> {
  const { database: place, dataDir } = settings;
  const journal = { append: async () => {}, close: async () => {}, async *read() {} };
  const database = await openDatabase({ database: place, dataDir, journal, log: benchLog(), role: "command" });
  const { deliveries } = makeStore(database).read;
  const [delivery] = await deliveries.listDue("bulk", "9999-01-01T00:00:00.000Z", 1);
  if (delivery === undefined) throw new Error("No mail waits");
  const message = await deliveries.findMessage(delivery.processorId, delivery.messageId);
  if (message === null) throw new Error("A mail without its message");
  const { address } = settings.mail.from;
  const made = writeMail(
    delivery,
    { form: prepareForm(message), sender: message.sender },
    {
      tokenOf: () => "x".repeat(43),
      codeOf: () => "",
      mark: () => new Uint8Array(10),
      publicUrl: settings.publicUrl,
      mailFrom: settings.mail.from,
      mailHost: address.slice(address.indexOf("@") + 1),
      bounceDomain: settings.mail.bounceDomain,
    },
  );
  await database.close();
  if (!made.ok) throw new Error(`${made.code} ${made.what}`);
  return made.mail.bytes.toString("base64");
}

/** Whoever wrote a change does not announce it: a colleague of each round, with a code that nobody has used. */
async function secondPerson(app: App, processorId: string, round: number) {
  const person = { name: "Second Person", address: `second.${round}@bench.example`, roles: ["publisher" as const] };
  const added = must(await app.addStaff({ slug: PROCESSOR.slug, password: "kestrel marble tractor 71", ...person }));
  const { secret } = must(await app.giveSecondFactor({ slug: PROCESSOR.slug, staffId: added.staffId }));
  const { authorized } = must(authorize({ ...person, processorId, staffId: added.staffId }, "change.announce"));
  return { authorized, secondFactor: new TOTP({ secret: Secret.fromBase32(secret) }).generate() };
}

async function fill(app: App, recipients: number): Promise<void> {
  const customers = Math.ceil(recipients / CONTACTS_A_CUSTOMER);
  const processorId = await addBenchProcessor(app);
  const list = { bytes: listFile(20), format: "csv" as const };
  must(await app.importList({ processorId, file: list, dryRun: false, by: "operator" }));
  const { authorized } = must(authorize(operator(processorId), "customer.import"));
  const file = { bytes: customerFile(customers, CONTACTS_A_CUSTOMER), format: "csv" as const };
  const { report } = must(await app.importCustomers({ authorized, file, dryRun: false }));
  if (report.added !== customers) throw new Error(`${report.added} of ${customers} customers were stored`);
}

async function announce(app: App, processorId: string, round: number): Promise<number> {
  const actor = operator(processorId);
  const firstDay = addDays(localDay(app.clock.now(), PROCESSOR.zone), FIRST_DAY_IN);
  const drafting = must(authorize(actor, "change.draft")).authorized;
  const first = { entry: newVendor(round), replaces: null, firstDay };
  const { changeId } = must(await app.createDraft({ authorized: drafting, first }));
  const order = {
    ...(await secondPerson(app, processorId, round)),
    changeId,
    sendAt: null,
    publishAutomatically: false,
  };
  const asked = await app.announceChange(order);
  // A made-up vendor lacks much that only warns.
  const noted = !asked.ok && asked.code === "change.warnings_open" ? asked.lines.map(({ key }) => key) : [];
  must(asked.ok ? asked : await app.announceChange({ ...order, acknowledged: noted }));
  const begun = performance.now();
  const became = await app.releaseChange({ processorId, changeId });
  if (became !== "announced") throw new Error(`The change became ${became}`);
  await advanceDueChanges(app);
  return performance.now() - begun;
}
