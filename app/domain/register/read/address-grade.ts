import { countryOf, trailingCountry } from "../../geography/find-country";

/** How much of an address is printed. `full` has a number (of a house or a code) and more than a country. */
export type AddressGrade = "country_only" | "city_only" | "incomplete" | "full";

/** Grades one address; and whether it names its country. */
export function gradeAddress(address: string): { grade: AddressGrade; namesCountry: boolean } {
  if (countryOf(address) !== null) return { grade: "country_only", namesCountry: true };
  const country = trailingCountry(address);
  const place = (country === null ? address : address.slice(0, country.start)).replace(/[\s,.(]+$/, "");
  const parts = place.split(/[,;\n]/).filter((part) => part.trim() !== "");
  const namesCountry = country !== null || /[\s,](?:US|UK|DK|SE|NO|FI|NL|IE|FR|GB)$/.test(address);
  if (/\d/.test(place)) return { grade: "full", namesCountry };
  return { grade: parts.length > 1 ? "incomplete" : "city_only", namesCountry };
}
