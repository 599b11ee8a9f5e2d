import { countryOf } from "../geography/find-country";
import type { Certificate, FurtherProcessor } from "../register/entry";
import { isDay } from "../time";

/** Lists that staff type a line each: `name; country; activity` and `name; last day`. */
export type ReadLines<T> = { ok: true; values: T[] } | { ok: false; unknown: string[] };

/** Reads `Echo GmbH; Germany; backup`. What is no country is given back, never guessed at. */
export function readFurtherLines(text: string): ReadLines<FurtherProcessor> {
  return readLines(text, (line) => {
    const [name = "", place = "", ...rest] = line.split(";").map((part) => part.trim());
    const country = place === "" ? null : (countryOf(place) ?? countryOf(place.toUpperCase()));
    if (country === null && place !== "") return { unknown: place };
    return { value: { name, country, activity: rest.join("; ") || null } };
  });
}

/** Reads `ISO 27001; 2027-06-30`. What follows the last semicolon is the last day of its validity. */
export function readCertificateLines(text: string): ReadLines<Certificate> {
  return readLines(text, (line) => {
    const at = line.lastIndexOf(";");
    if (at < 0) return { value: { name: line, validUntil: null } };
    const day = line.slice(at + 1).trim();
    if (day !== "" && !isDay(day)) return { unknown: day };
    return { value: { name: line.slice(0, at).trim(), validUntil: day === "" ? null : day } };
  });
}

/** The lines that `readFurtherLines` reads back. `nameOf` says a country in the reader's language. */
export function writeFurtherLines(
  processors: readonly FurtherProcessor[],
  nameOf: (country: string) => string,
): string {
  const lines = processors.map(({ name, country, activity }) => {
    const said = country === null ? "" : nameOf(country);
    const place = country !== null && countryOf(said) !== country ? country : said;
    const parts = [plain(name), plain(place), oneLine(activity ?? "")];
    return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1).join("; ");
  });
  return lines.join("\n");
}

/** The lines that `readCertificateLines` reads back. */
export function writeCertificateLines(certificates: readonly Certificate[]): string {
  return certificates
    .map(({ name, validUntil }) => (validUntil === null ? plain(name) : `${plain(name)}; ${validUntil}`))
    .join("\n");
}

function readLines<T>(text: string, read: (line: string) => { value: T } | { unknown: string }): ReadLines<T> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const found = lines.filter((line) => line.replaceAll(";", "").trim() !== "").map(read);
  const unknown = found.flatMap((one) => ("unknown" in one ? [one.unknown] : []));
  if (unknown.length > 0) return { ok: false, unknown };
  return { ok: true, values: found.flatMap((one) => ("value" in one ? [one.value] : [])) };
}

/** A semicolon in a name would end it. */
function plain(text: string): string {
  return oneLine(text).replaceAll(";", ",");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
