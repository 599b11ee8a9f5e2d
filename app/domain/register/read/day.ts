import { fold } from "../../fold";
import { type Day, isDay } from "../../time";

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    "january januar januari jan",
    "february februar februari feb",
    "march marts mars mar",
    "april apr",
    "may maj mai",
    "june juni jun",
    "july juli jul",
    "august augusti aug",
    "september sept sep",
    "october oktober okt oct",
    "november nov",
    "december desember dec des",
  ].flatMap((names, at) => names.split(" ").map((name) => [name, at + 1])),
);

/**
 * The first whole day named in a text: `2026-12-31`, `31.12.2026`, `31-12-2026`, `31. december 2026`, `December 31, 2026`.
 * `12/31/2026` and `31/12/2026` can be told apart only where one number is above 12; otherwise null. `Maj 2022` names no day.
 */
export function readDay(text: string): Day | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const dotted = /\b(\d{1,2})[.-] ?(\d{1,2})[.-] ?(\d{4})\b/.exec(text);
  if (dotted !== null) return dayOf(dotted[3], dotted[2], dotted[1]);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  if (slashed !== null) return slashedDay(slashed);
  const named = /\b(\d{1,2})\.?(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})\b/u.exec(text);
  if (named !== null) return dayOf(named[3], monthOf(named[2]), named[1]);
  const american = /\b(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u.exec(text);
  return american === null ? null : dayOf(american[3], monthOf(american[1]), american[2]);
}

function slashedDay([, first, second, year]: RegExpExecArray): Day | null {
  if (Number(first) > 12) return dayOf(year, second, first);
  if (Number(second) > 12) return dayOf(year, first, second);
  return first === second ? dayOf(year, first, second) : null;
}

function monthOf(name: string | undefined): string | undefined {
  const month = MONTHS[fold(name ?? "")];
  return month === undefined ? undefined : String(month);
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
