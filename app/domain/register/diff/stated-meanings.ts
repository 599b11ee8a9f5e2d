import { foldSpelling } from "../../fold";
import { isInEea } from "../../geography/eea";
import { addDays, type Day } from "../../time";
import type { Certificate, Entry, FurtherProcessor } from "../entry";
import { type Meaning, meaning } from "./meaning";
import { isSameName, isSpelling } from "./person-meanings";

/** A postponed end is told as more than information from this many days on: a month, whichever. */
const POSTPONED_FROM_DAYS = 32;

/**
 * A processor of its own that was not there, or now elsewhere or doing something else (Art. 28(2) and (4), EDPB Opinion
 * 22/2024). One that only goes takes nothing further: the record is brought up to date.
 */
export function furtherMeaning(before: Entry, after: Entry, on: Day): Meaning {
  const added = after.subProcessors.filter((one) => !before.subProcessors.some((other) => isSameFurther(other, one)));
  if (added.length === 0) return { kind: "TYPO" };
  const isOutside = added.some(({ country }) => country === null || !isInEea(country, on));
  return meaning("SUB_SUB_PROCESSOR", "outside_eea", isOutside);
}

/** A stated measure that is gone, or is stated otherwise, lowers the level until shown not to (Art. 32 GDPR). */
export function measuresMeaning(before: Entry, after: Entry): Meaning {
  const left = new Set(after.measures.map(foldSpelling));
  return { kind: before.measures.some((measure) => !left.has(foldSpelling(measure))) ? "SECURITY_CHANGE" : "TYPO" };
}

/** A certificate that is gone, ends sooner, no longer says when, or is over. A renewal is none. */
export function certificatesMeaning(before: Entry, after: Entry, on: Day): Meaning {
  const lost = before.certificates.some(({ name, validUntil }) => {
    const now = after.certificates.filter((other) => isSameName(other.name, name));
    return !now.some((other) => isNoSooner(validUntil, other.validUntil));
  });
  const isKnown = (one: Certificate) =>
    before.certificates.some(({ name, validUntil }) => isSameName(name, one.name) && validUntil === one.validUntil);
  const isOver = after.certificates.some((one) => one.validUntil !== null && one.validUntil < on && !isKnown(one));
  return { kind: lost || isOver ? "CERTIFICATE" : "TYPO" };
}

/** An end that is taken back is a new engagement (11 c). */
export function phaseOutMeanings(before: Entry, after: Entry): Meaning[] {
  if (before.status === "phasing_out" && after.status === "active")
    return [{ kind: "ADDITION" }, { kind: "PHASE_OUT" }];
  return [meaning("PHASE_OUT", "postponed", isPostponed(before, after))];
}

/** Access under secrecy alone that now needs a contract, lasts longer, or lost its promise of secrecy (HL-B1.15). */
export function developerMeaning({ developer: was }: Entry, { developer: is }: Entry): Meaning {
  const needsContract = is?.needsContract ?? true;
  if (needsContract && was?.needsContract === false)
    return { kind: "EXTERNAL_DEVELOPER", qualifier: "contract_needed" };
  if (was === null || is === null) return { kind: "TYPO" };
  const isLonger = was.accessUntil !== null && (is.accessUntil === null || is.accessUntil > was.accessUntil);
  const isOpen = was.secrecyDay !== null && is.secrecyDay === null;
  return { kind: isLonger || isOpen ? "EXTERNAL_DEVELOPER" : "TYPO" };
}

function isPostponed(before: Entry, after: Entry): boolean {
  if (before.status !== "phasing_out" || after.status !== "phasing_out" || before.phaseOutEnd === null) return false;
  return after.phaseOutEnd === null || after.phaseOutEnd >= addDays(before.phaseOutEnd, POSTPONED_FROM_DAYS);
}

function isSameFurther(a: FurtherProcessor, b: FurtherProcessor): boolean {
  const isSameActivity = a.activity === null || isSpelling(a.activity, b.activity);
  return isSameName(a.name, b.name) && a.country === b.country && isSameActivity;
}

/** An end that was never stated is no promise: whatever is stated now is no sooner. */
function isNoSooner(was: Day | null, is: Day | null): boolean {
  return was === null || (is !== null && is >= was);
}
