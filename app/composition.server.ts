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
import { acknowledgeNotice } from "./usecases/acknowledge-notice";
import { acknowledgeWarnings } from "./usecases/acknowledge-warnings";
import { addContact } from "./usecases/add-contact";
import { addProcessor } from "./usecases/add-processor";
import { addStaff } from "./usecases/add-staff";
import { advanceChange } from "./usecases/advance-change";
import { announceChange } from "./usecases/announce-change";
import { answerImportQuestions } from "./usecases/answer-import-questions";
import { approveDraft } from "./usecases/approve-draft";
import { confirmObjection, matchObjection } from "./usecases/attach-objection";
import { backfillHistory } from "./usecases/backfill-history";
import { changePolicy } from "./usecases/change-policy";
import { changeSubscription } from "./usecases/change-subscription";
import { compareVersions } from "./usecases/compare-versions";
import { confirmFollow } from "./usecases/confirm-follow";
import { confirmImportLines } from "./usecases/confirm-import-lines";
import { confirmReclassification } from "./usecases/confirm-reclassification";
import { countDeadline } from "./usecases/count-deadline";
import { createDraft } from "./usecases/create-draft";
import { decideObjection } from "./usecases/decide-objection";
import { deleteDraft } from "./usecases/delete-draft";
import { deliverMail } from "./usecases/deliver-mail";
import { dismissObjection, disownObjection } from "./usecases/dismiss-objection";
import { editDraft } from "./usecases/edit-draft";
import { endContact } from "./usecases/end-contact";
import { endTransferDecision } from "./usecases/end-transfer-decision";
import { findActor } from "./usecases/find-actor";
import { findProcessor } from "./usecases/find-processor";
import { flagEmergency } from "./usecases/flag-emergency";
import { followList } from "./usecases/follow-list";
import { importCustomers } from "./usecases/import-customers";
import { importIntoDraft } from "./usecases/import-into-draft";
import { importList } from "./usecases/import-list";
import { leaveList } from "./usecases/leave-list";
import { listAwaited } from "./usecases/list-authorisations";
import { listCustomers } from "./usecases/list-customers";
import { listDrafts } from "./usecases/list-drafts";
import { listDueChanges } from "./usecases/list-due-changes";
import { listDueReviews } from "./usecases/list-due-reviews";
import { listObjections } from "./usecases/list-objections";
import { listProcessors } from "./usecases/list-processors";
import { listPublicChanges } from "./usecases/list-public-changes";
import { listStaffChanges } from "./usecases/list-staff-changes";
import { listTerms } from "./usecases/list-terms";
import { listTransferDecisions } from "./usecases/list-transfer-decisions";
import { listVersions } from "./usecases/list-versions";
import { lodgeObjection } from "./usecases/lodge-objection";
import { lodgeOpenObjection } from "./usecases/lodge-open-objection";
import { logDeliveries } from "./usecases/log-deliveries";
import { moveDeadlines } from "./usecases/move-deadlines";
import { noteDocuments } from "./usecases/note-documents";
import { planAnnouncement } from "./usecases/plan-announcement";
import { previewMail } from "./usecases/preview-mail";
import { previewTerms } from "./usecases/preview-terms";
import { proveNotice } from "./usecases/prove-notice";
import { publishBaseline } from "./usecases/publish-baseline";
import { publishChange } from "./usecases/publish-change";
import { readListFile } from "./usecases/read-list-file";
import { listMailbox, readMailbox } from "./usecases/read-mailbox";
import { readOwnList } from "./usecases/read-own-list";
import { readPublicState } from "./usecases/read-public-state";
import { reclassifyItem } from "./usecases/reclassify-item";
import { recordAuthorisation } from "./usecases/record-authorisation";
import { recordTraining } from "./usecases/record-training";
import { releaseChange } from "./usecases/release-change";
import { restoreTransferDecision } from "./usecases/restore-transfer-decision";
import { reviewTransfers } from "./usecases/review-transfers";
import { saveCustomerTerms } from "./usecases/save-customer-terms";
import { saveDraftEntry } from "./usecases/save-draft-entry";
import { saveTerms } from "./usecases/save-terms";
import { sendTestMail } from "./usecases/send-test-mail";
import { shelveMail } from "./usecases/shelve-mail";
import { showAdequacy } from "./usecases/show-adequacy";
import { readAuthorisationFile, showAuthorisations } from "./usecases/show-authorisations";
import { showChangeRecord } from "./usecases/show-change-record";
import { showCustomer } from "./usecases/show-customer";
import { showDirectory } from "./usecases/show-directory";
import { showDraft } from "./usecases/show-draft";
import { showEntryForm } from "./usecases/show-entry-form";
import { showImport } from "./usecases/show-import";
import { showList } from "./usecases/show-list";
import { showNotifiedChange } from "./usecases/show-notified-change";
import { readObjectionFile, showObjection } from "./usecases/show-objection";
import { showOpenForm, showOpenObjection } from "./usecases/show-open-objection";
import { showOwnList } from "./usecases/show-own-list";
import { showPolicy } from "./usecases/show-policy";
import { showProcessor } from "./usecases/show-processor";
import { showPublicChange } from "./usecases/show-public-change";
import { showStaffChange } from "./usecases/show-staff-change";
import { showStaffHome } from "./usecases/show-staff-home";
import { showStaffList } from "./usecases/show-staff-list";
import { showSubscription } from "./usecases/show-subscription";
import { showTerms } from "./usecases/show-terms";
import { showWithdrawal } from "./usecases/show-withdrawal";
import { showWorkplace } from "./usecases/show-workplace";
import { signIn } from "./usecases/sign-in";
import { signOut } from "./usecases/sign-out";
import { tellWithdrawal } from "./usecases/tell-withdrawal";
import { undoAnnouncement } from "./usecases/undo-announcement";
import { withdrawAuthorisation } from "./usecases/withdraw-authorisation";
import { withdrawChange } from "./usecases/withdraw-change";

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
  const deps: Deps = {
    ...base,
    shelveMail: shelveMail(base),
    planAnnouncement: planAnnouncement(base),
    readOwnList: readOwnList(base),
  };
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
    showDirectory: bind(showDirectory),
    showProcessor: bind(showProcessor),
    showList: bind(showList),
    listVersions: bind(listVersions),
    compareVersions: bind(compareVersions),
    listPublicChanges: bind(listPublicChanges),
    showPublicChange: bind(showPublicChange),
    followList: bind(followList),
    confirmFollow: bind(confirmFollow),
    showSubscription: bind(showSubscription),
    changeSubscription: bind(changeSubscription),
    leaveList: bind(leaveList),
    listDueChanges: bind(listDueChanges),
    listTransferDecisions: bind(listTransferDecisions),
    endTransferDecision: bind(endTransferDecision),
    restoreTransferDecision: bind(restoreTransferDecision),
    listDueReviews: bind(listDueReviews),
    reviewTransfers: bind(reviewTransfers),
    showAdequacy: bind(showAdequacy),
    signIn: bind(signIn),
    signOut: bind(signOut),
    showWorkplace: bind(showWorkplace),
    findActor: bind(findActor),
    importCustomers: bind(importCustomers),
    showStaffHome: bind(showStaffHome),
    showStaffList: bind(showStaffList),
    listStaffChanges: bind(listStaffChanges),
    showStaffChange: bind(showStaffChange),
    showChangeRecord: bind(showChangeRecord),
    listCustomers: bind(listCustomers),
    showCustomer: bind(showCustomer),
    saveCustomerTerms: bind(saveCustomerTerms),
    addContact: bind(addContact),
    endContact: bind(endContact),
    listTerms: bind(listTerms),
    previewTerms: bind(previewTerms),
    saveTerms: bind(saveTerms),
    showTerms: bind(showTerms),
    listDrafts: bind(listDrafts),
    countDeadline: bind(countDeadline),
    createDraft: bind(createDraft),
    deleteDraft: bind(deleteDraft),
    showDraft: bind(showDraft),
    showEntryForm: bind(showEntryForm),
    saveDraftEntry: bind(saveDraftEntry),
    editDraft: bind(editDraft),
    reclassifyItem: bind(reclassifyItem),
    confirmReclassification: bind(confirmReclassification),
    flagEmergency: bind(flagEmergency),
    acknowledgeWarnings: bind(acknowledgeWarnings),
    approveDraft: bind(approveDraft),
    showPolicy: bind(showPolicy),
    changePolicy: bind(changePolicy),
    recordTraining: bind(recordTraining),
    importIntoDraft: bind(importIntoDraft),
    showImport: bind(showImport),
    confirmImportLines: bind(confirmImportLines),
    answerImportQuestions: bind(answerImportQuestions),
    previewMail: bind(previewMail),
    sendTestMail: bind(sendTestMail),
    planAnnouncement: deps.planAnnouncement,
    announceChange: bind(announceChange),
    undoAnnouncement: bind(undoAnnouncement),
    releaseChange: bind(releaseChange),
    moveDeadlines: bind(moveDeadlines),
    advanceChange: bind(advanceChange),
    publishChange: bind(publishChange),
    showNotifiedChange: bind(showNotifiedChange),
    lodgeObjection: bind(lodgeObjection),
    acknowledgeNotice: bind(acknowledgeNotice),
    showOpenForm: bind(showOpenForm),
    lodgeOpenObjection: bind(lodgeOpenObjection),
    showOpenObjection: bind(showOpenObjection),
    confirmObjection: bind(confirmObjection),
    disownObjection: bind(disownObjection),
    listObjections: bind(listObjections),
    showObjection: bind(showObjection),
    showOwnList: bind(showOwnList),
    readObjectionFile: bind(readObjectionFile),
    matchObjection: bind(matchObjection),
    dismissObjection: bind(dismissObjection),
    decideObjection: bind(decideObjection),
    listAwaited: bind(listAwaited),
    showAuthorisations: bind(showAuthorisations),
    readAuthorisationFile: bind(readAuthorisationFile),
    recordAuthorisation: bind(recordAuthorisation),
    withdrawAuthorisation: bind(withdrawAuthorisation),
    showWithdrawal: bind(showWithdrawal),
    withdrawChange: bind(withdrawChange),
    /** For the worker: a withdrawn change that is due. */
    tellWithdrawal: bind(tellWithdrawal),
    async close(): Promise<void> {
      await mailer.close();
      await database.close();
      await journal.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof compose>>;
