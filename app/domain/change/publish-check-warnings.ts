import { Temporal } from "temporal-polyfill";
import type { Geography } from "../agreement/terms";
import type { PolicyCheck, PublishPolicy } from "../processor/processor";
import type { Entry } from "../register/entry";
import { findDependents } from "../register/findings/dependents";
import { findEntryFindings } from "../register/findings/entry-findings";
import type { Finding, FindingCode } from "../register/findings/finding";
import { needsContract } from "../register/needs-contract";
import { type Reclassification, standingOf } from "../register/reclassify";
import type { Day } from "../time";
import { computedClass, type DraftItem } from "./items";
import type { EntryCheckContext, Said } from "./publish-check-entry";
import type { CheckSays } from "./publish-check-says";

/** Who would order the announcement, with the day of the last training (HL-8.1). */
export type Announcer = { staffId: string; name: string; trainedOn: Day | null };

export type WarningContext = EntryCheckContext & {
  policy: PublishPolicy;
  /** null: whoever looks at it may not announce. */
  announcer: Announcer | null;
  isApproved: boolean;
  geography: Geography;
  /** The whole list as proposed, and as it stands. */
  proposed: readonly Entry[];
  base: readonly Entry[];
  reclassifications: readonly Reclassification[];
};

/** What the processor's own policy makes block, and what else warns; the rest of the three levels (decision D14). */
export function checkPolicy(items: readonly DraftItem[], context: WarningContext): Said[] {
  const { policy, announcer, isApproved, today } = context;
  const said = (check: PolicyCheck, says: CheckSays): Said => ({
    level: policy.blocks.includes(check) ? "policy" : "warns",
    says,
  });
  const all: Said[] = [];
  if (!isApproved) all.push(said("gdpa_approval", { code: "policy.gdpa_approval" }));
  if (announcer !== null && !isTrained(announcer.trainedOn, today)) {
    all.push(said("training", { code: "policy.training", ...announcer }));
  }
  for (const { before, after } of items) {
    if (after === null) continue;
    const known = before?.id === after.id ? before : null;
    const about = { entryId: after.id, name: after.name };
    if (hasNewPlace(known, after) && !isAssessed(known, after)) {
      all.push(said("location_assessment", { code: "policy.location_assessment", ...about }));
    }
    if (after.riskClass === null) all.push(said("risk_class", { code: "policy.risk_class", ...about }));
    if (known === null && needsContract(after) && after.thirdPartyClause === null) {
      all.push(said("third_party_clause", { code: "policy.third_party_clause", ...about }));
    }
  }
  return all;
}

/** Trained on a day of the last year: the same day of the next year still counts. */
export function isTrained(trainedOn: Day | null, today: Day): boolean {
  if (trainedOn === null) return false;
  return Temporal.PlainDate.from(trainedOn).add({ years: 1 }).toString() >= today;
}

/** The rest: what the touched entries newly bring in, and what a person did to a class. */
export function checkWarnings(items: readonly DraftItem[], context: WarningContext): Said[] {
  const says = [
    ...items.flatMap((item) => [
      ...entryWarnings(item),
      ...newFindings(item, context),
      ...classWarnings(item, context),
    ]),
    ...hostWarnings(items, context),
  ];
  return says.map((one) => ({ level: "warns", says: one }));
}

function hasNewPlace(known: Entry | null, after: Entry): boolean {
  const key = ({ role, country, region }: Entry["locations"][number]) => `${role} ${country} ${region}`;
  const had = new Set((known?.locations ?? []).map(key));
  return after.locations.some((place) => place.role !== "office" && !had.has(key(place)));
}

/** The assessment of the places that an entry had says nothing of a new one (HL-9.1). */
function isAssessed(known: Entry | null, { locationAssessment }: Entry): boolean {
  if (locationAssessment === null) return false;
  return JSON.stringify(locationAssessment) !== JSON.stringify(known?.locationAssessment ?? null);
}

function entryWarnings(item: DraftItem): CheckSays[] {
  const { after } = item;
  if (after === null) return [];
  const about = { entryId: after.id, name: after.name };
  return item.qualifiers.includes("sensitive_data") ? [{ code: "entry.sensitive_data", ...about }] : [];
}

/** Findings that the entry did not have before; one without anything to fall back on is said each time (decision D9). */
function newFindings({ before, after }: DraftItem, context: WarningContext): CheckSays[] {
  if (after === null) return [];
  const { today, processorName, ended, geography } = context;
  const others = (list: readonly Entry[]) =>
    list.filter(({ id, hostedAt }) => id !== after.id && (id === after.hostedAt || hostedAt === after.id));
  const find = (entry: Entry, list: readonly Entry[]) =>
    findEntryFindings(entry, { today, processorName, ended, geography, others: others(list) });
  const had = before?.id === after.id ? find(before, context.base) : [];
  const isKnown = (found: Finding) => had.some((one) => textOf(one) === textOf(found));
  return find(after, context.proposed)
    .filter((found) => found.level !== "info" && !SAID_ELSEWHERE.has(found.code))
    .filter((found) => !isKnown(found) || found.code === "DPF_NO_FALLBACK")
    .map((finding) => ({ code: "entry.finding", entryId: after.id, name: after.name, finding }));
}

/** Lines of their own say it, or why it may be so. */
const SAID_ELSEWHERE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "OPEN_ENDED_ENTRY",
  "FLOW_DOWN_MISSING",
  "CONTRACT_MISSING",
  "THIRD_PARTY_CLAUSE_MISSING",
]);

function textOf({ code, params }: Finding): string {
  return JSON.stringify([code, params]);
}

function classWarnings(item: DraftItem, { reclassifications }: WarningContext): CheckSays[] {
  const said = reclassifications.filter(({ entryId }) => entryId === item.id);
  return said.flatMap(({ removed, ...one }): CheckSays[] => {
    const standing = standingOf({ ...one, removed }, computedClass(item));
    if (removed.length === 0 || standing === "lapsed") return [];
    const about = { entryId: item.id, name: item.change.name, removed };
    return [{ code: standing === "waits" ? "class.waits" : "class.lowered", ...about }];
  });
}

/** Entries that run on servers of one that moves or goes, and do not say so themselves (HL-B1.13). */
function hostWarnings(items: readonly DraftItem[], { proposed, base }: WarningContext): CheckSays[] {
  const nameOf = (id: string) => [...proposed, ...base].find((entry) => entry.id === id)?.name ?? "";
  return findDependents(
    proposed,
    items.map(({ change }) => change),
  ).map(({ entryId, hostId, why }) => ({
    code: "entry.host",
    entryId,
    name: nameOf(entryId),
    why,
    host: nameOf(hostId),
  }));
}
