import { fold } from "../../fold";
import { countryOf, findCountries } from "../../geography/find-country";
import { regionOf } from "../../geography/region";
import { findLegalForm, withoutLegalForm } from "../legal-form";
import type { ProposedCompany } from "./read-entry";

/** A company that a sentence seems to name. */
export type NamedCompany = ProposedCompany & { start: number };

const NAME = "\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.\\p{Lu}[\\p{L}\\p{N}]*|\\.[\\p{L}]{2,})*";
const MORE = `(?:[\\s\\u00a0]+(?![AKP]\\/S)${NAME})*`;
const ENTITY = `${NAME}${MORE}(?:[\\s,]+(?:A\\/S|ApS))?`;
/** Words after which a sentence names who stores, delivers or runs something. */
const CUE = new RegExp(
  `(?<=^|[\\s("“–—-])(?:hos|ved|via|through|by|with|at|firmaet|hostingfirma,|hostingselskabet|leverandør(?:en)? er|leverantör(?:en)? är|provider is|underleverandør –|underleverandør,|for eksempel|till exempel|such as|retargeting på|styres af|ejes af|drivs av|hanteras av|på) (${ENTITY})((?:, ${ENTITY})*(?: (?:og|och|and|samt) ${ENTITY})?)`,
  "gu",
);
const WITH_FORM = new RegExp(
  `(${NAME}${MORE}),? (?:A\\/S|ApS|AB|AS|ASA|GmbH|Inc\\.?|LLC|Ltd\\.?|Oy|B\\.?V\\.?)(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Words with a capital that are no company: abbreviations, months, and the parties and papers of an agreement. */
const ORDINARY = new Set(
  "gdpr dpa dpo eu eos ees eea ssl https http vpn it saas iso app faq api crm cms cvr vores vi alle nar hvis data datatilsynet imy januar februar marts april maj juni juli august september oktober november december artikel design default the our we all privacy process security secure general excel windows".split(
    " ",
  ),
);
const ORDINARY_STEM =
  /^(?:data(?:behandl|ansvar|besky|skydd)|under(?:data|bitr)|person(?:data|oply|upp)|behandling|kund|aftale|avtal|bilag|forordning|tjenest|leverandor|leverantor)/;

/** What is longer is no sentence; looking for names takes time with the square of the length. */
const LONGEST_SENTENCE = 2000;

/** Splits running text into sentences; `f.eks.`, `Inc.` and `Inventio.IT` do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<!\b(?:f\.eks|t\.ex|bl\.a|nr|Inc|Ltd|Corp|jf|ca|div|evt|dvs|Art|No)\.)(?<=[.!?:])\s+(?=[\p{Lu}“"(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Companies that a sentence seems to name, in order, with the country and place printed right behind each. */
export function companiesIn(text: string): NamedCompany[] {
  const sentence = text.slice(0, LONGEST_SENTENCE);
  const named = new Map<string, NamedCompany>();
  const add = (name: string, start: number) => {
    const clean = name.replace(/[\s.,]+$/, "").replace(/['’]s?$/, "");
    const key = fold(withoutLegalForm(clean));
    if (!isCompany(clean, key)) return;
    const known = named.get(key);
    if (known === undefined) named.set(key, { name: clean, start, ...placeAfter(sentence, start + name.length) });
    else if (findLegalForm(known.name) === null && findLegalForm(clean) !== null) known.name = clean;
  };
  for (const hit of sentence.matchAll(WITH_FORM)) add(hit[0], hit.index);
  for (const hit of sentence.matchAll(CUE)) {
    const first = hit[1] ?? "";
    const start = hit.index + hit[0].indexOf(first);
    add(first, start);
    for (const other of (hit[2] ?? "").matchAll(new RegExp(ENTITY, "gu")))
      add(other[0], start + first.length + other.index);
  }
  return [...named.values()].sort((a, b) => a.start - b.start);
}

function isCompany(name: string, key: string): boolean {
  const first = key.split(" ")[0] ?? "";
  if (key.length < 2 || ORDINARY.has(first) || ORDINARY_STEM.test(key)) return false;
  // `Alfa, Inc.` after a cue is one company, not two.
  const isFormAlone = withoutLegalForm(` ${name}`).trim() === "";
  return !isFormAlone && countryOf(name) === null && regionOf(name) === null;
}

/** `… hos X i Frankfurt, Tyskland`: the place must follow at once. */
function placeAfter(sentence: string, end: number): { country: string | null; place: string | null } {
  const after =
    /^(?:['’]?s?)(?:,\s*|\s+(?:i|in|på servere i|servere i)\s+)((?:\p{Lu}[\p{L} .-]*?)(?:,\s*\p{Lu}[\p{L}]+)?)(?=[,.;]|\s+(?:samt|og|och|and|which|som|der)\b|$)/u.exec(
      sentence.slice(end),
    )?.[1];
  const country = after === undefined ? undefined : findCountries(after).at(-1);
  if (after === undefined || country === undefined) return { country: null, place: null };
  const place = after.slice(0, country.start).replace(/[\s,]+$/, "");
  return { country: country.country, place: place === "" ? null : place };
}

/** One company and one country in a text belong together: proposed, for a person to confirm. */
export function withOnlyCountry(companies: ProposedCompany[], text: string): ProposedCompany[] {
  const countries = [...new Set(findCountries(text).map((found) => found.country))];
  const [only] = countries;
  if (companies.length !== 1 || countries.length !== 1 || only === undefined) return companies;
  return companies.map((company) => ({ ...company, country: company.country ?? only }));
}
