import type { CountryCode } from "../register/entry";

const US_STATES =
  "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC";
/** State and ZIP code together: `CA 94105`, `CA 94105-1234`. Either alone proves nothing. */
const US = new RegExp(`\\b(?:${US_STATES})\\.? \\d{5}(?:-\\d{4})?\\b`);
/** Eircode: routing key and unique identifier, which begins with a letter (`D18 P521`); no other country's code looks like it. */
const IE = /\b(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[AC-FHKNPRTV-Y][0-9AC-FHKNPRTV-Y]{3}\b/;
/** Royal Mail: `SW1A 1AA`, `M1 1AE`. */
const GB = /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/;
/** Country letter before the code, as the Universal Postal Union advised: `DK-8200`, `SE-111 22`, `D-60313`. */
const PREFIXED: [RegExp, CountryCode][] = [
  [/\bDK-\d{4}\b/, "DK"],
  [/\bSE?-\d{3} ?\d{2}\b/, "SE"],
  [/\b(?:NO|N)-\d{4}\b/, "NO"],
  [/\b(?:DE|D)-\d{5}\b/, "DE"],
  [/\b(?:NL-)?\d{4} ?[A-Z]{2}\b (?=\p{Lu}\p{Ll})/u, "NL"],
];

/**
 * Towns of Denmark whose four-digit codes stand in addresses without a country. A four-digit code alone could be
 * Norwegian, Swiss, Austrian or Belgian, so town and code range must agree; more towns may be added, none is guessed.
 */
const DANISH_TOWNS: [string, number, number][] = [
  ["København", 1000, 2450],
  ["Copenhagen", 1000, 2450],
  ["Frederiksberg", 1800, 2000],
  ["Herlev", 2730, 2730],
  ["Glostrup", 2600, 2600],
  ["Ballerup", 2750, 2750],
  ["Hellerup", 2900, 2900],
  ["Kgs. Lyngby", 2800, 2800],
  ["Roskilde", 4000, 4000],
  ["Odense", 5000, 5330],
  ["Kolding", 6000, 6000],
  ["Esbjerg", 6700, 6715],
  ["Vejle", 7100, 7120],
  ["Horsens", 8700, 8700],
  ["Aarhus", 8000, 8270],
  ["Århus", 8000, 8270],
  ["Skanderborg", 8660, 8660],
  ["Silkeborg", 8600, 8600],
  ["Randers", 8900, 8960],
  ["Viborg", 8800, 8800],
  ["Aalborg", 9000, 9220],
  ["Ålborg", 9000, 9220],
];
const DK = new RegExp(
  `(?<![\\d.])(\\d{4}) (${DANISH_TOWNS.map(([town]) => town.replace(".", "\\.")).join("|")})(?![\\p{L}])`,
  "u",
);

/**
 * The country that the form of an address gives away where none is printed, else null.
 * Only forms that belong to one country count; `1000 Brussels` or `0150 Oslo` without a country stays null.
 */
export function countryByPostalCode(address: string): CountryCode | null {
  const found = new Set<CountryCode>();
  if (US.test(address)) found.add("US");
  if (IE.test(address)) found.add("IE");
  if (GB.test(address)) found.add("GB");
  if (isDanish(address)) found.add("DK");
  for (const [form, country] of PREFIXED) if (form.test(address)) found.add(country);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function isDanish(address: string): boolean {
  const hit = DK.exec(address);
  if (hit === null) return false;
  const code = Number(hit[1]);
  return DANISH_TOWNS.some(([town, from, to]) => town === hit[2] && from <= code && code <= to);
}
