import { type DayNumber, toDayNumber } from "./day-number";

/**
 * Western (Gregorian) Easter Sunday of `year`, by the anonymous Gregorian computus
 * (Meeus, Astronomical Algorithms, chapter 8). Valid from 1583.
 */
export function easterSunday(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - leapCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, "0");
  const day = String((sum % 31) + 1).padStart(2, "0");
  return toDayNumber(`${String(year).padStart(4, "0")}-${month}-${day}`);
}
