import { fold } from "../../fold";
import { withoutLegalForm } from "../legal-form";
import { readDay } from "./day";
import type { ProseLine } from "./lines";
import { companiesIn, sentencesOf } from "./prose";
import type { ListFacts } from "./read-entry";

const NOT_LIMITED =
  /ikke (?:er )?begrænset til|inte (?:är )?begränsa[dt]e?(?: till)?|not (?:be )?limited to|not exhaustive|ikke udtømmende|inte uttömmande|among others/i;
const DEFINED =
  /\((?:i det følgende|efterfølgende kaldet|herefter(?: kaldet)?|hereinafter|nedan(?: kallat)?|i det följande)\s+["“”']?(\p{Lu}[\p{L}\p{N}]*)/gu;
const EXAMPLE =
  /(?:for eksempel|f\.eks\.|såsom|till exempel|t\.ex\.|exempelvis|such as|for example|e\.g\.),?\s+(\p{Lu}.*)$/su;
const PROVIDERS =
  /udbyder|leverandør|leverantör|underdatabehandl|underbiträd|sub-?processor|providers?|vendors?|hostet|hosted|hosting|system/iu;
const UPDATED =
  /(?:last updated|updated on|last modified|sidst opdateret|senest opdateret|opdateret d\.|senast uppdaterad|uppdaterad|sist oppdatert|effective date|version af)\s*:?\s*(.+)$/iu;
const STATES_CONTRACT =
  /(?:med vilk[ae]|med hvem|with (?:whom|which|each|all)|har (?:vi )?(?:indgået|tecknat)|der er indgået|we have (?:signed|entered into|concluded))/iu;
const CONTRACT_WORDS =
  /avtal som omfattar villkor för personuppgift\p{L}*|personuppgiftsbiträdesavtal|biträdesavtal|databehandl(?:er|ings)s?aftale\p{L}*|data[ -]processing (?:agreement|addendum)s?|standard contractual clauses/iu;
const ABOUT_ALL =
  /ned(?:an|en)stående|følgende|följande|\balle\b|samtliga|\ball\b|\beach\b|below|following|leverantörer|leverandører|underbiträden|underdatabehandlere|sub-?processors|suppliers|vendors|providers/iu;
/** The sentence must stand this close above the list to be about all of it. */
const LINES_ABOVE = 3;

/** What running text says about the list: its date, that it is not closed, whom it names as examples. */
export function factsOf(prose: ProseLine[]): Pick<ListFacts, "lastUpdated" | "openEnded"> {
  const openEnded: ListFacts["openEnded"] = [];
  let lastUpdated: ListFacts["lastUpdated"] = null;
  for (const { line, text } of prose) {
    const updated = UPDATED.exec(text.trim());
    if (lastUpdated === null && updated !== null && text.length < 120) {
      const printed = (updated[1] ?? "").replace(/[*_\s.]+$/, "");
      lastUpdated = { line, text: printed, day: readDay(printed) };
    }
    for (const sentence of sentencesOf(text)) {
      const words = PROVIDERS.test(sentence) ? NOT_LIMITED.exec(sentence) : null;
      if (words !== null) openEnded.push({ line, text: words[0], examples: [] });
      const example = PROVIDERS.test(sentence) ? EXAMPLE.exec(sentence) : null;
      if (example !== null) openEnded.push({ line, text: sentence, examples: examplesIn(example[1] ?? "") });
    }
  }
  return { lastUpdated, openEnded };
}

/** A contract that a sentence right above the list states for every row of it. The words are kept as printed. */
export function basisForAll(above: ProseLine[]): ListFacts["basisForAll"] {
  for (const { line, text } of above
    .filter(({ text }) => text.trim() !== "")
    .slice(-LINES_ABOVE)
    .reverse()) {
    for (const sentence of sentencesOf(text)) {
      const isAboutAll =
        STATES_CONTRACT.test(sentence) && ABOUT_ALL.test(sentence) && companiesIn(sentence).length === 0;
      const words = isAboutAll ? CONTRACT_WORDS.exec(sentence) : null;
      if (words !== null) return { line, text: words[0] };
    }
  }
  return null;
}

function examplesIn(text: string): string[] {
  return companiesIn(`such as ${text}`).map((company) => company.name);
}

/** Whether two printed names may mean the same company: one's words are in the other's, or it is its genitive. */
export function mayBeSame(a: string, b: string): boolean {
  return mayBeSameKey(fold(withoutLegalForm(a)), fold(withoutLegalForm(b)));
}

/** The same of two names that are folded already. */
export function mayBeSameKey(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  const first = short.split(" ")[0] ?? "";
  return [short, ...(first.length > 2 ? [first] : [])].some(
    (name) => ` ${long} `.includes(` ${name} `) || long === `${name}s`,
  );
}

/** Short names that the document gives its processor: `(i det følgende HL eller …)`, `(hereinafter "Acme")`. */
export function ownNames(prose: ProseLine[]): string[] {
  const named = prose.flatMap(({ text }) => [...text.matchAll(DEFINED)].map((match) => match[1] ?? ""));
  return [...new Set(named)].filter((name) => name !== "");
}
