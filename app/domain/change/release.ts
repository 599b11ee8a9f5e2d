import { addRows, EMPTY_SNAPSHOT, type Snapshot } from "../evidence/snapshot";
import type { SnapshotRow } from "../evidence/snapshot-row";
import type { LeftOutCustomer } from "../notice/notice";
import { leftOutRow, type StagedNotice } from "../notice/stage-notice";
import type { Instant } from "../time";
import type { Release } from "./announcement-records";
import type { Change, ChangeItem } from "./change";
import type { DraftItem } from "./items";

/** A release of which nothing is staged yet. */
export function emptyRelease(items: ChangeItem[], announcedAt: Instant): Release {
  return {
    items,
    announcedAt,
    notices: EMPTY_SNAPSHOT,
    recipients: EMPTY_SNAPSHOT,
    leftOut: EMPTY_SNAPSHOT,
    followers: EMPTY_SNAPSHOT,
    corrections: EMPTY_SNAPSHOT,
    templates: [],
  };
}

/** An item of a draft as it is stored once the change is announced. */
export function announcedItem(item: DraftItem, position: number, change: Change, id: string): ChangeItem {
  return {
    id,
    processorId: change.processorId,
    changeId: change.id,
    position,
    kind: item.kinds[0] ?? item.change.kind,
    kinds: [...item.kinds],
    qualifiers: [...item.qualifiers],
    takenOverBy: item.change.takenOverBy ?? null,
    entryId: item.change.entryId,
    name: item.change.name,
    replacedEntryId: item.change.replaces?.entryId ?? null,
    before: item.before,
    after: item.after,
    concerned: 0,
    publishedVersion: null,
  };
}

/** Adds what was staged to what evidence will say of the release, and to how many customers each item concerns. */
export function freeze(release: Release, staged: readonly StagedNotice[], skipped: readonly LeftOutCustomer[]): void {
  release.notices = extend(
    release.notices,
    staged.map(({ noticeRow }) => noticeRow),
  );
  const mails = staged.flatMap(({ recipientRows }) => recipientRows);
  const isCorrection = ({ mail }: (typeof mails)[number]) => mail === "correction";
  release.recipients = extend(
    release.recipients,
    mails.filter((row) => !isCorrection(row)),
  );
  release.corrections = extend(release.corrections, mails.filter(isCorrection));
  release.leftOut = extend(release.leftOut, skipped.map(leftOutRow));
  const concerned = new Map<string, number>();
  for (const { itemId } of staged.flatMap(({ notice }) => notice.gates)) {
    concerned.set(itemId, (concerned.get(itemId) ?? 0) + 1);
  }
  release.items = release.items.map((item) => ({ ...item, concerned: item.concerned + (concerned.get(item.id) ?? 0) }));
}

export function freezeFollowers(release: Release, rows: SnapshotRow[]): void {
  release.followers = extend(release.followers, rows);
}

function extend(snapshot: Snapshot, rows: SnapshotRow[]): Snapshot {
  const added = addRows(snapshot, rows);
  if (!added.ok) throw new Error(`A staged row cannot be evidence: ${added.code} at ${added.path}`);
  return added.snapshot;
}
