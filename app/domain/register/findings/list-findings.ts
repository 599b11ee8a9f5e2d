import { fold } from "../../fold";
import type { Entry } from "../entry";
import { mayBeSame } from "../read/list-facts";
import type { ListFacts } from "../read/read-entry";
import { groupOf } from "./brands";
import { type FindingContext, findEntryFindings } from "./entry-findings";
import { type Finding, listFinding } from "./finding";

export type ListContext = {
  processorName: string;
  /** What the document itself says, as `readList` found it. */
  facts?: Pick<ListFacts, "openEnded">;
  /** Companies that the processor's other published documents name, by document. */
  elsewhere?: readonly { document: string; names: readonly string[] }[];
};

/** What is wrong with the list as a whole: it says that there are more (TF-5), or other documents name others (GS-6). */
export function findListFindings(
  entries: readonly Entry[],
  { processorName, facts, elsewhere = [] }: ListContext,
): Finding[] {
  const found: Finding[] = [];
  const isListed = (name: string) => entries.some((entry) => mayBeSame(entry.name, name));
  const words = facts?.openEnded.find(({ examples }) => examples.length === 0 || examples.some(isListed));
  if (words !== undefined) found.push(listFinding("INCOMPLETE_LIST", { words: words.text }));
  for (const { document, names } of elsewhere) {
    const missing = names.filter(
      (name) => !isListed(name) && !isCovered(name, entries) && !mayBeSame(name, processorName),
    );
    if (missing.length > 0) found.push(listFinding("NAMED_ELSEWHERE", { document, names: distinct(missing) }));
  }
  return found;
}

/** Every finding of a list: each entry's, in list order, then the list's own. */
export function findFindings(
  entries: readonly Entry[],
  context: Omit<FindingContext, "others"> & ListContext,
): Finding[] {
  // Of the others only hosts and what they host matter; a long list is then not looked through for each entry.
  const hosts = new Set(entries.map(({ hostedAt }) => hostedAt));
  const others = entries.filter(({ id, hostedAt }) => hostedAt !== null || hosts.has(id));
  const each = entries.flatMap((entry) => findEntryFindings(entry, { ...context, others }));
  return [...each, ...findListFindings(entries, context)];
}

/** `Facebook (and underlying tools)` takes in the group's other brands, which is why that entry is open-ended. */
function isCovered(name: string, entries: readonly Entry[]): boolean {
  const group = groupOf(name)?.group;
  if (group === undefined) return false;
  return entries.some((entry) => /underl(?:i|y)/i.test(entry.name) && groupOf(entry.name)?.group === group);
}

function distinct(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => fold(other) === fold(name)) === at);
}
