import type { Change, ChangeItem, ItemOutcome, ListVersion } from "~/domain/change/change";
import { sealContent } from "~/domain/evidence/canonical";
import { blankEntry, type Entry } from "~/domain/register/entry";
import { anId, NOW, nobody, SALT } from "./values";

export function anEntry(over: Partial<Entry> = {}): Entry {
  const id = over.id ?? anId();
  return {
    ...blankEntry(id, "Havn Hosting"),
    legalName: over.name ?? "Havn Hosting GmbH",
    address: "Hafenweg 1, 20095 Hamburg",
    locations: [{ role: "storage", country: "DE", region: null, address: "Hamburg" }],
    activity: "Hosting",
    since: "2024-01-01",
    contractDate: "2023-12-01",
    guarantee: "ISO 27001",
    ...over,
  };
}

/** Its `contentHash` is that of its entries. */
export function aVersion(over: Partial<ListVersion> = {}): ListVersion {
  const entries = over.entries ?? [anEntry()];
  const sealed = sealContent(entries);
  if (!sealed.ok) throw new Error(sealed.code);
  return {
    id: anId(),
    processorId: nobody,
    n: 1,
    entries,
    contentHash: sealed.hash,
    publishedAt: NOW,
    effectiveDay: "2026-03-02",
    changeId: null,
    ...over,
  };
}

export function aChange(over: Partial<Change> = {}): Change {
  return {
    id: anId(),
    processorId: nobody,
    ref: null,
    state: "draft",
    baseVersion: 1,
    proposed: [anEntry()],
    pairs: [],
    firstDay: "2026-04-15",
    publishAutomatically: true,
    rowVersion: 1,
    createdBy: nobody,
    authors: [over.createdBy ?? nobody],
    orderedBy: null,
    orderedAt: null,
    publishing: null,
    secondPerson: null,
    createdAt: NOW,
    updatedAt: NOW,
    dueAt: null,
    announcedAt: null,
    closedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    followersTold: null,
    salt: SALT,
    releaseFault: null,
    emergency: null,
    reclassifications: [],
    acknowledgedWarnings: [],
    gdpaApproval: null,
    imported: null,
    corrects: null,
    correctedBy: null,
    correction: null,
    ...over,
  };
}

export function aChangeItem(over: Partial<ChangeItem> = {}): ChangeItem {
  const after = anEntry();
  return {
    id: anId(),
    processorId: nobody,
    changeId: nobody,
    position: 1,
    kind: "ADDITION",
    kinds: ["ADDITION"],
    qualifiers: [],
    entryId: after.id,
    name: after.name,
    replacedEntryId: null,
    takenOverBy: null,
    before: null,
    after,
    concerned: 1,
    publishedVersion: null,
    ...over,
  };
}

export function anOutcome(over: Partial<ItemOutcome> = {}): ItemOutcome {
  return {
    id: anId(),
    processorId: nobody,
    changeId: nobody,
    itemId: nobody,
    controllerId: nobody,
    state: "in_effect",
    effectiveDay: "2026-04-15",
    decidedAt: NOW,
    ...over,
  };
}
