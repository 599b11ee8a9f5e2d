import { BARE_TERMS } from "../agreement/terms";
import { classifyItem } from "../classification/classify";
import type { EndedDecision } from "../geography/transfer-decisions";
import { transferGate } from "../geography/transfer-gate";
import type { ChangeKind } from "../register/change-kind";
import type { Entry } from "../register/entry";
import { findEntryFindings } from "../register/findings/entry-findings";
import { needsContract } from "../register/needs-contract";
import type { Day } from "../time";
import type { DraftItem } from "./items";
import type { CheckLevel, CheckSays } from "./publish-check-says";

export type EntryCheckContext = {
  firstDay: Day | null;
  today: Day;
  /** Entries that another announced change already moves, with its number. */
  busyEntries: ReadonlyMap<string, string>;
  processorName: string;
  ended: readonly EndedDecision[];
};

export type Said = { level: CheckLevel; says: CheckSays };

/** What stands against one item by itself, whoever is told: only the entry that the change touches is looked at (D14). */
export function checkItem(item: DraftItem, context: EntryCheckContext): Said[] {
  const says = [...inOtherChange(item, context)];
  const { after } = item;
  const said = says.map((one): Said => ({ level: "blocks", says: one }));
  if (after === null) return said;
  const blocks = isNewEntry(item) ? checkNewEntry(after, context) : checkEditedEntry(item, after);
  const tool = checkTransfer(item, after, context);
  return [...said, ...[...blocks, ...checkOpenEnd(after, context)].map(block), ...tool];
}

/** Whether the item brings in somebody who was not on the list. */
export function isNewEntry({ before, after }: Pick<DraftItem, "before" | "after">): boolean {
  return after !== null && before?.id !== after.id;
}

function block(says: CheckSays): Said {
  return { level: "blocks", says };
}

function inOtherChange({ before, after }: DraftItem, { busyEntries }: EntryCheckContext): CheckSays[] {
  const touched = [before, after].filter((entry): entry is Entry => entry !== null);
  return [...new Map(touched.map((entry) => [entry.id, entry])).values()].flatMap(({ id, name }) => {
    const ref = busyEntries.get(id);
    return ref === undefined ? [] : [{ code: "entry.in_other_change" as const, entryId: id, name, ref }];
  });
}

function checkNewEntry(entry: Entry, { firstDay }: EntryCheckContext): CheckSays[] {
  const about = { entryId: entry.id, name: entry.name };
  const says: CheckSays[] = [];
  if (entry.activity === null) says.push({ code: "entry.activity_missing", ...about });
  if (!entry.locations.some(({ country, region }) => country !== null || region !== null)) {
    says.push({ code: "entry.country_missing", ...about });
  }
  const isDeveloper = entry.role === "external_developer";
  if (needsContract(entry)) {
    if (entry.guarantee === null) says.push({ code: "entry.guarantee_missing", ...about });
    if (entry.contractDate === null) {
      says.push({ code: isDeveloper ? "entry.developer_contract_missing" : "entry.contract_missing", ...about });
    }
  }
  if (entry.contractDate !== null && firstDay !== null && entry.contractDate > firstDay) {
    says.push({ code: "entry.contract_after_first_day", ...about });
  }
  return says;
}

/** What a listed entry may lack, it may lack on; what the change adds to it, it may not. */
function checkEditedEntry({ change }: DraftItem, after: Entry): CheckSays[] {
  const about = { entryId: after.id, name: after.name };
  const says: CheckSays[] = [];
  // Computed, whatever class a person gave it: who is on the way out takes on nothing new (HL-B1.5).
  if (after.status === "phasing_out" && change.kinds.includes("OTHER_PROCESSING")) {
    says.push({ code: "entry.phasing_out_activity", ...about });
  }
  if (after.role === "external_developer" && needsContract(after) && after.contractDate === null) {
    says.push({ code: "entry.developer_contract_missing", ...about });
  }
  return says;
}

/** "And underlying tools" approves nobody by name: whoever changes the entry itemises it (HL-B1.10). */
function checkOpenEnd(after: Entry, { processorName, today }: EntryCheckContext): CheckSays[] {
  const found = findEntryFindings(after, { processorName, today, others: [] });
  if (!found.some(({ code }) => code === "OPEN_ENDED_ENTRY")) return [];
  return [{ code: "entry.not_itemised", entryId: after.id, name: after.name }];
}

/**
 * Data outside the EEA need a tool that holds on the first day (Art. 44). That a tool was lost must be told at once, and
 * is: its gate then stays closed (C-311/18; classification table). Mere information moves no data.
 */
function checkTransfer(item: DraftItem, after: Entry, { firstDay, today, ended }: EntryCheckContext): Said[] {
  const day = firstDay !== null && firstDay > today ? firstDay : today;
  // With what the diff computed, so that no class that a person gave opens the way.
  const kinds = [...new Set([...item.kinds, ...item.change.kinds])];
  if (!classifyItem({ ...item, kinds }, BARE_TERMS, day).needsTool) return [];
  const gate = transferGate(after, day, { ended });
  if (gate.ok) return [];
  const { ok: _, outside: __, ...fault } = gate;
  const isLossTold =
    !isNewEntry(item) && kinds.every((kind) => kind === "TRANSFER_TOOL_CHANGE" || isInformation(item, kind, day));
  const says: CheckSays = { code: "entry.transfer_tool", entryId: after.id, name: after.name, fault };
  return [{ level: isLossTold ? "warns" : "blocks", says }];
}

/** Whether a kind by itself asks nothing of a customer. */
function isInformation(item: DraftItem, kind: ChangeKind, day: Day): boolean {
  return classifyItem({ ...item, kinds: [kind] }, BARE_TERMS, day).tracks.every((track) => track === "I");
}
