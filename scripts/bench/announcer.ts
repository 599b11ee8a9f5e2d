import { Secret, TOTP } from "otpauth";
import type { App } from "~/composition.server";
import { authorize } from "~/domain/people/authorize";
import { addDays, localDay } from "~/domain/time";
import { advanceDueChanges } from "~/jobs/advance-changes";
import { startWorker, type Worker } from "~/jobs/worker";
import { addBenchProcessor, benchLog, benchSettings, must, openBenchApp, operator } from "./bench-app";
import { customerFile, listFile, newVendor, PROCESSOR } from "./made-up";
import { answerAsPart } from "./part";

export type Announcer = {
  /** A processor with a list and that many customers, whose mail goes to the sink on that port. */
  prepare: { in: { folder: string; port: number; customers: number }; out: null };
  /** Announces a new vendor to all of them; gives the milliseconds from its release until it is announced. */
  announce: { in: { round: number }; out: number };
  startSending: { in: null; out: null };
  /** Ends when every result is recorded and in the log. */
  finishSending: { in: null; out: null };
};

/** Long after every customer's window: what is measured is not when it may begin. */
const FIRST_DAY_IN = 200;

/** The whole application without its pages: announces, and lets the real worker send. */
export async function run(): Promise<number> {
  let opened: { app: App; processorId: string } | null = null;
  let worker: Worker | null = null;
  const own = () => {
    if (opened === null) throw new Error("prepare comes first");
    return opened;
  };
  const code = await answerAsPart<Announcer>({
    async prepare({ folder, port, customers }) {
      const settings = benchSettings(folder, { SMTP_URL: `smtp://127.0.0.1:${port}` });
      const app = await openBenchApp(settings, "server");
      opened = { app, processorId: await fill(app, customers) };
      app.onCommit(() => worker?.nudge());
      return null;
    },
    announce: ({ round }) => announce(own().app, own().processorId, round),
    async startSending() {
      const { app } = own();
      worker = await startWorker({
        mail: app.mailQueue("bench"),
        ticks: [{ tick: () => advanceDueChanges(app) }],
        // Asked for when all is sent, so that it is part of what is measured.
        logDeliveries: async () => {},
        alone: true,
        clock: app.clock,
        log: benchLog(),
      });
      return null;
    },
    async finishSending() {
      const { app, processorId } = own();
      if ((await worker?.stop()) !== true) throw new Error("The worker did not finish in time");
      worker = null;
      await app.logDeliveries({ processorId, noticeCloses: true });
      return null;
    },
  });
  await own().app.close();
  return code;
}

/** Whoever wrote a change does not announce it: a colleague of each round, with a code that nobody has used. */
async function secondPerson(app: App, processorId: string, round: number) {
  const person = { name: "Second Person", address: `second.${round}@bench.example`, roles: ["publisher" as const] };
  const added = must(await app.addStaff({ slug: PROCESSOR.slug, password: "kestrel marble tractor 71", ...person }));
  const { secret } = must(await app.giveSecondFactor({ slug: PROCESSOR.slug, staffId: added.staffId }));
  const { authorized } = must(authorize({ ...person, processorId, staffId: added.staffId }, "change.announce"));
  return { authorized, secondFactor: new TOTP({ secret: Secret.fromBase32(secret) }).generate() };
}

async function fill(app: App, customers: number): Promise<string> {
  const processorId = await addBenchProcessor(app);
  const list = { bytes: listFile(20), format: "csv" as const };
  must(await app.importList({ processorId, file: list, dryRun: false, by: "operator" }));
  const { authorized } = must(authorize(operator(processorId), "customer.import"));
  const file = { bytes: customerFile(customers), format: "csv" as const };
  const { report } = must(await app.importCustomers({ authorized, file, dryRun: false }));
  if (report.added !== customers) throw new Error(`${report.added} of ${customers} customers were stored`);
  return processorId;
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
  return performance.now() - begun;
}
