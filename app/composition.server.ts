import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { createMailRenderer } from "@emails/render.server";
import { shiftedClock, systemClock } from "./adapters/clock.server";
import { openHolidays } from "./adapters/holidays.server";
import { createIds } from "./adapters/ids.server";
import { createMailReader } from "./adapters/incoming-mail.server";
import { openFileJournal } from "./adapters/journal.server";
import { openKeys } from "./adapters/keys.server";
import { openOidc } from "./adapters/oidc.server";
import { createPasswords } from "./adapters/passwords.server";
import { createPdfWriter } from "./adapters/pdf.server";
import { createTableReader } from "./adapters/read-tables.server";
import { createTotp } from "./adapters/totp.server";
import { answersUseCases } from "./composition/answers.server";
import { auditUseCases } from "./composition/audit.server";
import type { Bind } from "./composition/bind";
import { changesUseCases } from "./composition/changes.server";
import { customersUseCases } from "./composition/customers.server";
import { draftsUseCases } from "./composition/drafts.server";
import { openMailer } from "./composition/open-mailer.server";
import { peopleUseCases } from "./composition/people.server";
import { personsUseCases } from "./composition/persons.server";
import { portalUseCases } from "./composition/portal.server";
import { publicationUseCases } from "./composition/publication.server";
import { sendingUseCases } from "./composition/sending.server";
import { staffUseCases } from "./composition/staff.server";
import type { Settings } from "./config/settings.server";
import type { Deps } from "./ports/deps";
import type { Log } from "./ports/log";
import type { MailServerState } from "./ports/mail-state";
import { countCoverage } from "./usecases/count-coverage";
import { deliverMail } from "./usecases/deliver-mail";
import { erasePerson } from "./usecases/erase-person";
import { holdMail } from "./usecases/hold-mail";
import { keepPulse } from "./usecases/keep-pulse";
import { logDeliveries } from "./usecases/log-deliveries";
import { planAnnouncement } from "./usecases/plan-announcement";
import { proveNotices } from "./usecases/prove-notice";
import { provePassword } from "./usecases/prove-password";
import { putOffMail } from "./usecases/put-off-mail";
import { listMailbox, readMailbox } from "./usecases/read-mailbox";
import { readOwnList } from "./usecases/read-own-list";
import { shelveMail } from "./usecases/shelve-mail";
import { isOurs, takeIncoming } from "./usecases/take-incoming";
import { takeObjection } from "./usecases/take-objection";
import { takeSecondFactor } from "./usecases/take-second-factor";
import { takeStaffLink } from "./usecases/take-staff-link";
import { tellCustomer } from "./usecases/tell-customer";
import { watchFailures } from "./usecases/watch-failures";

/** `server` holds an embedded database for life; `command` works beside it. */
export type Role = "server" | "command";

/**
 * Everything a front door can ask for. Made once; joins adapters and stores to use cases, and nothing else does.
 * In: `outboxThread`: the program of the thread that writes and sends mail; without it this thread does.
 */
export async function compose(settings: Settings, options: { role: Role; log: Log; outboxThread?: string | null }) {
  const { log, outboxThread = null } = options;
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
  /** A process of pages alone sends nothing, and knows nothing of the mail server. */
  const mailState = (): MailServerState | null =>
    settings.mode === "web" ? null : (traffic?.state() ?? { kind: "local" });
  const keys = await openKeys({ dir: settings.secretsDir });
  const site = {
    publicUrl: settings.publicUrl,
    mailFrom: settings.mail.from,
    bounceDomain: settings.mail.bounceDomain,
    mailHost: settings.mail.from.address.slice(settings.mail.from.address.indexOf("@") + 1),
  };
  const { mailbox, traffic, outbox } = await openMailer(settings, outboxThread, { clock, log, keys, site });
  const base = {
    store,
    clock,
    authenticatorClock: systemClock(),
    ids,
    keys,
    passwords: createPasswords(),
    oidc: settings.oidc === null ? null : openOidc(settings.oidc, log),
    totp: createTotp(),
    holidays: openHolidays(),
    tables: createTableReader(),
    renderMail: createMailRenderer(),
    log,
    site,
  };
  const deps: Deps = {
    ...base,
    secondFactor: takeSecondFactor(base),
    provePassword: provePassword(base),
    staffLinks: takeStaffLink(base),
    shelveMail: shelveMail(base),
    takeObjection: takeObjection({ ...base, shelveMail: shelveMail(base) }),
    tellCustomer: tellCustomer(base),
    holdMail: holdMail(base),
    readMail: createMailReader(),
    planAnnouncement: planAnnouncement(base),
    countCoverage: countCoverage(base),
    readOwnList: readOwnList(base),
    erasePerson: erasePerson(base),
  };
  /** Hands the ports to a use case; what is left is what a route, a job or a command calls. */
  const bind: Bind = (useCase) => (input) => useCase(deps, input);

  return {
    settings,
    clock,
    log,
    onCommit: database.onCommit,
    ids,
    readiness: async () => {
      const health = await database.health();
      // Who visits needs no mail server; whoever watches over the machine wants to know.
      const warnings = mailState()?.kind === "tired" ? ["mail.server_not_reached"] : [];
      return health.ok ? { ready: true, reasons: [], warnings } : { ready: false, reasons: [health.code], warnings };
    },
    /** The mail queue of one process; `owner` names it in leases. */
    mailQueue: (owner: string) => {
      const queue = deliverMail({
        ...deps,
        outbox,
        ...(traffic === null ? {} : { traffic: { ...traffic, putOff: putOffMail(deps) } }),
        proveNotices,
        owner,
        random: Math.random,
      });
      return { ...queue, record: watchFailures(deps, queue) };
    },
    mailState,
    logDeliveries: logDeliveries(deps),
    pulse: keepPulse({ ...deps, elapsed: () => performance.now() }),
    isOurs: isOurs(deps),
    takeIncoming: takeIncoming(deps),
    listMailbox: () => listMailbox({ mailbox }),
    readMailbox: (input: { id: string }) => readMailbox({ mailbox }, input),
    planAnnouncement: deps.planAnnouncement,
    writePdf: createPdfWriter(),
    ...publicationUseCases(bind),
    ...draftsUseCases(bind),
    ...changesUseCases(bind),
    ...customersUseCases(bind),
    ...answersUseCases(bind),
    ...peopleUseCases(bind),
    ...staffUseCases(bind),
    ...personsUseCases(bind),
    ...portalUseCases(bind),
    ...auditUseCases(bind),
    ...sendingUseCases(bind, deps, mailState),
    async close(): Promise<void> {
      await outbox.close();
      await database.close();
      await journal.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof compose>>;
