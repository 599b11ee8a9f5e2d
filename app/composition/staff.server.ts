import { acceptInvitation, showInvitation } from "~/usecases/accept-invitation";
import { beginOidcSignIn } from "~/usecases/begin-oidc-sign-in";
import { changeStaff } from "~/usecases/change-staff";
import { endStaff, reviewStaff } from "~/usecases/end-staff";
import { finishOidcSignIn } from "~/usecases/finish-oidc-sign-in";
import { inviteStaff, renewInvitation } from "~/usecases/invite-staff";
import { listStaff, showStaffMember } from "~/usecases/list-staff";
import { remindReview } from "~/usecases/remind-review";
import { requestPasswordReset } from "~/usecases/request-password-reset";
import { resetPassword, showPasswordReset } from "~/usecases/reset-password";
import { resetSecondFactor } from "~/usecases/reset-second-factor";
import type { Bind } from "./bind";

/** How accounts of staff are given, changed and ended, and how somebody gets back in. */
export const staffUseCases = (bind: Bind) => ({
  listStaff: bind(listStaff),
  showStaffMember: bind(showStaffMember),
  inviteStaff: bind(inviteStaff),
  renewInvitation: bind(renewInvitation),
  showInvitation: bind(showInvitation),
  acceptInvitation: bind(acceptInvitation),
  changeStaff: bind(changeStaff),
  endStaff: bind(endStaff),
  reviewStaff: bind(reviewStaff),
  remindReview: bind(remindReview),
  resetSecondFactor: bind(resetSecondFactor),
  requestPasswordReset: bind(requestPasswordReset),
  showPasswordReset: bind(showPasswordReset),
  resetPassword: bind(resetPassword),
  beginOidcSignIn: bind(beginOidcSignIn),
  finishOidcSignIn: bind(finishOidcSignIn),
});
