import { countryOf, findCountries, trailingCountry } from "../../geography/find-country";
import { countryByPostalCode } from "../../geography/postal";
import { regionOf } from "../../geography/region";
import type { CountryCode } from "../entry";

/** One place out of a cell. `address` is null where nothing but the country or region is printed. */
export type Place = {
  country: CountryCode | null;
  region: string | null;
  address: string | null;
  /** The country is not printed; the form of the postal code gives it away. */
  byPostalCode: boolean;
};

/** A longer cell is no address; nothing is read out of it. */
const LONGEST_CELL = 2000;

/**
 * Reads the places in one cell: a list of countries and regions (`United States, France, and Japan`), one address, or
 * several addresses run together (HL-B1.4). In: the cell as a reader sees it. A country that is neither printed nor
 * given away by its postal code is null; a region keeps its printed name and has no country.
 */
export function readPlaces(text: string): Place[] {
  const cell = text.trim();
  if (cell === "") return [];
  if (cell.length > LONGEST_CELL) return [{ country: null, region: null, address: cell, byPostalCode: false }];
  return areaList(cell) ?? splitAddresses(cell).map(placeOfAddress);
}

function areaList(cell: string): Place[] | null {
  const whole = placeOfArea(cell);
  if (whole !== null) return [whole];
  const parts = topLevelParts(cell);
  if (parts.length < 2) return null;
  const places = parts.map(placeOfArea);
  // An address may end with a country but does not begin with one; a list of countries begins with one.
  if (places[0] === null) return null;
  return parts.map((part, at) => places[at] ?? { country: null, region: null, address: part, byPostalCode: false });
}

/** `Germany`, `EU`, `EU (Ireland)`, `United States (Oregon)`; null for anything else. */
function placeOfArea(part: string): Place | null {
  const noted = /^(.+?)\s*\(([^()]+)\)$/.exec(part);
  const area = noted?.[1] ?? part;
  const note = noted?.[2]?.trim() ?? null;
  const country = countryOf(area);
  const region = country === null && regionOf(area) !== null ? area : null;
  if (country === null && region === null) return null;
  const inner = note === null ? null : countryOf(note);
  const isArea = inner !== null || (note !== null && region !== null && regionOf(note) !== null);
  return { country: country ?? inner, region, address: isArea ? null : note, byPostalCode: false };
}

/** Parts between commas, semicolons, slashes, breaks and the word "and", outside parentheses. */
function topLevelParts(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const char of cell) {
    if (char === "(") depth += 1;
    if (char === ")") depth = Math.max(0, depth - 1);
    if (depth === 0 && /[,;/\n&+]/.test(char)) {
      parts.push(part);
      part = "";
    } else part += char;
  }
  parts.push(part);
  return parts
    .flatMap((piece) => piece.split(/(?:^|\s)(?:and|og|och|und)\s+(?=\p{Lu})/u))
    .map((piece) => piece.replace(/\s+/g, " ").trim())
    .filter((piece) => piece !== "");
}

/** Cuts behind each country that more text with a country of its own follows, and at breaks between two such texts. */
function splitAddresses(cell: string): string[] {
  const lines = cell
    .split(/\n|;/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > 1 && lines.every((line) => countryOfAddress(line) !== null)) return lines.flatMap(splitAddresses);
  const joined = cell.replace(/\s*\n\s*/g, " ");
  for (const found of findCountries(joined)) {
    const head = joined.slice(0, found.end);
    const tail = joined.slice(found.end).replace(/^[\s,.;/&+-]+/, "");
    if (!/[,(]\s*$/.test(joined.slice(0, found.start))) continue;
    if (countryOfAddress(tail) !== null && /\d|,/.test(tail)) return [head, ...splitAddresses(tail)];
  }
  return [joined];
}

function countryOfAddress(address: string): CountryCode | null {
  return countryOf(address) ?? trailingCountry(address)?.country ?? countryByPostalCode(address);
}

function placeOfAddress(address: string): Place {
  const printed = countryOf(address) ?? trailingCountry(address)?.country ?? lastPartAsCode(address);
  const country = printed ?? countryByPostalCode(address);
  return { country, region: null, address, byPostalCode: printed === null && country !== null };
}

/** `…, Denver, US`: of the two-letter codes only those that no American state shares. */
function lastPartAsCode(address: string): CountryCode | null {
  const last = /[\s,](US|UK|DK|SE|NO|FI|NL|IE|FR|GB)$/.exec(address)?.[1];
  return last === undefined ? null : countryOf(last);
}
