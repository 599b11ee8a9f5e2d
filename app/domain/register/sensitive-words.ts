import { fold } from "../fold";
import type { SensitiveData } from "./entry";

/** Words by which a category names data that the law protects more, in Danish, Swedish and English, folded. */
const WORDS: readonly [SensitiveData, RegExp][] = [
  [
    "special",
    /\b(?:special categor|saerlige kategori|sarskilda kategori|sensitive|folsomme|kansliga|health|medical|diagnos|patient|helbred|sundhed|halso|halsa|sjukdom|sygdom|handicap|disabilit|funktionsneds|race|racial|etnisk|etnicit|ethnic|politi[sc]|religio|trosret|overbevisning|overtygelse|fagforening|fackforening|fackligt|trade union|genet|biometri|fingerprint|fingeraftryk|fingeravtryck|seksuel|sexuel|sexual|sex life|sexliv)/,
  ],
  [
    "criminal",
    /\b(?:criminal|crime|offen[cs]e|convict|straf|lovovertraed|kriminel|kriminal|brott|lagovertrad|fallande dom|belastningsregister)/,
  ],
  [
    "children",
    /\b(?:child|minors?\b|pupils?\b|born(?:s|enes?)?\b|boerne|barn(?:s|ets?|ens?)?\b|skole?b[ao]rn|mindrearig|minderarig|umyndig|omyndig|elev(?:s|ens?|ers?|ern[ae]s?)?\b|underage)/,
  ],
];

/** What protected data the names of categories speak of. A name that says nothing of it gives nothing. */
export function sensitiveIn(categories: readonly string[]): SensitiveData[] {
  const names = categories.map(fold);
  return WORDS.flatMap(([data, words]) => (names.some((name) => words.test(name)) ? [data] : []));
}
