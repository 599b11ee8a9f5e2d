import { BARE_TERMS, type PeriodTerm, type Profile, type Span, type Terms } from "./terms";

/** What an agreement that follows a profile usually says; a start to correct, never read out of anybody's agreement. */
export type Preset = Pick<
  Terms,
  | "authorisation"
  | "replacement"
  | "otherProcessing"
  | "locationInEea"
  | "geography"
  | "objectionEffect"
  | "acceptUntilEffective"
> & {
  /** What we offer where the agreement states no number (decision D1); null: its parties write one into it. */
  housePeriod: Span | null;
};

const HOUSE_PERIOD: Span = { count: 30, unit: "days" };
const USUAL = {
  authorisation: "general",
  replacement: "notice_and_objection",
  locationInEea: "notice_and_objection",
  objectionEffect: "blocks_start",
} as const;

/**
 * Sources: 001 clauses 4, 11 and annex 1 for `heyloyalty`; clauses 7.2, 7.3 and annex B of the Danish authority's clauses;
 * clauses 7.7 and 7.8 of Decision (EU) 2021/915; Art. 28(2) GDPR for `own`. Decisions D1, D2, D13.
 */
export const PRESETS: Readonly<Record<Profile, Preset>> = {
  heyloyalty: {
    ...USUAL,
    otherProcessing: "specific_approval",
    geography: { kind: "EEA" },
    acceptUntilEffective: true,
    housePeriod: HOUSE_PERIOD,
  },
  danish_authority: {
    ...USUAL,
    otherProcessing: "specific_approval",
    geography: { kind: "none" },
    acceptUntilEffective: false,
    housePeriod: null,
  },
  eu_2021_915: {
    ...USUAL,
    otherProcessing: "notice_and_objection",
    geography: { kind: "none" },
    acceptUntilEffective: false,
    housePeriod: null,
  },
  own: {
    ...USUAL,
    otherProcessing: "notice_and_objection",
    geography: { kind: "none" },
    acceptUntilEffective: true,
    housePeriod: HOUSE_PERIOD,
  },
};

/** New terms to begin with: the house period, since an agreement's own number is for somebody to read out of it (D1). */
export function newTerms(counted: Pick<PeriodTerm, "calendar" | "zone">): Terms {
  const { housePeriod: _, ...said } = PRESETS.danish_authority;
  const notice: PeriodTerm = { ...HOUSE_PERIOD, ...counted, start: "sending", source: "house" };
  return { ...BARE_TERMS, ...said, profile: "danish_authority", notice, acceptUntilEffective: true };
}
