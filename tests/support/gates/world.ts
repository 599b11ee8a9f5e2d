import { expect } from "vitest";
import { openHolidays } from "~/adapters/holidays.server";
import type { Terms } from "~/domain/agreement/terms";
import type { GivenAuthorisation } from "~/domain/authorisation/authorisation";
import { decideNotice, type UnsortedReply } from "~/domain/change/decide-notice";
import { type PlanContext, planNotice } from "~/domain/change/plan-notices";
import type { ClassifiedItem } from "~/domain/classification/classify";
import type { Grant } from "~/domain/classification/gate";
import type { Notice } from "~/domain/notice/notice";
import { stageNotice } from "~/domain/notice/stage-notice";
import type { Calendar } from "~/domain/periods/calendar";
import { computePeriod } from "~/domain/periods/compute-period";
import { CLOSING_GRACE_MS } from "~/domain/periods/deadline";
import { type Day, type Instant, localDay, plusMs } from "~/domain/time";
import { aController, anEntry, aPeriod, aStandardTerms, someTerms } from "../builders";

/**
 * One customer's world, and an oracle that knows nothing of gates: it looks at what happened and asks what the law and
 * the agreement would ask, which is said by hand for every item.
 */
const ZONE = "Europe/Copenhagen";
export const ANNOUNCED: Instant = "2026-11-23T10:00:00.000Z";

const found = await openHolidays().calendar("DK", 2025, 2030);
if (found === null) throw new Error("no calendar");
const calendar: Calendar = found;

const german = { role: "storage" as const, country: "DE", region: null, address: null };
const american = { ...german, country: "US" };
export const ITEMS: ClassifiedItem[] = [
  { id: "inside", kinds: ["ADDITION"], qualifiers: [], before: null, after: anEntry({ locations: [german] }) },
  { id: "outside", kinds: ["REPLACEMENT"], qualifiers: [], before: null, after: anEntry({ locations: [american] }) },
  { id: "other", kinds: ["OTHER_PROCESSING"], qualifiers: [], before: null, after: anEntry({ locations: [german] }) },
  { id: "wider", kinds: ["DATA_WIDENED"], qualifiers: [], before: null, after: anEntry({ locations: [german] }) },
  { id: "news", kinds: ["CONTACT"], qualifiers: [], before: null, after: anEntry({ locations: [german] }) },
];

/** What each item asks under each agreement, said by hand. */
type Asks = { approval?: true; consent?: true; amendment?: true; window?: true };
export type Agreement = { terms: Partial<Terms>; gatingDays: number[]; asks: Record<string, Asks> };
const base: Record<string, Asks> = {
  inside: { window: true },
  outside: { window: true },
  other: { approval: true },
  wider: { approval: true, amendment: true },
  news: {},
};
export const AGREEMENTS: Record<string, Agreement> = {
  general: { terms: { geography: { kind: "none" } }, gatingDays: [30], asks: base },
  clause4: {
    terms: { geography: { kind: "EEA" } },
    gatingDays: [30],
    asks: { ...base, outside: { window: true, consent: true } },
  },
  specific: {
    terms: { geography: { kind: "none" }, authorisation: "specific" },
    gatingDays: [30],
    asks: { ...base, inside: { window: true, approval: true }, outside: { window: true, approval: true } },
  },
  annex: {
    terms: { geography: { kind: "none" }, replacement: "specific_approval", otherProcessing: "notice_and_objection" },
    gatingDays: [30],
    asks: { ...base, outside: { window: true, approval: true }, other: { window: true } },
  },
  google: {
    terms: { geography: { kind: "none" }, objection: { ...aPeriod({ count: 90 }), effect: "right_to_terminate" } },
    gatingDays: [30],
    asks: base,
  },
  longObjection: {
    terms: {
      geography: { kind: "none" },
      notice: aPeriod({ count: 10 }),
      objection: { ...aPeriod({ count: 45 }), effect: "gates_start" },
    },
    gatingDays: [10, 45],
    asks: base,
  },
  contract: { terms: { geography: { kind: "none" }, acceptUntilEffective: false }, gatingDays: [14], asks: base },
};
(AGREEMENTS.contract as Agreement).terms.notice = aPeriod({ count: 14 });
const FIRST_DAY: Day = "2026-12-28";

type Objection = {
  id: number;
  controllerId: string | null;
  itemIds: string[];
  state: "unmatched" | "open" | "decided" | "dismissed";
  timing: "in_time" | "before_first_use" | "late" | "not_told";
};
type Outcome = { itemId: string; state: "in_effect" | "carved_out" | "terminated"; effectiveDay: Day | null };

/** One customer's world. */
export type World = {
  agreement: Agreement;
  now: Instant;
  notice: Notice;
  objections: Objection[];
  unsorted: UnsortedReply[];
  authorisations: (GivenAuthorisation & { at: Instant })[];
  outcomes: Outcome[];
  withoutTool: Set<string>;
};

export const CONTEXT: PlanContext = {
  items: ITEMS,
  standardTerms: [],
  today: "2026-11-23",
  isEmergency: false,
  event: ANNOUNCED,
  calendars: new Map([["DK", calendar]]),
  fallbackCalendar: calendar,
  tzdata: "test",
};

/** What the customer of an agreement is told. */
export function told(agreement: Agreement): Notice {
  const standard = aStandardTerms({ terms: someTerms({ ...agreement.terms }) });
  const controller = aController({ standardTermsId: standard.id });
  const planned = planNotice(controller, { ...CONTEXT, standardTerms: [standard] });
  const make = {
    nextId: () => controller.id,
    salt: () => "A".repeat(43),
    linkHash: () => "",
    messageId: () => "",
    mailHost: "x.example",
    bounceDomain: null,
    now: ANNOUNCED,
  };
  return stageNotice(planned, { changeId: "change", controller, contacts: [] }, make).notice;
}

export const aWorld = (agreement: Agreement, notice: Notice): World => ({
  agreement,
  now: ANNOUNCED,
  notice,
  objections: [],
  unsorted: [],
  authorisations: [],
  outcomes: [],
  withoutTool: new Set(),
});

/** Publishes what may take effect now, as the worker does, and holds it against the oracle. */
export function publish(world: World): void {
  const facts = { ...world, items: ITEMS, firstDay: FIRST_DAY };
  for (const verdict of decideNotice(facts, world.now, localDay(world.now, ZONE))) {
    if (verdict.verdict !== "takes_effect") continue;
    expect(standsAgainst(world, verdict.itemId)).toEqual([]);
    world.outcomes.push({ itemId: verdict.itemId, state: "in_effect", effectiveDay: verdict.effectiveDay });
  }
}

/** Everything that stands against using the item now, by what happened alone. */
export function standsAgainst(world: World, itemId: string): string[] {
  const { now, agreement } = world;
  const { provenAt, controllerId } = world.notice;
  const against: string[] = [];
  const asks = agreement.asks[itemId] ?? {};
  const has = (grant: Grant) =>
    world.authorisations.some(
      (one) =>
        one.grant === grant &&
        one.itemIds.includes(itemId) &&
        one.withdrawnAt === null &&
        one.at <= now &&
        (one.channel !== "phone" || grant === "early_start"),
    );
  if (provenAt === null || provenAt > now) against.push("nobody was provably told");
  for (const need of ["approval", "consent", "amendment"] as const)
    if (asks[need] && !has(need)) against.push(`no ${need}`);
  const counting = world.objections.filter((one) => one.timing !== "late" && concerns(one, itemId));
  const isEarly = has("early_start") || (asks.approval === true && has("approval"));
  if (asks.window && !isEarly) {
    for (const days of agreement.gatingDays) {
      const end = endOf(provenAt !== null && provenAt > ANNOUNCED ? provenAt : ANNOUNCED, days);
      if (now < plusMs(end, CLOSING_GRACE_MS)) against.push(`the ${days} days are not over`);
      if (localDay(now, ZONE) < localDay(end, ZONE)) against.push("first day inside the window");
    }
    if (counting.some(({ state }) => state === "unmatched")) against.push("an objection nobody has matched");
  }
  if (counting.some((one) => one.controllerId === controllerId && one.state === "open"))
    against.push("an open objection");
  if (itemId === "outside" && world.withoutTool.has("outside")) against.push("no transfer tool");
  if (localDay(now, ZONE) < FIRST_DAY) against.push("before the first day");
  return against;
}

const concerns = ({ itemIds }: Pick<Objection, "itemIds">, itemId: string) =>
  itemIds.length === 0 || itemIds.includes(itemId);

const ends = new Map<string, Instant>();
function endOf(event: Instant, days: number): Instant {
  const key = `${localDay(event, ZONE)} ${days}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  const counted = computePeriod({ event, period: { count: days, unit: "days" }, calendar, zone: ZONE, tzdata: "test" });
  if (!counted.ok) throw new Error(counted.code);
  ends.set(key, counted.window.windowEndExclusive);
  return counted.window.windowEndExclusive;
}
