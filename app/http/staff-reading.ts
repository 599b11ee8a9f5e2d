import { type Authorized, authorize } from "~/domain/people/authorize";
import type { RequestFacts } from "./context";

/**
 * The signed-in member of staff who reads the programs' interface, or null for anyone else. An answer that depends on it
 * is never kept: `public-pages.ts` says so of every address below `/api/`.
 */
export async function staffReading({ actor }: Pick<RequestFacts, "actor">): Promise<Authorized<"list.read"> | null> {
  const person = await actor();
  const granted = person === null ? null : authorize(person, "list.read");
  return granted?.ok === true ? granted.authorized : null;
}
