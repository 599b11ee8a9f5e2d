import type { PeriodUnit } from "../periods/period";
import type { CountryCode } from "../register/entry";
import type { Instant, Zone } from "../time";

/** A holiday calendar by name: `DK`, `DK+`, `SE`, `SE+`, `NO`, `DE`, any other EEA state, `GB`, `CH`, or a part: `GB-SCT`. */
export type CalendarId = string;

/**
 * When a period starts to run (decision D11). `sending_or_publication`: from the sending to those who are told by mail,
 * from the publication to those whom the agreement does not oblige the processor to mail because they did not subscribe.
 */
export const PERIOD_STARTS = ["sending", "receipt", "publication", "sending_or_publication"] as const;
export type PeriodStart = (typeof PERIOD_STARTS)[number];

/** A number of units, without the calendar it is counted in. */
export type Span = { count: number; unit: PeriodUnit };

/** A period as an agreement states it, with the calendar and zone it is counted in (decisions D7, D8). */
export type PeriodTerm = Span & {
  calendar: CalendarId;
  zone: Zone;
  start: PeriodStart;
  /** `house`: the agreement states no number and the processor gives this one; never to be read as a contract term (D1). */
  source: "contract" | "house";
};

/**
 * What a period to object does (decision D12): the first day of use lies after it, or the customer may end the agreement
 * within it while the change may already be in use. A notice period always gates: a chance to object must be real.
 */
export const PERIOD_EFFECTS = ["gates_start", "right_to_terminate"] as const;
export type PeriodEffect = (typeof PERIOD_EFFECTS)[number];

export type ObjectionTerm = PeriodTerm & { effect: PeriodEffect };

export type Geography =
  | { kind: "none" }
  | { kind: "EEA" }
  | { kind: "EU" }
  | { kind: "list"; countries: CountryCode[] };

/** The standard clauses an agreement follows (decision D13). */
export const PROFILES = ["heyloyalty", "danish_authority", "eu_2021_915", "own"] as const;
export type Profile = (typeof PROFILES)[number];

/** Who chose how an agreement's two rules on a replacement are read, when and why (decision D2). */
export type ReadingChoice = { by: string; at: Instant; why: string };

/** What one agreement says about sub-processors. */
export type Terms = {
  profile: Profile;
  authorisation: "general" | "specific";
  /** null: not filled in yet; nothing can be announced while a customer's is null (decision D1). */
  notice: PeriodTerm | null;
  /** Other notice periods for changes that reach certain categories of data; the longest that applies counts. */
  noticeByData: { dataCategories: string[]; period: PeriodTerm }[];
  /** The period to object where the agreement states one of its own; null: as long as the notice period runs. */
  objection: ObjectionTerm | null;
  /** The period for a replacement that cannot wait; null: no shortcut, an emergency shortens nothing. */
  emergency: PeriodTerm | null;
  /** What an objection does: the change does not start for the customer, or the customer may end the agreement. */
  objectionEffect: "blocks_start" | "right_to_terminate";
  /** Within how long the processor answers an objection, and may remedy what it is about; null: not stated. */
  answer: Span | null;
  remedy: Span | null;
  /** Which reading of the annex's closing line applies to a replacement (decision D2). */
  replacement: "notice_and_objection" | "specific_approval";
  /** null: nobody chose, the default holds. */
  replacementChoice: ReadingChoice | null;
  /** What another activity of a listed company needs (Bilag 1 closing 2a). */
  otherProcessing: "specific_approval" | "notice_and_objection";
  /** What a move inside the EEA needs, which the letter of Art. 28(2) does not cover. */
  locationInEea: "notice_and_objection" | "information";
  geography: Geography;
  /** An objection after the window and before first use still counts, as where the agreement states no period (D1). */
  acceptUntilEffective: boolean;
  /**
   * Whoever stays silent is reminded before the period ends, since the agreement says so. None of the documents that the
   * profiles rest on promises it (001 clause 11, the Danish authority's 7.3, 7.7 of Decision (EU) 2021/915, Art. 28(2) GDPR),
   * so it is off unless stated: a reminder once promised is one that a customer may rely on.
   */
  reminders: boolean;
  /** Services and modules the customer uses; empty: all. */
  services: string[];
  /** Approved categories of data and groups of people; empty: the agreement names none. */
  dataCategories: string[];
  subjectCategories: string[];
  /** The customer said that its data may hold special categories (HL-2.3). */
  specialCategories: boolean;
};

/** Named terms that many customers share; a customer's own overrides win field by field (decision D13). */
export type StandardTerms = { id: string; processorId: string; name: string; terms: Terms };

/**
 * An agreement that states nothing beyond Art. 28 GDPR: the start of a form, of a file's row, of a test.
 * Without a period nothing can be announced (decision D1).
 */
export const BARE_TERMS: Terms = {
  profile: "own",
  authorisation: "general",
  notice: null,
  noticeByData: [],
  objection: null,
  emergency: null,
  objectionEffect: "blocks_start",
  answer: null,
  remedy: null,
  replacement: "notice_and_objection",
  replacementChoice: null,
  otherProcessing: "notice_and_objection",
  locationInEea: "notice_and_objection",
  geography: { kind: "none" },
  acceptUntilEffective: false,
  reminders: false,
  services: [],
  dataCategories: [],
  subjectCategories: [],
  specialCategories: false,
};

/** The terms that hold for one customer. */
export function effectiveTerms(standard: Terms, overrides: Partial<Terms>): Terms {
  return { ...standard, ...overrides };
}
