import { acknowledgeNotice } from "~/usecases/acknowledge-notice";
import { confirmObjection, matchObjection } from "~/usecases/attach-objection";
import { decideObjection } from "~/usecases/decide-objection";
import { dismissObjection, disownObjection } from "~/usecases/dismiss-objection";
import { listAwaited } from "~/usecases/list-authorisations";
import { listObjections } from "~/usecases/list-objections";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { lodgeOpenObjection } from "~/usecases/lodge-open-objection";
import { recordAuthorisation } from "~/usecases/record-authorisation";
import { readAuthorisationFile, showAuthorisations } from "~/usecases/show-authorisations";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { readObjectionFile, showObjection } from "~/usecases/show-objection";
import { showOpenForm, showOpenObjection } from "~/usecases/show-open-objection";
import { showOwnList } from "~/usecases/show-own-list";
import { withdrawAuthorisation } from "~/usecases/withdraw-authorisation";
import type { Bind } from "./bind";

/** What customers answer: objections, approvals and consents, and the view of the one who was notified. */
export const answersUseCases = (bind: Bind) => ({
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
  listAwaited: bind(listAwaited),
  showAuthorisations: bind(showAuthorisations),
  readAuthorisationFile: bind(readAuthorisationFile),
  recordAuthorisation: bind(recordAuthorisation),
  withdrawAuthorisation: bind(withdrawAuthorisation),
});
