import type { Profile } from "../agreement/terms";

/** What a verdict can rest on in an agreement or in the law. */
export type ClauseId =
  | "addition"
  | "replacement"
  | "annex_other_processor"
  | "annex_other_processing"
  | "specific_authorisation"
  | "information"
  | "location"
  | "geography"
  | "transfer"
  | "contract_content"
  | "security"
  | "guarantee"
  | "chain"
  | "role";

/**
 * How each profile cites what a verdict rests on. Citations are the same in every language but for the abbreviation
 * of "clause", which the catalogs put before them (`clause.prefix`); law is cited in full.
 */
const CITATIONS: Record<Profile, Record<ClauseId, string>> = {
  heyloyalty: {
    addition: "11(c)",
    replacement: "11(b)",
    annex_other_processor: "Annex 1",
    annex_other_processing: "Annex 1",
    specific_authorisation: "11",
    information: "5",
    location: "9",
    geography: "4",
    transfer: "Annex 1",
    contract_content: "2",
    security: "Annex 2",
    guarantee: "11(b)",
    chain: "11(e)",
    role: "GDPR 28(10)",
  },
  danish_authority: {
    addition: "7.3",
    replacement: "7.3",
    annex_other_processor: "B.1",
    annex_other_processing: "B.1",
    specific_authorisation: "7.2",
    information: "B.1",
    location: "C.5",
    geography: "8",
    transfer: "8",
    contract_content: "A",
    security: "6",
    guarantee: "7.3",
    chain: "7.4",
    role: "GDPR 28(10)",
  },
  eu_2021_915: {
    addition: "7.7(a)",
    replacement: "7.7(a)",
    annex_other_processor: "7.7(a)",
    annex_other_processing: "7.7(a)",
    specific_authorisation: "7.7(a)",
    information: "7.7(a)",
    location: "7.7(a)",
    geography: "7.8",
    transfer: "7.8",
    contract_content: "7.2",
    security: "7.4",
    guarantee: "7.7(a)",
    chain: "7.7(b)",
    role: "GDPR 28(10)",
  },
  own: {
    addition: "GDPR 28(2)",
    replacement: "GDPR 28(2)",
    annex_other_processor: "GDPR 28(2)",
    annex_other_processing: "GDPR 28(2)",
    specific_authorisation: "GDPR 28(2)",
    information: "GDPR 28(3)(h)",
    location: "GDPR 28(3)(a)",
    geography: "GDPR 28(3)(a)",
    transfer: "GDPR 44",
    contract_content: "GDPR 28(3)",
    security: "GDPR 32",
    guarantee: "GDPR 28(1)",
    chain: "GDPR 28(4)",
    role: "GDPR 28(10)",
  },
};

/** The citation of a clause under a profile. */
export function clauseText(clause: ClauseId, profile: Profile): string {
  return CITATIONS[profile][clause];
}
