import { foldSpelling } from "../../fold";
import { isNoLonger } from "../duration";
import type { Entry } from "../entry";
import { sensitiveIn } from "../sensitive-words";
import { type Meaning, meaning } from "./meaning";
import { isSpelling } from "./person-meanings";

/** More kinds of data, or data about more people (clause 2; Art. 28(3) GDPR); `sensitive_data` where a new one names such. */
export function categoriesMeaning(before: readonly string[], after: readonly string[]): Meaning {
  if (!isWidened(before, after)) return { kind: "TYPO" };
  const known = new Set(before.map(foldSpelling));
  const added = after.filter((category) => !known.has(foldSpelling(category)));
  return meaning("DATA_WIDENED", "sensitive_data", sensitiveIn(added).length > 0);
}

export function sensitiveMeaning(before: Entry, after: Entry): Meaning {
  const isMore = after.sensitiveData.some((data) => !before.sensitiveData.includes(data));
  return isMore ? { kind: "DATA_WIDENED", qualifier: "sensitive_data" } : { kind: "TYPO" };
}

/** What was not stated is all that is agreed: stating it can only narrow, no longer stating it widens. */
export function purposeMeaning(before: string | null, after: string | null): Meaning {
  return { kind: before === null || isSpelling(before, after) ? "TYPO" : "PURPOSE_DURATION" };
}

/** A shorter time is none longer only where that can be shown. */
export function retentionMeaning(before: string | null, after: string | null): Meaning {
  if (before !== null && after !== null && isNoLonger(before, after)) return { kind: "TYPO" };
  return purposeMeaning(before, after);
}

/** An empty list means all: it can only be narrowed, and emptying a list widens it. */
export function isWidened(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0) return false;
  const known = new Set(before.map(foldSpelling));
  return after.length === 0 || after.some((part) => !known.has(foldSpelling(part)));
}
