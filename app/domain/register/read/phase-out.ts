import type { Day } from "../../time";
import { readDay } from "./day";

const WORDS =
  /\(?\s*(?:(?:er )?under udfasning|udfas\p{L}*|(?:är )?under utfasning|utfas\p{L}*|avveckl\p{L}*|fas(?:es|as) u[dt]|(?:is |are )?(?:being )?phas(?:ed|ing)[\s-]?out|phase-?out|(?:is |to )?be(?:ing)? retired|decommission\p{L}*|sunset\p{L}*)[^,;()]*\)?/iu;

/** Whether words say that a sub-processor is being phased out, and the last day where one is printed with them. */
export function readPhaseOut(text: string): { phasingOut: boolean; end: Day | null } {
  const words = WORDS.exec(text)?.[0];
  return words === undefined ? { phasingOut: false, end: null } : { phasingOut: true, end: readDay(words) };
}

/** The text without such words: what an activity says about the processing itself. */
export function withoutPhaseOut(text: string): string {
  return text.replace(WORDS, " ").replace(/\s+/g, " ").trim();
}
