import { fold } from "../fold";
import type { CountryCode } from "../register/entry";
import { COUNTRY_BY_NAME, COUNTRY_CODES } from "./country-names";
import { CODE_ALIASES } from "./eea";

const CODES: ReadonlySet<string> = new Set(COUNTRY_CODES);
const LONGEST_NAME_WORDS = 8;
/** Before the name of a country these make another place of it: New Jersey, New England, New South Wales. */
const OTHER_PLACE = new Set(["new", "ny", "nya", "neu", "south", "north", "east", "west"]);

/**
 * The country whose name or code the whole text is, in English, Danish, Swedish, Norwegian or German; else null.
 * Codes count in capitals only. A name that two countries share is null: nothing is guessed.
 */
export function countryOf(text: string): CountryCode | null {
  const name = text.trim();
  if (/^[A-Z]{2}$/.test(name)) return CODE_ALIASES.get(name) ?? (CODES.has(name) ? name : null);
  if (name === "U.S." || name === "U.S") return "US";
  const key = fold(name);
  return COUNTRY_BY_NAME.get(key) ?? COUNTRY_BY_NAME.get(key.replace(/^(the|i|in) /, "")) ?? null;
}

/** A country's name in a text, with where it stands. `end` is exclusive. */
export type FoundCountry = { country: CountryCode; start: number; end: number };

/**
 * Every country that is named in `text`, in order; the longest name wins (`Northern Ireland`, not `Ireland`).
 * Two-letter codes are not looked for: in an address `CA`, `DE` and `IL` are American states.
 */
export function findCountries(text: string): FoundCountry[] {
  const words = [...text.matchAll(/[\p{L}\p{M}.'’]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundCountry[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = longestFrom(text, words, at);
    if (hit === null) {
      at += 1;
    } else {
      found.push(hit.found);
      at += hit.words;
    }
  }
  return found;
}

/** The country that a text ends with (`… 0150 Oslo Norway`, `… CA 94107 USA`), else null. */
export function trailingCountry(text: string): FoundCountry | null {
  const last = findCountries(text).at(-1);
  return last !== undefined && /^[\s.,;)]*$/.test(text.slice(last.end)) ? last : null;
}

type Word = { text: string; start: number; end: number };

function longestFrom(text: string, words: Word[], at: number): { found: FoundCountry; words: number } | null {
  const first = words[at];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return null;
  const before = words[at - 1];
  const joined = before !== undefined && /^[\s-]+$/.test(text.slice(before.end, first.start));
  if (joined && OTHER_PLACE.has(fold(before.text))) return null;
  for (let count = Math.min(LONGEST_NAME_WORDS, words.length - at); count > 0; count -= 1) {
    const last = words[at + count - 1];
    if (last === undefined) continue;
    const name = text.slice(first.start, last.end);
    if (/[,;/|\n]/.test(name)) continue;
    const country = COUNTRY_BY_NAME.get(fold(name));
    if (country === undefined || (name.length < 3 && name !== "UK")) continue;
    return { found: { country, start: first.start, end: last.end }, words: count };
  }
  return null;
}
