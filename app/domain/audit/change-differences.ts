import type { Release } from "../change/announcement-records";
import type { Change } from "../change/change";
import type { Instant } from "../time";
import type { AuditEntry } from "./audit";
import { differences } from "./differences";
import { bySystem, type Doer, entryOf, type Fresh } from "./entry";

/** An entry of one act on a proposed change. In: the change before and after, and when. */
export function changeEntry(
  ids: Fresh,
  doer: Doer,
  of: { act: string; at: Instant; before: Change; after: Change } & Partial<Pick<AuditEntry, "reason">>,
): AuditEntry {
  const { act, at, before, after, reason = null } = of;
  const subject = { kind: "change", id: after.id };
  return entryOf(ids, doer, { at, act, subject, reason, ...changeDifferences(before, after) });
}

/** The worker made an announcement visible: how many were told, and of how many items. */
export function releasedEntry(ids: Fresh, { id, processorId, ref }: Change, release: Release): AuditEntry {
  const { announcedAt: at, items, notices, recipients } = release;
  const after = { ref, items: items.length, customers: notices.tree.size, recipients: recipients.tree.size };
  return entryOf(ids, bySystem(processorId), { at, act: "change.release", subject: { kind: "change", id }, after });
}

/** What an act changed of a proposed change: entries by their ids, and the few facts that people decide about it. */
export function changeDifferences(before: Change | null, after: Change | null) {
  return differences(before && told(before), after && told(after));
}

/** A new draft against the list it rests on: only what it proposes to change. */
export function draftDifferences(draft: Change, listed: Change["proposed"]) {
  const { after } = changeDifferences({ ...draft, proposed: listed, pairs: [], firstDay: null }, draft);
  return { before: null, after: { baseVersion: draft.baseVersion, ...after } };
}

function told(change: Change) {
  const { state, ref, firstDay, publishAutomatically, pairs, emergency, withdrawnReason } = change;
  const { imported, reclassifications, acknowledgedWarnings, gdpaApproval, releaseFault } = change;
  const { authors, orderedBy, publishing, secondPerson, dueAt } = change;
  return {
    ...{ state, ref, firstDay, publishAutomatically, pairs, emergency, withdrawnReason, releaseFault },
    imported: imported && { fileName: imported.fileName, entries: imported.list.entries.length },
    unread: imported?.list.unread.length ?? null,
    reclassifications: reclassifications.map(({ entryId, added, removed, confirmedBy }) => ({
      ...{ entryId, added, removed, confirmedBy },
    })),
    acknowledged: acknowledgedWarnings.map(({ key }) => key),
    approvedBy: gdpaApproval?.by ?? null,
    ...{ authors, orderedBy, publishing, releaseAt: state === "scheduled" ? dueAt : null },
    secondPerson: secondPerson && { asked: secondPerson.staffId, isRefused: secondPerson.refused !== null },
    ...Object.fromEntries(change.proposed.map((entry) => [`entry ${entry.id}`, entry])),
  };
}
