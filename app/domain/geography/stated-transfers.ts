import type { CountryCode, Entry, Transfer } from "../register/entry";
import { readBasis } from "../register/read/basis";
import type { Day } from "../time";
import { isInEea } from "./eea";

/** The transfer tools that an entry names: the one stated, then those that its printed basis names. None is inferred (D17). */
export function statedTransfers({ legalBasis, transfer }: Pick<Entry, "legalBasis" | "transfer">): Transfer[] {
  const printed = readBasis(legalBasis ?? "").transfers;
  return transfer === null ? printed : [transfer, ...printed.filter(({ tool }) => tool !== transfer.tool)];
}

/** Countries outside the EEA where the entry stores, processes or reaches data; a registered office is no such place. */
export function countriesOutside({ locations }: Pick<Entry, "locations">, day: Day): CountryCode[] {
  const places = locations.filter(({ role }) => role !== "office");
  const countries = places.flatMap(({ country }) => (country === null || isInEea(country, day) ? [] : [country]));
  return [...new Set(countries)];
}
