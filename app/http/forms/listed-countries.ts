import { countryOf } from "~/domain/geography/find-country";

/** Countries typed in one line, by name in any of our languages or by code, with what is none of them. */
export function countriesIn(line = ""): { codes: string[]; unknown: string[] } {
  const parts = line.split(/[,;\n]/).map((part) => part.trim());
  const read = parts.filter((part) => part !== "").map((part) => ({ part, code: countryOf(part) }));
  return {
    codes: [...new Set(read.flatMap(({ code }) => code ?? []))].sort(),
    unknown: read.flatMap(({ part, code }) => (code === null ? [part] : [])),
  };
}
