import { fold } from "../fold";
import type { Entry } from "./entry";

/** How an entry may point at others: whose servers it runs on, who controls it, whose rights passed to it. */
export type Relation = "hostedAt" | "parent" | "succeeds";
/** `unknown`: no such entry; `itself`: it names itself; `circle`: what it names leads back to it. */
export type RelationFault = { relation: Relation; why: "unknown" | "itself" | "circle" };

/**
 * What an entry says of other companies that cannot be: nothing runs on itself, owns itself or succeeds itself, however
 * many companies stand between. In: the entry, and the list it is to stand in. Companies outside the list end the way.
 */
export function relationFaults(entry: Entry, list: readonly Entry[]): RelationFault[] {
  const others = list.filter(({ id }) => id !== entry.id);
  const faults: RelationFault[] = [];
  if (entry.hostedAt !== null) {
    if (entry.hostedAt === entry.id) faults.push({ relation: "hostedAt", why: "itself" });
    else if (!others.some(({ id }) => id === entry.hostedAt)) faults.push({ relation: "hostedAt", why: "unknown" });
    else if (isHostedInCircle(entry, [...others, entry])) faults.push({ relation: "hostedAt", why: "circle" });
  }
  for (const relation of ["parent", "succeeds"] as const) {
    const named = entry[relation];
    if (named === null || isMove(entry, relation)) continue;
    if (namesOf(entry).includes(fold(named.name))) faults.push({ relation, why: "itself" });
    else if (leadsBack(entry, others, relation)) faults.push({ relation, why: "circle" });
  }
  return faults;
}

/** Whether following whose servers an entry runs on comes back to it. */
export function isHostedInCircle(entry: Entry, list: readonly Entry[]): boolean {
  const hostOf = new Map(list.map(({ id, hostedAt }) => [id, hostedAt]));
  const seen = new Set<string>();
  for (let at = entry.hostedAt; at !== null && !seen.has(at); at = hostOf.get(at) ?? null) {
    if (at === entry.id) return true;
    seen.add(at);
  }
  return false;
}

/** A successor under the same name has another number, as after a company was founded anew. */
function isMove({ succeeds, registrationNumber }: Entry, relation: "parent" | "succeeds"): boolean {
  const before = relation === "succeeds" ? (succeeds?.registrationNumber ?? null) : null;
  return before !== null && registrationNumber !== null && fold(before) !== fold(registrationNumber);
}

/** Whether following the names from an entry, which does not name itself, comes back to it. */
function leadsBack(entry: Entry, others: readonly Entry[], relation: "parent" | "succeeds"): boolean {
  const seen = new Set<string>();
  const ahead = [entry];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    const named = fold(at[relation]?.name ?? "");
    if (named === "" || seen.has(named)) continue;
    if (namesOf(entry).includes(named)) return true;
    seen.add(named);
    ahead.push(...others.filter((other) => namesOf(other).includes(named)));
  }
  return false;
}

function namesOf({ name, legalName }: Entry): string[] {
  return [fold(name), fold(legalName ?? "")].filter((key) => key !== "");
}
