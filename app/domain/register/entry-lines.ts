import { countryOf } from "../geography/find-country";
import { isDay } from "../time";
import type { Certificate, CountryCode, Entry, FurtherProcessor } from "./entry";

/** Lists that staff type a line each: `name; country; activity` and `name; last day`. */
export type ReadLines<T> = { ok: true; values: T[] } | { ok: false; unknown: string[] };

/** Reads `Echo GmbH; Germany; backup`. What is no country is given back, never guessed at. */
export function readFurtherLines(text: string): ReadLines<FurtherProcessor> {
  return readLines(text, (line) => {
    const [name = "", place = "", ...rest] = line.split(";").map((part) => part.trim());
    const country = placeOf(place);
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

/** A parent company with its country: `Amazon.com, Inc.; US`, `Twilio Inc. (USA)`. Null for an empty cell. */
export function readParent(cell: string): Entry["parent"] {
  const text = oneLine(cell);
  if (text === "") return null;
  const found = /^(.*\S)\s*(?:;\s*([^;]+)|\(([^()]+)\))$/.exec(text);
  const country = placeOf(found?.[2] ?? found?.[3] ?? "");
  return country === null || found === null ? { name: text, country: null } : { name: found[1] ?? text, country };
}

export function writeParent({ name, country }: NonNullable<Entry["parent"]>): string {
  return country === null ? oneLine(name) : `${oneLine(name)}; ${country}`;
}

/** Further processors as a published list may name them: our own lines, or names with commas or breaks between. */
export function readFurtherCell(cell: string): FurtherProcessor[] {
  const own = readFurtherLines(cell);
  if (own.ok && (own.values.length > 1 || cell.includes(";"))) return own.values;
  return namesIn(cell).map((name) => ({ name, country: null, activity: null }));
}

export function readCertificateCell(cell: string): Certificate[] {
  const own = readCertificateLines(cell);
  if (own.ok && (own.values.length > 1 || cell.includes(";"))) return own.values;
  return namesIn(cell).map((name) => ({ name, validUntil: null }));
}

/** A comma before a legal form belongs to the name: `Mailgun Technologies, Inc.` */
function namesIn(cell: string): string[] {
  const parts = cell.split(/[;\n]|,\s+(?!(?:Inc|LLC|Ltd|Corp|S\.A|L\.P|plc)\b)/);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
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

function placeOf(name: string): CountryCode | null {
  return name === "" ? null : (countryOf(name) ?? countryOf(name.toUpperCase()));
}
