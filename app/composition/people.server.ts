import { addStaff } from "~/usecases/add-staff";
import { changePolicy } from "~/usecases/change-policy";
import { findActor } from "~/usecases/find-actor";
import { recordTraining } from "~/usecases/record-training";
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
  showWorkplace: bind(showWorkplace),
  showStaffHome: bind(showStaffHome),
  showPolicy: bind(showPolicy),
  changePolicy: bind(changePolicy),
  recordTraining: bind(recordTraining),
});
