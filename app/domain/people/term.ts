import { Temporal } from "temporal-polyfill";
import { addDays, type Day } from "../time";
import { hasRunningTerm, type Staff } from "./staff";

/** How long before its end a term is warned of (GS-16). */
export const TERM_WARNING_DAYS = 60;
const TERM_YEARS = 2;

export type Term = { from: Day; until: Day };

/** The shortest term that GS-16 knows, two years: its last day is the one before the second anniversary of `from`. */
export function suggestedTerm(from: Day): Term {
  const anniversary = Temporal.PlainDate.from(from).add({ years: TERM_YEARS }).toString();
  return { from, until: addDays(anniversary, -1) };
}

/** What is unusual about a term: `short` is allowed and said, since an appointment may have been made outside. */
export function judgeTerm({
  from,
  until,
}: Term): { ok: true; isShort: boolean } | { ok: false; code: "term.reversed" } {
  if (until < from) return { ok: false, code: "term.reversed" };
  return { ok: true, isShort: until < suggestedTerm(from).until };
}

export type TermState = "none" | "ahead" | "running" | "ending" | "ended";

/** Where a data-protection administrator's term stands on `today`; null for whoever is none. */
export function termState(
  staff: Pick<Staff, "roles" | "termFrom" | "termUntil" | "endedAt">,
  today: Day,
): TermState | null {
  const { roles, termFrom, termUntil, endedAt } = staff;
  if (!roles.includes("gdpa") || endedAt !== null) return null;
  if (termFrom === null || termUntil === null) return "none";
  if (today < termFrom) return "ahead";
  if (!hasRunningTerm(staff, today)) return "ended";
  return addDays(termUntil, -TERM_WARNING_DAYS) <= today ? "ending" : "running";
}
