import { Temporal } from "temporal-polyfill";
import { PERMISSIONS } from "../people/authorize";
import type { Staff } from "../people/staff";
import type { Entry } from "../register/entry";
import { addDays, type Day, type Instant, startOfDay, type Zone } from "../time";

/** Entries that the monthly draw takes. */
export const MONTHLY = 10;
/** Sub-processors that the draw of each quarter takes (HL-B2.16). */
export const QUARTERLY = 5;
/** The most that one draw takes: more is no sample. */
export const MOST_DRAWN = 100;
const DAYS_TO_REVIEW = 14;

/** Who can look at a draw: somebody who may review the log and still works there. */
export function isReviewer({ roles, endedAt }: Pick<Staff, "roles" | "endedAt">): boolean {
  return endedAt === null && roles.some((role) => PERMISSIONS[role].some((act) => act === "audit.review"));
}

/** First instant of `firstDay` and the first after `lastDay`, in the processor's zone. */
export function periodOf(firstDay: Day, lastDay: Day, zone: Zone): { from: Instant; until: Instant } {
  return { from: startOfDay(firstDay, zone), until: startOfDay(addDays(lastDay, 1), zone) };
}

/** The calendar month before `today`. */
export function lastMonth(today: Day): { firstDay: Day; lastDay: Day } {
  const lastDay = addDays(`${today.slice(0, 7)}-01`, -1);
  return { firstDay: `${lastDay.slice(0, 7)}-01`, lastDay };
}

/** The calendar quarter before `today`. */
export function lastQuarter(today: Day): { firstDay: Day; lastDay: Day } {
  const first = Temporal.PlainDate.from(`${today.slice(0, 7)}-01`);
  const begun = first.subtract({ months: (first.month - 1) % 3 });
  return { firstDay: begun.subtract({ months: 3 }).toString(), lastDay: begun.subtract({ days: 1 }).toString() };
}

/** Whose access can be looked at: whoever works for the processor, under its instruction. A controller is under nobody's. */
export function isChecked({ role }: Pick<Entry, "role">): boolean {
  return role === "sub_processor" || role === "external_developer";
}

/** By when a draw of `today` is looked at. */
export function reviewBy(today: Day): Day {
  return addDays(today, DAYS_TO_REVIEW);
}

/** Whose turn it is: reviewers take the periods, each of `months`, in turns, in the order of their ids. */
export function reviewerOf<Person extends Pick<Staff, "id" | "roles" | "endedAt">>(
  staff: readonly Person[],
  firstDay: Day,
  months = 1,
): Person | null {
  const reviewers = staff.filter(isReviewer).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const [year = 0, month = 0] = firstDay.split("-").map(Number);
  const turn = Math.floor((year * 12 + month - 1) / months);
  return reviewers[turn % Math.max(1, reviewers.length)] ?? null;
}
