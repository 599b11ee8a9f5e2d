import { changeUser, endUser, reviewUsers } from "~/usecases/change-user";
import { endPortalSession, signOutOfPortal } from "~/usecases/end-portal-session";
import { findPortalSession } from "~/usecases/find-portal-session";
import { findUser } from "~/usecases/find-user";
import { inviteUser } from "~/usecases/invite-user";
import { listPortalSessions } from "~/usecases/list-portal-sessions";
import { listSpaces } from "~/usecases/list-spaces";
import { listUsers } from "~/usecases/list-users";
import { logPortalRefusals } from "~/usecases/log-portal-refusals";
import { requestSignIn } from "~/usecases/request-sign-in";
import { sendSignInMails } from "~/usecases/send-sign-in-mails";
import { showSignInLink } from "~/usecases/show-sign-in-link";
import { showSpace, showSpaceFrame } from "~/usecases/show-space";
import { showUser } from "~/usecases/show-user";
import { takeSignInCode, takeSignInLink } from "~/usecases/take-sign-in";
import type { Bind } from "./bind";

/** The customers' own people: how they sign in, for whom they act, and who else may. */
export const portalUseCases = (bind: Bind) => ({
  requestSignIn: bind(requestSignIn),
  sendSignInMails: bind(sendSignInMails),
  showSignInLink: bind(showSignInLink),
  takeSignInLink: bind(takeSignInLink),
  takeSignInCode: bind(takeSignInCode),
  logPortalRefusals: bind(logPortalRefusals),
  findPortalSession: bind(findPortalSession),
  findUser: bind(findUser),
  listSpaces: bind(listSpaces),
  listPortalSessions: bind(listPortalSessions),
  endPortalSession: bind(endPortalSession),
  signOutOfPortal: bind(signOutOfPortal),
  showSpaceFrame: bind(showSpaceFrame),
  showSpace: bind(showSpace),
  listUsers: bind(listUsers),
  showUser: bind(showUser),
  inviteUser: bind(inviteUser),
  changeUser: bind(changeUser),
  endUser: bind(endUser),
  reviewUsers: bind(reviewUsers),
});
