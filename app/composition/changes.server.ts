import { advanceChange } from "~/usecases/advance-change";
import { carryOver } from "~/usecases/carry-over";
import { correctChange } from "~/usecases/correct-change";
import { endTransferDecision } from "~/usecases/end-transfer-decision";
import { listDueChanges } from "~/usecases/list-due-changes";
import { listDueReviews } from "~/usecases/list-due-reviews";
import { listOutages } from "~/usecases/list-outages";
import { listStaffChanges } from "~/usecases/list-staff-changes";
import { listTransferDecisions } from "~/usecases/list-transfer-decisions";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { noteSendings } from "~/usecases/note-sendings";
import { publishChange } from "~/usecases/publish-change";
import { recordOutage } from "~/usecases/record-outage";
import { releaseChange } from "~/usecases/release-change";
import { remindSilent } from "~/usecases/remind-silent";
import { restoreTransferDecision } from "~/usecases/restore-transfer-decision";
import { reviewTransfers } from "~/usecases/review-transfers";
import { showAdequacy } from "~/usecases/show-adequacy";
import { showChangeRecord } from "~/usecases/show-change-record";
import { showCoverage } from "~/usecases/show-coverage";
import { showProgress } from "~/usecases/show-progress";
import { showStaffChange } from "~/usecases/show-staff-change";
import { showStaffList } from "~/usecases/show-staff-list";
import { showWithdrawal } from "~/usecases/show-withdrawal";
import { tellWithdrawal } from "~/usecases/tell-withdrawal";
import { withdrawChange } from "~/usecases/withdraw-change";
import type { Bind } from "./bind";

/** Announced changes, from release to the last decision, and the decisions of others they rest on. */
export const changesUseCases = (bind: Bind) => ({
  listStaffChanges: bind(listStaffChanges),
  showStaffChange: bind(showStaffChange),
  showChangeRecord: bind(showChangeRecord),
  showCoverage: bind(showCoverage),
  showProgress: bind(showProgress),
  showStaffList: bind(showStaffList),
  listDueChanges: bind(listDueChanges),
  releaseChange: bind(releaseChange),
  moveDeadlines: bind(moveDeadlines),
  listOutages: bind(listOutages),
  recordOutage: bind(recordOutage),
  noteSendings: bind(noteSendings),
  remindSilent: bind(remindSilent),
  advanceChange: bind(advanceChange),
  publishChange: bind(publishChange),
  showWithdrawal: bind(showWithdrawal),
  withdrawChange: bind(withdrawChange),
  correctChange: bind(correctChange),
  carryOver: bind(carryOver),
  tellWithdrawal: bind(tellWithdrawal),
  listTransferDecisions: bind(listTransferDecisions),
  endTransferDecision: bind(endTransferDecision),
  restoreTransferDecision: bind(restoreTransferDecision),
  listDueReviews: bind(listDueReviews),
  reviewTransfers: bind(reviewTransfers),
  showAdequacy: bind(showAdequacy),
});
