import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { createMailRenderer } from "@emails/render.server";
import { shiftedClock, systemClock } from "./adapters/clock.server";
import { openHolidays } from "./adapters/holidays.server";
import { createIds } from "./adapters/ids.server";
import { openFileJournal } from "./adapters/journal.server";
import { openKeys } from "./adapters/keys.server";
import { createLocalMailbox } from "./adapters/local-mailbox.server";
import { createPasswords } from "./adapters/passwords.server";
import { createTableReader } from "./adapters/read-tables.server";
import { createSmtpMailer } from "./adapters/smtp-mailer.server";
import type { Settings } from "./config/settings.server";
import type { Deps } from "./ports/deps";
import type { Log } from "./ports/log";
import { addProcessor } from "./usecases/add-processor";
import { addStaff } from "./usecases/add-staff";
import { deliverMail } from "./usecases/deliver-mail";
import { findProcessor } from "./usecases/find-processor";
import { listDueChanges } from "./usecases/list-due-changes";
import { listProcessors } from "./usecases/list-processors";
import { logDeliveries } from "./usecases/log-deliveries";
import { noteDocuments } from "./usecases/note-documents";
import { proveNotice } from "./usecases/prove-notice";
import { publishBaseline } from "./usecases/publish-baseline";
import { readListFile } from "./usecases/read-list-file";
import { readPublicState } from "./usecases/read-public-state";
import { listMailbox, readMailbox } from "./usecases/read-mailbox";
import { backfillHistory } from "./usecases/backfill-history";
import { importList } from "./usecases/import-list";
import { advanceChange } from "./usecases/advance-change";
import { announceChange } from "./usecases/announce-change";
import { findActor } from "./usecases/find-actor";
import { importCustomers } from "./usecases/import-customers";
import { moveDeadlines } from "./usecases/move-deadlines";
import { planAnnouncement } from "./usecases/plan-announcement";
import { publishChange } from "./usecases/publish-change";
import { releaseChange } from "./usecases/release-change";
import { shelveMail } from "./usecases/shelve-mail";
import { showWorkplace } from "./usecases/show-workplace";
import { signIn } from "./usecases/sign-in";
import { signOut } from "./usecases/sign-out";
import { undoAnnouncement } from "./usecases/undo-announcement";

/** `server` holds an embedded database for life; `command` works beside it. */
export type Role = "server" | "command";

/** Everything a front door can ask for. Made once; joins adapters and stores to use cases, and nothing else does. */
export async function compose(settings: Settings, options: { role: Role; log: Log }) {
  const { log } = options;
  const clock = settings.startsAt === null ? systemClock() : shiftedClock(settings.startsAt);
  const ids = createIds(clock);
  const journal = await openFileJournal({
    folder: join(settings.dataDir, "journal"),
    secretsDir: settings.secretsDir,
    clock,
  });
  const database = await openDatabase({
    database: settings.database,
    dataDir: settings.dataDir,
    journal,
    log,
    role: options.role,
  });
  const store = makeStore(database);
  const { smtpUrl } = settings.mail;
  const mailbox = smtpUrl === null ? createLocalMailbox({ dir: join(settings.dataDir, "mailbox") }) : null;
  const mailer = mailbox ?? createSmtpMailer({ url: smtpUrl ?? "" });
  const keys = await openKeys({ dir: settings.secretsDir });
  const base = {
    store,
    clock,
    ids,
    keys,
    passwords: createPasswords(),
    holidays: openHolidays(),
    tables: createTableReader(),
    renderMail: createMailRenderer(),
    log,
    site: {
      publicUrl: settings.publicUrl,
      mailFrom: settings.mail.from,
      mailHost: settings.mail.from.address.slice(settings.mail.from.address.indexOf("@") + 1),
    },
  };
  const deps: Deps = { ...base, shelveMail: shelveMail(base), planAnnouncement: planAnnouncement(base) };
  /** Hands the ports to a use case; what is left is what a route, a job or a command calls. */
  const bind =
    <I, O>(useCase: (deps: Deps, input: I) => O) =>
    (input: I): O =>
      useCase(deps, input);

  return {
    settings,
    clock,
    log,
    onCommit: database.onCommit,
    ids,
    readiness: async () => {
      const health = await database.health();
      return health.ok ? { ready: true, reasons: [] } : { ready: false, reasons: [health.code] };
    },
    /** The mail queue of one process; `owner` names it in leases. */
    mailQueue: (owner: string) => deliverMail({ ...deps, mailer, proveNotice, owner, random: Math.random }),
    logDeliveries: logDeliveries(deps),
    listMailbox: () => listMailbox({ mailbox }),
    readMailbox: (input: { id: string }) => readMailbox({ mailbox }, input),
    addProcessor: bind(addProcessor),
    addStaff: bind(addStaff),
    findProcessor: bind(findProcessor),
    listProcessors: bind(listProcessors),
    noteDocuments: bind(noteDocuments),
    readPublicState: bind(readPublicState),
    readListFile: bind(readListFile),
    publishBaseline: bind(publishBaseline),
    backfillHistory: bind(backfillHistory),
    importList: (input: Parameters<typeof importList>[1]) =>
      importList({ ...deps, publishBaseline: bind(publishBaseline) }, input),
    listDueChanges: bind(listDueChanges),
    signIn: bind(signIn),
    signOut: bind(signOut),
    showWorkplace: bind(showWorkplace),
    findActor: bind(findActor),
    importCustomers: bind(importCustomers),
    planAnnouncement: deps.planAnnouncement,
    announceChange: bind(announceChange),
    undoAnnouncement: bind(undoAnnouncement),
    releaseChange: bind(releaseChange),
    moveDeadlines: bind(moveDeadlines),
    advanceChange: bind(advanceChange),
    publishChange: bind(publishChange),
    async close(): Promise<void> {
      await mailer.close();
      await database.close();
      await journal.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof compose>>;
