import { fold } from "../fold";

const UNITS: readonly [RegExp, { months: number } | { days: number }][] = [
  [/^(?:dag|dage|dagar|dagars|dages|day|days)$/, { days: 1 }],
  [/^(?:uge|uger|vecka|veckor|veckors|week|weeks)$/, { days: 7 }],
  [/^(?:maned|maneder|maneders|manad|manader|manaders|month|months)$/, { months: 1 }],
  [/^(?:ar|ars|year|years)$/, { months: 12 }],
];

/**
 * Whether a stated time is shown to be no longer than another: both name one number and one unit in otherwise the same
 * words (`2 år efter ophør` → `1 år efter ophør`). Anything else is not shown. Months and years are compared with each
 * other, days and weeks with each other; across the two only by the shortest and longest month there is.
 */
export function isNoLonger(before: string, after: string): boolean {
  const [was, is] = [readDuration(before), readDuration(after)];
  if (was === null || is === null || was.words !== is.words) return false;
  if (was.months !== null && is.months !== null) return is.months <= was.months;
  return longestDays(is) <= shortestDays(was);
}

type Duration = { months: number | null; days: number; words: string };

/** The only number of a text with its unit, and the words around it; null where there is none, or more than one. */
function readDuration(text: string): Duration | null {
  const words = fold(text).split(" ");
  const numbers = words.filter((word) => /\d/.test(word));
  const [number = ""] = numbers;
  if (numbers.length !== 1 || !/^\d{1,4}$/.test(number)) return null;
  const at = words.indexOf(number);
  const unit = UNITS.find(([form]) => form.test(words[at + 1] ?? ""))?.[1];
  if (unit === undefined) return null;
  const count = Number(number);
  const around = [...words.slice(0, at), "…", ...words.slice(at + 2)].join(" ");
  return "months" in unit
    ? { months: count * unit.months, days: 0, words: around }
    : { months: null, days: count * unit.days, words: around };
}

function longestDays({ months, days }: Duration): number {
  return months === null ? days : months * 31;
}

/** A month has at least 28 days, a year 365. */
function shortestDays({ months, days }: Duration): number {
  if (months === null) return days;
  return Math.floor(months / 12) * 365 + (months % 12) * 28;
}
