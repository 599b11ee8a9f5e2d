import type { PeriodUnit } from "../periods/period";
import type { CountryCode } from "../register/entry";
import type { Zone } from "../time";

/** A holiday calendar by name: `DK`, `DK+`, `SE`, `SE+`, `NO`, `DE`, or any EEA state, `GB`, `CH`. */
export type CalendarId = string;

/** When a period starts to run (decision D11). */
export type PeriodStart = "sending" | "receipt" | "publication";

/** A period as an agreement states it, with the calendar and zone it is counted in (decisions D7, D8). */
export type PeriodTerm = {
  count: number;
  unit: PeriodUnit;
  calendar: CalendarId;
  zone: Zone;
  start: PeriodStart;
  /** `house`: the agreement states no number and the processor gives this one; never to be read as a contract term (D1). */
  source: "contract" | "house";
};

export type Geography =
  | { kind: "none" }
  | { kind: "EEA" }
  | { kind: "EU" }
  | { kind: "list"; countries: CountryCode[] };

/** The standard clauses an agreement follows (decision D13). */
export type Profile = "heyloyalty" | "danish_authority" | "eu_2021_915" | "own";

/** What one agreement says about sub-processors. */
export type Terms = {
  profile: Profile;
  authorisation: "general" | "specific";
  /** null: not filled in yet; nothing can be announced while a customer's is null (decision D1). */
  notice: PeriodTerm | null;
  /** Which reading of the annex's closing line applies to a replacement (decision D2). */
  replacement: "notice_and_objection" | "specific_approval";
  /** What another activity of a listed company needs (Bilag 1 closing 2a). */
  otherProcessing: "specific_approval" | "notice_and_objection";
  geography: Geography;
  /** An objection after the window and before first use still counts, as where the agreement states no period (D1). */
  acceptUntilEffective: boolean;
};

/** Named terms that many customers share; a customer's own overrides win field by field (decision D13). */
export type StandardTerms = { id: string; processorId: string; name: string; terms: Terms };

/** The terms that hold for one customer. */
export function effectiveTerms(standard: Terms, overrides: Partial<Terms>): Terms {
  return { ...standard, ...overrides };
}
