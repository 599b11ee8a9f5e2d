import type { Entry } from "./entry";

/**
 * Whether the processor needs a contract under Art. 28(4) with the company. An external developer does unless it is
 * stated that it does not (HL-B1.15); the customer's own processor and a controller have their terms elsewhere.
 */
export function needsContract({ role, developer }: Pick<Entry, "role" | "developer">): boolean {
  if (role === "external_developer") return developer?.needsContract !== false;
  return role === "sub_processor";
}
