import type { CountryCode } from "./entry";

/** Legal forms as they end a company's name, and the countries whose law knows them. */
const FORMS: [string, CountryCode[]][] = [
  ["A/S", ["DK"]],
  ["ApS", ["DK"]],
  ["IVS", ["DK"]],
  ["P/S", ["DK"]],
  ["K/S", ["DK"]],
  ["AB", ["SE", "FI"]],
  ["ASA", ["NO"]],
  ["AS", ["NO", "EE", "TR"]],
  ["Oyj", ["FI"]],
  ["Oy", ["FI"]],
  ["GmbH & Co. KG", ["DE", "AT"]],
  ["GmbH", ["DE", "AT", "CH"]],
  ["AG", ["DE", "AT", "CH"]],
  ["B.V.", ["NL", "BE", "CW", "SR"]],
  ["BV", ["NL", "BE", "CW", "SR"]],
  ["N.V.", ["NL", "BE", "CW", "SR"]],
  ["S.à r.l.", ["LU", "FR", "CH"]],
  ["SARL", ["LU", "FR", "CH", "MC"]],
  ["SAS", ["FR"]],
  ["S.r.l.", ["IT"]],
  ["S.p.A.", ["IT"]],
  ["OÜ", ["EE"]],
  ["UAB", ["LT"]],
  ["SIA", ["LV"]],
  ["ehf.", ["IS"]],
  ["hf.", ["IS"]],
  ["d.o.o.", ["SI", "HR", "RS", "BA", "ME", "MK"]],
  ["Sp. z o.o.", ["PL"]],
  ["s.r.o.", ["CZ", "SK"]],
  ["a.s.", ["CZ", "SK"]],
  ["Kft.", ["HU"]],
  ["ULC", ["CA", "IE"]],
  ["LLC", ["US", "AE", "UA", "GE"]],
  ["LLP", ["US", "GB", "IN", "SG"]],
  ["L.P.", ["US"]],
  ["PBC", ["US"]],
  ["Inc.", ["US", "CA", "PH", "PR"]],
  ["Inc", ["US", "CA", "PH", "PR"]],
  ["Incorporated", ["US", "CA"]],
  ["Corp.", ["US", "CA", "PH", "KR"]],
  ["Corporation", ["US", "CA", "PH", "JP", "TW"]],
  ["Pty Ltd", ["AU", "ZA"]],
  ["Pvt Ltd", ["IN", "PK", "LK", "NP", "BD"]],
  ["Pte. Ltd.", ["SG"]],
  ["plc", ["GB", "IE"]],
  ["DAC", ["IE"]],
  ["K.K.", ["JP"]],
  ["Ltd.", ["GB", "IE", "IL", "IN", "CA", "CY", "MT", "HK", "AU", "NZ", "BG", "JP", "CN", "KR", "BM", "KY"]],
  ["Ltd", ["GB", "IE", "IL", "IN", "CA", "CY", "MT", "HK", "AU", "NZ", "BG", "JP", "CN", "KR", "BM", "KY"]],
  ["Limited", ["GB", "IE", "IL", "IN", "CA", "CY", "MT", "HK", "AU", "NZ", "BM", "KY"]],
  ["Foundation", ["US"]],
];

/** Forms that are also words or abbreviations count only as written here. */
const alternatives = FORMS.map(([form]) => form)
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ /g, "\\s+"))
  .join("|");
const ANYWHERE = new RegExp(`(?<=[\\s,.])(${alternatives})(?![\\p{L}\\p{N}/])`, "u");
const COUNTRIES: ReadonlyMap<string, CountryCode[]> = new Map(FORMS);

/** A name with its legal form: where the form stands, and the countries it may come from. */
export type LegalForm = { form: string; start: number; end: number; countries: CountryCode[] };

/** The first legal form in a text (`Zendesk Inc`, `Onlinecity.IO.ApS Buchwaldsgade …`), else null. */
export function findLegalForm(text: string): LegalForm | null {
  const hit = ANYWHERE.exec(text);
  const form = hit?.[1];
  if (hit === null || form === undefined) return null;
  const countries = COUNTRIES.get(form.replace(/\s+/g, " ")) ?? [];
  return { form, start: hit.index, end: hit.index + form.length, countries };
}

/**
 * The company's name with legal form that stands at the start of an address cell (HL-B1.6), and the rest of the cell.
 * `Onlinecity.IO.ApS Buchwaldsgade 50 …` → `Onlinecity.IO ApS`. Null when the cell does not begin with one.
 */
export function legalNameAtStart(address: string): { legalName: string; rest: string } | null {
  const found = findLegalForm(address);
  if (found === null) return null;
  const name = address
    .slice(0, found.start)
    .replace(/[\s,.]+$/, "")
    .trimStart();
  if (name === "" || /\d|[,;\n]/.test(name) || name.split(/\s+/).length > MOST_WORDS) return null;
  const rest = address.slice(found.end).replace(/^[\s,;.]+/, "");
  if (rest === "") return null;
  return { legalName: `${name} ${found.form}`, rest };
}

/** More words before a form are a street or a sentence. */
const MOST_WORDS = 4;

/** Whether a name ends with a legal form, perhaps with a note in parentheses behind it (`… Inc (AWS)`). */
export function hasLegalForm(name: string): boolean {
  const found = findLegalForm(name);
  return found !== null && /^[\s.,]*(\([^)]*\))?$/.test(name.slice(found.end));
}

/** The name without its legal form, for comparing brands. */
export function withoutLegalForm(name: string): string {
  const found = findLegalForm(name);
  return found === null ? name : `${name.slice(0, found.start)}${name.slice(found.end)}`.replace(/[\s,.]+$/, "");
}
