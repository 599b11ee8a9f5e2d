import { fold, foldSpelling } from "../../fold";
import { isInEea } from "../../geography/eea";
import type { Day } from "../../time";
import type { Entry } from "../entry";
import { withoutLegalForm } from "../legal-form";
import { isSameNumber } from "../registration-number";
import { type Meaning, meaning } from "./meaning";
import { isSamePerson } from "./same-company";

/** Another name: the same person's, another spelling of it, or another person's. */
export function nameMeaning(before: Entry, after: Entry): Meaning {
  if (isSpelling(before.name, after.name)) return { kind: "TYPO" };
  return isSamePerson(before, after) ? { kind: "NAME_ONLY" } : otherPerson(before, after);
}

/** A legal name that was not stated completes the identity (EDPB Opinion 22/2024); it is no other person. */
export function legalNameMeaning(before: Entry, after: Entry): Meaning {
  if (before.legalName === null || after.legalName === null) return { kind: "NAME_ONLY" };
  if (isSpelling(before.legalName, after.legalName)) return { kind: "TYPO" };
  return isSamePerson(before, after) ? { kind: "NAME_ONLY" } : otherPerson(before, after);
}

export function numberMeaning(before: Entry, after: Entry): Meaning {
  const [was, is] = [before.registrationNumber, after.registrationNumber];
  if (was === null || is === null) return { kind: "NAME_ONLY" };
  return isSameNumber(was, is) ? { kind: "TYPO" } : otherPerson(before, after);
}

/**
 * Another company controls it. Not shown to be inside the EEA is outside (decision D3), no parent stated any more
 * included: what its law reaches is what customers assess.
 */
export function parentMeaning({ parent: was }: Entry, { parent: is }: Entry, on: Day): Meaning {
  const isSame = was !== null && is !== null && was.country === is.country && isSameName(was.name, is.name);
  if (isSame) return { kind: "TYPO" };
  return meaning("OWNERSHIP", "parent_outside_eea", is === null || is.country === null || !isInEea(is.country, on));
}

/** An authorisation is personal; who steps in by law takes over the contracts as they are (Art. 28(2) and (4) GDPR). */
function otherPerson(before: Entry, after: Entry): Meaning {
  return meaning("LEGAL_ENTITY", "universal_succession", namesAsPredecessor(after, before));
}

/** By number where both are known, else by name. */
function namesAsPredecessor({ succeeds }: Entry, { legalName, name, registrationNumber }: Entry): boolean {
  if (succeeds === null) return false;
  if (succeeds.registrationNumber !== null && registrationNumber !== null) {
    return isSameNumber(succeeds.registrationNumber, registrationNumber);
  }
  return fold(succeeds.name) === fold(legalName ?? name);
}

export function isSpelling(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldSpelling(a) === foldSpelling(b);
}

export function isSameName(a: string, b: string): boolean {
  return fold(withoutLegalForm(a)) === fold(withoutLegalForm(b));
}
