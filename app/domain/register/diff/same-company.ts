import { fold } from "../../fold";
import type { Entry } from "../entry";
import { withoutLegalForm } from "../legal-form";
import { isSameNumber } from "../registration-number";

/** Keys under which the same company is found again: its number, and its name without the legal form. */
export function companyKeys(entry: Entry): string[] {
  const names = [entry.name, ...(entry.legalName === null ? [] : [entry.legalName])];
  const keys = names.map((name) => `name ${fold(withoutLegalForm(name))}`);
  const number = entry.registrationNumber?.replace(/[^\p{L}\p{N}]+/gu, "").toUpperCase();
  const known = keys.filter((key) => key !== "name ");
  return number === undefined ? known : [...known, `number ${number}`];
}

/**
 * Whether the legal person can be shown to be the same before and after: by number, or, where a number is not known on
 * both sides, by the same legal name, or a name that differs in punctuation alone. Not shown is not the same: an
 * authorisation is personal (Art. 28(2) and (4) GDPR), so the heavier class is taken.
 */
export function isSamePerson(before: Entry, after: Entry): boolean {
  if (before.registrationNumber !== null && after.registrationNumber !== null) {
    return isSameNumber(before.registrationNumber, after.registrationNumber);
  }
  if (before.legalName !== null && after.legalName !== null) return fold(before.legalName) === fold(after.legalName);
  return fold(before.name) === fold(after.name);
}
