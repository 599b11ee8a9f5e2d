import { fold } from "../fold";

const EU = [
  "eu",
  "european union",
  "den europaeiske union",
  "europeiska unionen",
  "europeiske union",
  "inden for eu",
  "inom eu",
];
const EEA = [
  "eea",
  "eos",
  "ees",
  "ewr",
  "european economic area",
  "det europaeiske okonomiske samarbejdsomrade",
  "europeiska ekonomiska samarbetsomradet",
  "eu eea",
  "eu eos",
  "eu ees",
];
/** Larger than any area of law: says nothing about the EEA. */
const OTHER = [
  "europe",
  "europa",
  "emea",
  "north america",
  "nordamerika",
  "south america",
  "latin america",
  "asia",
  "asien",
  "asia pacific",
  "apac",
  "global",
  "globalt",
  "worldwide",
  "nordic countries",
  "nordics",
  "norden",
  "scandinavia",
  "skandinavien",
  "africa",
  "afrika",
  "oceania",
  "middle east",
];

const REGIONS: ReadonlyMap<string, "EU" | "EEA" | "other"> = new Map([
  ...EU.map((name) => [name, "EU"] as const),
  ...EEA.map((name) => [name, "EEA"] as const),
  ...OTHER.map((name) => [name, "other"] as const),
]);

/**
 * What a printed region means: the Union, the EEA, some other region, or null when the text is no region at all.
 * A region is the processor's own statement; it never stands for a country (SU-10).
 */
export function regionOf(text: string): "EU" | "EEA" | "other" | null {
  return REGIONS.get(fold(text)) ?? null;
}
