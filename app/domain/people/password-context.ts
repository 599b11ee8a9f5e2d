import type { Processor } from "../processor/processor";
import type { Staff } from "./staff";

/** What a person's password may not consist of: names and addresses of the person, the company and the product. */
export function passwordContext(
  { name, address }: Pick<Staff, "name" | "address">,
  { slug, name: company, legalName }: Pick<Processor, "slug" | "name" | "legalName">,
): string[] {
  return ["Varsel", name, address, company, legalName, slug];
}
