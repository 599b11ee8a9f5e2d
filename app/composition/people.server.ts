import { addStaff } from "~/usecases/add-staff";
import { changePassword } from "~/usecases/change-password";
import { changePolicy } from "~/usecases/change-policy";
import { endSessions } from "~/usecases/end-sessions";
import { enrolSecondFactor } from "~/usecases/enrol-second-factor";
import { findActor } from "~/usecases/find-actor";
import { findDoor } from "~/usecases/find-door";
import { giveSecondFactor } from "~/usecases/give-second-factor";
import { logRefusedSignIns } from "~/usecases/log-refused-sign-ins";
import { proveSecondFactor } from "~/usecases/prove-second-factor";
import { recordTraining } from "~/usecases/record-training";
import { renewRecoveryCodes } from "~/usecases/renew-recovery-codes";
import { setLeadingLanguage } from "~/usecases/set-leading-language";
import { setPublishing } from "~/usecases/set-publishing";
import { showAccount } from "~/usecases/show-account";
import { showEnrolment } from "~/usecases/show-enrolment";
import { showPolicy } from "~/usecases/show-policy";
import { showStaffHome } from "~/usecases/show-staff-home";
import { showWorkplace } from "~/usecases/show-workplace";
import { signIn } from "~/usecases/sign-in";
import { signOut } from "~/usecases/sign-out";
import type { Bind } from "./bind";

/** The processor's staff: who they are, how they sign in, and what they see first. */
export const peopleUseCases = (bind: Bind) => ({
  addStaff: bind(addStaff),
  signIn: bind(signIn),
  signOut: bind(signOut),
  findActor: bind(findActor),
  findDoor: bind(findDoor),
  proveSecondFactor: bind(proveSecondFactor),
  showEnrolment: bind(showEnrolment),
  enrolSecondFactor: bind(enrolSecondFactor),
  giveSecondFactor: bind(giveSecondFactor),
  logRefusedSignIns: bind(logRefusedSignIns),
  showAccount: bind(showAccount),
  changePassword: bind(changePassword),
  renewRecoveryCodes: bind(renewRecoveryCodes),
  endSessions: bind(endSessions),
  showWorkplace: bind(showWorkplace),
  showStaffHome: bind(showStaffHome),
  showPolicy: bind(showPolicy),
  changePolicy: bind(changePolicy),
  recordTraining: bind(recordTraining),
  setLeadingLanguage: bind(setLeadingLanguage),
  setPublishing: bind(setPublishing),
});
