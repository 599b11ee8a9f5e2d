import { acknowledgeWarnings } from "~/usecases/acknowledge-warnings";
import { announceAsSecondPerson } from "~/usecases/announce-as-second-person";
import { announceChange } from "~/usecases/announce-change";
import { answerImportQuestions } from "~/usecases/answer-import-questions";
import { approveDraft } from "~/usecases/approve-draft";
import { confirmImportLines } from "~/usecases/confirm-import-lines";
import { confirmReclassification } from "~/usecases/confirm-reclassification";
import { createDraft } from "~/usecases/create-draft";
import { deleteDraft } from "~/usecases/delete-draft";
import { editDraft } from "~/usecases/edit-draft";
import { flagEmergency } from "~/usecases/flag-emergency";
import { importIntoDraft } from "~/usecases/import-into-draft";
import { listDrafts } from "~/usecases/list-drafts";
import { mergeDrafts } from "~/usecases/merge-drafts";
import { previewMail } from "~/usecases/preview-mail";
import { reclassifyItem } from "~/usecases/reclassify-item";
import { refuseAnnouncement } from "~/usecases/refuse-announcement";
import { requestSecondPerson } from "~/usecases/request-second-person";
import { saveDraftEntry } from "~/usecases/save-draft-entry";
import { sendTestMail } from "~/usecases/send-test-mail";
import { showDraft } from "~/usecases/show-draft";
import { showEntryForm } from "~/usecases/show-entry-form";
import { showImport } from "~/usecases/show-import";
import { showSecondPerson } from "~/usecases/show-second-person";
import { undoAnnouncement } from "~/usecases/undo-announcement";
import type { Bind } from "./bind";

/** Changes while the processor's staff write, check and announce them. */
export const draftsUseCases = (bind: Bind) => ({
  listDrafts: bind(listDrafts),
  createDraft: bind(createDraft),
  deleteDraft: bind(deleteDraft),
  showDraft: bind(showDraft),
  showEntryForm: bind(showEntryForm),
  saveDraftEntry: bind(saveDraftEntry),
  editDraft: bind(editDraft),
  reclassifyItem: bind(reclassifyItem),
  confirmReclassification: bind(confirmReclassification),
  mergeDrafts: bind(mergeDrafts),
  flagEmergency: bind(flagEmergency),
  acknowledgeWarnings: bind(acknowledgeWarnings),
  approveDraft: bind(approveDraft),
  importIntoDraft: bind(importIntoDraft),
  showImport: bind(showImport),
  confirmImportLines: bind(confirmImportLines),
  answerImportQuestions: bind(answerImportQuestions),
  previewMail: bind(previewMail),
  sendTestMail: bind(sendTestMail),
  requestSecondPerson: bind(requestSecondPerson),
  showSecondPerson: bind(showSecondPerson),
  announceAsSecondPerson: bind(announceAsSecondPerson),
  refuseAnnouncement: bind(refuseAnnouncement),
  announceChange: bind(announceChange),
  undoAnnouncement: bind(undoAnnouncement),
});
