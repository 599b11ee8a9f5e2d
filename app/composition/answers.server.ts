import { acknowledgeNotice } from "~/usecases/acknowledge-notice";
import { answerQuestion } from "~/usecases/answer-question";
import { approveItems, requestApprovalCode } from "~/usecases/approve-items";
import { askQuestion } from "~/usecases/ask-question";
import { confirmObjection, matchObjection } from "~/usecases/attach-objection";
import { countQuestion } from "~/usecases/count-question";
import { decideObjection } from "~/usecases/decide-objection";
import { dismissObjection, disownObjection } from "~/usecases/dismiss-objection";
import { findToldChange } from "~/usecases/find-told-change";
import { listAwaited } from "~/usecases/list-authorisations";
import { listObjections } from "~/usecases/list-objections";
import { listQuestions } from "~/usecases/list-questions";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { lodgeOpenObjection } from "~/usecases/lodge-open-objection";
import { nameRightContact } from "~/usecases/name-right-contact";
import { openLink } from "~/usecases/open-link";
import { recordAuthorisation } from "~/usecases/record-authorisation";
import { settleNamedContact } from "~/usecases/settle-named-contact";
import { showApproval } from "~/usecases/show-approval";
import { readAuthorisationFile, showAuthorisations } from "~/usecases/show-authorisations";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { readObjectionFile, showObjection } from "~/usecases/show-objection";
import { showOpenForm, showOpenObjection } from "~/usecases/show-open-objection";
import { showOwnList } from "~/usecases/show-own-list";
import { showNamedContact, showQuestion } from "~/usecases/show-question";
import { listReplies, readReplyFile, showReply } from "~/usecases/show-replies";
import { readProofFile, showUnreached } from "~/usecases/show-unreached";
import { sortReply } from "~/usecases/sort-reply";
import { proveOtherwise, retellNotice } from "~/usecases/tell-otherwise";
import { withdrawAuthorisation } from "~/usecases/withdraw-authorisation";
import type { Bind } from "./bind";

/** What customers answer: objections, approvals and consents, and the view of the one who was notified. */
export const answersUseCases = (bind: Bind) => ({
  openLink: bind(openLink),
  findToldChange: bind(findToldChange),
  showApproval: bind(showApproval),
  requestApprovalCode: bind(requestApprovalCode),
  approveItems: bind(approveItems),
  askQuestion: bind(askQuestion),
  answerQuestion: bind(answerQuestion),
  countQuestion: bind(countQuestion),
  listQuestions: bind(listQuestions),
  showQuestion: bind(showQuestion),
  showNamedContact: bind(showNamedContact),
  nameRightContact: bind(nameRightContact),
  settleNamedContact: bind(settleNamedContact),
  showNotifiedChange: bind(showNotifiedChange),
  showOwnList: bind(showOwnList),
  lodgeObjection: bind(lodgeObjection),
  acknowledgeNotice: bind(acknowledgeNotice),
  showOpenForm: bind(showOpenForm),
  lodgeOpenObjection: bind(lodgeOpenObjection),
  showOpenObjection: bind(showOpenObjection),
  confirmObjection: bind(confirmObjection),
  disownObjection: bind(disownObjection),
  listObjections: bind(listObjections),
  showObjection: bind(showObjection),
  readObjectionFile: bind(readObjectionFile),
  matchObjection: bind(matchObjection),
  dismissObjection: bind(dismissObjection),
  decideObjection: bind(decideObjection),
  listReplies: bind(listReplies),
  showReply: bind(showReply),
  readReplyFile: bind(readReplyFile),
  sortReply: bind(sortReply),
  showUnreached: bind(showUnreached),
  readProofFile: bind(readProofFile),
  proveOtherwise: bind(proveOtherwise),
  retellNotice: bind(retellNotice),
  listAwaited: bind(listAwaited),
  showAuthorisations: bind(showAuthorisations),
  readAuthorisationFile: bind(readAuthorisationFile),
  recordAuthorisation: bind(recordAuthorisation),
  withdrawAuthorisation: bind(withdrawAuthorisation),
});
