import type { Day, Instant } from "../time";
import type { PublicChange, PublicItem, VersionMark } from "./public-change";

/** Something that a follower is told of: a change announced, in force (once for each version it brought), or withdrawn. */
export type PublicEvent = {
  /** Stays the same for ever, whatever address the site has (RFC 4287, 4.2.6). */
  id: string;
  kind: "announced" | "in_force" | "withdrawn";
  at: Instant;
  change: PublicChange;
  /** What it concerns: for a version, the items that are new in it. */
  items: PublicItem[];
  version: VersionMark | null;
};

/** Feed readers keep what they have seen. */
const MOST = 100;

/** What has happened, newest first. In: every public change. */
export function publicEvents(changes: readonly PublicChange[]): PublicEvent[] {
  const events = changes.flatMap((change): PublicEvent[] => {
    const { id, items, announcedAt, withdrawnAt } = change;
    const announced = {
      id: `urn:uuid:${id}`,
      kind: "announced",
      at: announcedAt,
      change,
      items,
      version: null,
    } as const;
    const inForce = versionsOf(change).map((version) => ({
      id: `urn:uuid:${version.id}`,
      kind: "in_force" as const,
      at: version.publishedAt,
      change,
      items: itemsOf(change, version),
      version,
    }));
    if (change.state !== "withdrawn" || withdrawnAt === null) return [announced, ...inForce];
    const withdrawn = { ...announced, id: `urn:uuid:${id}#withdrawn`, kind: "withdrawn", at: withdrawnAt } as const;
    return [announced, ...inForce, { ...withdrawn, items: items.filter((item) => item.inForce === null) }];
  });
  return events.sort((a, b) => (a.at === b.at ? order(b.id, a.id) : order(b.at, a.at))).slice(0, MOST);
}

/** An all-day entry of a calendar. */
export type PublicDay = {
  /** A UUID (RFC 7986, 5.3), the same through every revision. */
  uid: string;
  /** Raised where the entry of the same `uid` was another before (RFC 5545, 3.8.7.4). */
  sequence: number;
  status: "planned" | "in_force" | "withdrawn";
  day: Day;
  revisedAt: Instant;
  change: PublicChange;
  items: PublicItem[];
  version: VersionMark | null;
};

/**
 * Days for a calendar, earliest first: the planned first day of each announced change, which becomes the day its first
 * version came into force, and a day of its own for each later version. Windows are each customer's own and not here.
 */
export function publicDays(changes: readonly PublicChange[]): PublicDay[] {
  const days = changes.flatMap((change): PublicDay[] => {
    const [first, ...later] = versionsOf(change);
    const versionDay = (version: VersionMark, uid: string, sequence: number): PublicDay => ({
      uid,
      sequence,
      status: "in_force",
      day: version.day,
      revisedAt: version.publishedAt,
      change,
      items: itemsOf(change, version),
      version,
    });
    if (first !== undefined) {
      return [versionDay(first, change.id, 1), ...later.map((version) => versionDay(version, version.id, 0))];
    }
    const { id: uid, firstDay: day, announcedAt, withdrawnAt, items } = change;
    if (day === null) return [];
    const common = { uid, day, change, items, version: null };
    return withdrawnAt === null
      ? [{ ...common, sequence: 0, status: "planned", revisedAt: announcedAt }]
      : [{ ...common, sequence: 1, status: "withdrawn", revisedAt: withdrawnAt }];
  });
  return days.sort((a, b) => (a.day === b.day ? order(a.uid, b.uid) : order(a.day, b.day)));
}

/** The versions that the change brought, in order. */
export function versionsOf({ items }: Pick<PublicChange, "items">): VersionMark[] {
  const marks = new Map(items.flatMap(({ inForce }) => (inForce === null ? [] : [[inForce.n, inForce] as const])));
  return [...marks.values()].sort((a, b) => a.n - b.n);
}

function itemsOf({ items }: PublicChange, { n }: VersionMark): PublicItem[] {
  return items.filter(({ inForce }) => inForce?.n === n);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
