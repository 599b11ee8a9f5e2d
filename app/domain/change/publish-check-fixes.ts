import type { FindingCode } from "../register/findings/finding";
import type { CheckSays } from "./publish-check-says";

/** Where the remedy is carried out; a page knows its address. `field`: the form's field, where it has one. */
export type Fix =
  | { to: "entry"; entryId: string; field: string | null }
  | { to: "class"; entryId: string }
  | { to: "add" | "questions" | "first_day" | "emergency" | "approval" | "policy" | "left_out" | "customers" };

/** Where to mend what a line says. */
export function fixOf(says: CheckSays): Fix {
  switch (says.code) {
    case "correction.not_announced":
    case "correction.in_use":
    case "correction.nothing_corrected":
    case "draft.no_change":
      return { to: "add" };
    case "draft.import_open":
      return { to: "questions" };
    case "draft.first_day_missing":
    case "draft.first_day_past":
    case "draft.first_day_inside_window":
      return { to: "first_day" };
    case "draft.emergency_shortens_nothing":
      return { to: "emergency" };
    case "policy.gdpa_approval":
      return { to: "approval" };
    case "policy.training":
      return { to: "policy" };
    case "customer.left_out":
      return { to: "left_out" };
    case "customer.no_period":
    case "customer.period_not_computable":
    case "customer.no_contact":
      return { to: "customers" };
    case "class.lowered":
    case "class.waits":
      return { to: "class", entryId: says.entryId };
    case "entry.finding":
      return { to: "entry", entryId: says.entryId, field: FINDING_FIELDS[says.finding.code] ?? null };
    default:
      return { to: "entry", entryId: says.entryId, field: FIELDS[says.code] };
  }
}

/** The field of an entry's form that mends it, by its name there. */
const FIELDS = {
  "entry.in_other_change": null,
  "entry.guarantee_missing": "guarantee",
  "entry.contract_missing": "contractDate",
  "entry.contract_after_first_day": "contractDate",
  "entry.developer_contract_missing": "contractDate",
  "entry.country_missing": "storage",
  "entry.activity_missing": "activity",
  "entry.phasing_out_activity": "activity",
  "entry.not_itemised": "name",
  "entry.transfer_tool": "tool",
  "entry.sensitive_data": "dataCategories",
  "entry.host": "storage",
  "policy.location_assessment": "assessmentReference",
  "policy.risk_class": "riskClass",
  "policy.third_party_clause": "thirdPartyClause",
} as const;

const FINDING_FIELDS: Partial<Record<FindingCode, string>> = {
  CONTACT_MISSING: "contact",
  REGISTRATION_NUMBER_MISSING: "registrationNumber",
  LEGAL_ENTITY_MISSING: "legalName",
  ADDRESS_MISSING: "address",
  COUNTRY_MISSING: "storage",
  BASIS_MISSING: "legalBasis",
  PHASE_OUT_NO_END_DATE: "phaseOutEnd",
  TRANSFER_TOOL_MISSING: "tool",
  BASIS_INVALID: "tool",
  OLD_CLAUSES: "tool",
  DPF_UNLISTED: "listedEntity",
  DPF_NO_FALLBACK: "fallbackTool",
  DPF_CHECK_STALE: "checkedOn",
  SECRECY_MISSING: "secrecyDay",
  ACCESS_OVER: "accessUntil",
  RETENTION_MISSING: "retention",
  CERTIFICATE_EXPIRED: "certificates",
};
