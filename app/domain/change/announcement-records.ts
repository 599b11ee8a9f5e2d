import { CLASSIFICATION_RULE } from "../classification/table";
import type { MailKind } from "../delivery/delivery";
import { type Hash, sha256, toHash } from "../evidence/hash";
import type { LogRecord } from "../evidence/log-record";
import { closeSnapshot, type Snapshot } from "../evidence/snapshot";
import { PERIOD_RULE } from "../periods/window";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import type { Change, ChangeItem } from "./change";
import { itemsHash, sealedHash } from "./item-content";
import type { PlanContext } from "./plan-notices";

/** A release while it is staged: what will be made visible at once, and what evidence will say of it. */
export type Release = {
  items: ChangeItem[];
  announcedAt: Instant;
  notices: Snapshot;
  recipients: Snapshot;
  /** Customers whom no item concerns. */
  leftOut: Snapshot;
  followers: Snapshot;
  /** Contacts whose notice stands and who are told what was put right of it; with `recipients` all that are told. */
  corrections: Snapshot;
  /** Hash of each rendered message, by kind and language. */
  templates: { kind: MailKind; language: Locale; hash: string }[];
};

/** Versions of the rules and data that the verdicts of a plan rest on. */
export function rulesOf(context: Pick<PlanContext, "fallbackCalendar" | "tzdata">) {
  return {
    classification: CLASSIFICATION_RULE,
    periods: PERIOD_RULE,
    holidays: context.fallbackCalendar.dataset,
    timeZones: `tzdata/${context.tzdata}`,
  };
}

/** The leaves of an announcement: what was announced, and to whom it was sent in which words. */
export function announcementRecords(
  change: Change,
  context: Pick<PlanContext, "fallbackCalendar" | "tzdata">,
  release: Release,
): LogRecord[] {
  if (change.ref === null) throw new Error(`Change ${change.id} is announced without a number`);
  const common = { v: 1, processorId: change.processorId, changeId: change.id, at: release.announcedAt } as const;
  const by = { kind: "staff", id: change.orderedBy ?? change.createdBy } as const;
  const issued = (mail: MailKind, snapshot: Snapshot): LogRecord => ({
    ...common,
    type: "notice_issued",
    mail,
    recipients: closeSnapshot(snapshot),
    templates: templateHashes(release, mail),
    by,
  });
  return [
    {
      ...common,
      v: 2,
      type: "change_announced",
      ref: change.ref,
      baseVersion: change.baseVersion,
      itemCount: release.items.length,
      contentHash: itemsHash(release.items),
      reclassifiedHash: sealedHash(change.reclassifications.map(({ reason: _personal, ...said }) => said)),
      firstDay: change.firstDay,
      notices: closeSnapshot(release.notices),
      leftOut: closeSnapshot(release.leftOut),
      emergency: change.emergency !== null,
      publishing: change.publishing ?? "four_eyes",
      authors: change.authors,
      orderedAt: change.orderedAt ?? change.updatedAt,
      corrects:
        change.corrects === null ? null : { changeId: change.corrects, correction: change.correction ?? "content" },
      rules: rulesOf(context),
      by,
    },
    issued("notice", release.recipients),
    ...(release.corrections.tree.size > 0 ? [issued("correction", release.corrections)] : []),
    ...(release.followers.tree.size > 0 ? [issued("follower_notice", release.followers)] : []),
  ];
}

/** One hash for each language over all its messages, since every group of customers has its own. */
function templateHashes(release: Release, kind: MailKind): { language: Locale; hash: Hash }[] {
  const byLanguage = new Map<Locale, string[]>();
  for (const template of release.templates) {
    if (template.kind !== kind) continue;
    byLanguage.set(template.language, [...(byLanguage.get(template.language) ?? []), toHash(template.hash)]);
  }
  return [...byLanguage].map(([language, hashes]) => ({ language, hash: sha256(hashes.sort().join("\n")) }));
}
