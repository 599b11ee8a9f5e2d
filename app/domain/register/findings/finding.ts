/** Codes of what is wrong in a list, with their level: `warn` and `info` inform, `red` puts lawfulness in question. */
export const FINDING_LEVELS = {
  CONTACT_MISSING: "warn",
  REGISTRATION_NUMBER_MISSING: "warn",
  LEGAL_ENTITY_MISSING: "warn",
  ADDRESS_MISSING: "warn",
  COUNTRY_MISSING: "warn",
  BASIS_MISSING: "warn",
  ADDRESS_COUNTRY_ONLY: "info",
  ADDRESS_CITY_ONLY: "info",
  ADDRESS_INCOMPLETE: "info",
  ADDRESS_WITHOUT_COUNTRY: "info",
  REGION_ONLY: "info",
  MULTI_ADDRESS: "info",
  LEGAL_NAME_IN_ADDRESS_CELL: "info",
  TWO_BRANDS_ONE_ENTRY: "info",
  CHECK_ORG_NO_OWNER: "info",
  ENTITY_ADDRESS_COUNTRY_MISMATCH: "info",
  SELF_HOSTED_AT_OTHER_SUBPROCESSOR: "info",
  EEA_NOT_EU: "info",
  SELF_ENTRY: "info",
  OPEN_ENDED_ENTRY: "warn",
  ROLE_UNCLEAR: "warn",
  PHASE_OUT_NO_END_DATE: "warn",
  BASIS_CONTRADICTS_LOCATION: "warn",
  OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT: "red",
  TRANSFER_TOOL_MISSING: "red",
  BASIS_INVALID: "red",
  OLD_CLAUSES: "red",
  ADEQUACY_QUESTION: "red",
  ADEQUACY_NONE: "red",
  ADEQUACY_ENDED: "red",
  DEROGATION_ONLY: "red",
  DPF_UNLISTED: "red",
  DPF_NO_FALLBACK: "warn",
  DPF_CHECK_STALE: "warn",
  CERTIFICATE_EXPIRED: "warn",
  FLOW_DOWN_MISSING: "red",
  CONTRACT_MISSING: "red",
  SECRECY_MISSING: "red",
  ACCESS_OVER: "warn",
  THIRD_PARTY_CLAUSE_MISSING: "warn",
  RETENTION_MISSING: "warn",
  INCOMPLETE_LIST: "warn",
  NAMED_ELSEWHERE: "warn",
} as const satisfies Record<string, "info" | "warn" | "red">;

export type FindingCode = keyof typeof FINDING_LEVELS;
export type FindingLevel = "info" | "warn" | "red";

/** What the sentence in the catalog needs: names, countries, the day a tool ended. */
export type FindingParams = Record<string, string | string[]>;

/** What staff are shown; never shown to the public and never mended by itself. */
export type Finding = {
  code: FindingCode;
  level: FindingLevel;
  /** null: about the list as a whole. */
  entryId: string | null;
  params: FindingParams;
};

/** A finding about one entry. */
export function entryFinding(code: FindingCode, entryId: string, params: FindingParams = {}): Finding {
  return { code, level: FINDING_LEVELS[code], entryId, params };
}

/** A finding about the list as a whole. */
export function listFinding(code: FindingCode, params: FindingParams): Finding {
  return { code, level: FINDING_LEVELS[code], entryId: null, params };
}
