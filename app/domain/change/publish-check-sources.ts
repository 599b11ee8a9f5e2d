import type { Profile } from "../agreement/terms";
import { type ClauseId, clauseText } from "../classification/clauses";
import type { FindingCode } from "../register/findings/finding";
import type { CheckCode, CheckSays } from "./publish-check-says";

/** What a line rests on, as agreements of the profile cite it; null: nothing but good order, or the processor's own policy. */
export function clauseOf(says: CheckSays, profile: Profile): string | null {
  const source = says.code === "entry.finding" ? findingSource(says.finding.code) : SOURCES[says.code];
  if (source === null) return null;
  if (typeof source === "string") return clauseText(source, profile);
  return source[profile] ?? source.law;
}

/** A clause that each profile has, or the law with those clauses that say more of it. */
type Source = ClauseId | ({ law: string | null } & Partial<Record<Profile, string>>) | null;

const ART_28_2: Source = { law: "GDPR 28(2)" };
const SECRECY: Source = { law: "GDPR 28(3)(b)", heyloyalty: "8" };

/** What each line rests on. Sources: HL-2.1 to HL-11g.1, HL-B1.5, HL-B1.10, HL-B2.1, GS-2; Art. 28, 32, 35, 44 GDPR. */
const SOURCES: Record<Exclude<CheckCode, "entry.finding">, Source> = {
  "draft.no_change": null,
  "correction.not_announced": null,
  "correction.in_use": null,
  "correction.nothing_corrected": null,
  "draft.import_open": null,
  "draft.first_day_missing": "replacement",
  "draft.first_day_past": "replacement",
  "draft.first_day_inside_window": "replacement",
  "draft.emergency_shortens_nothing": "replacement",
  "entry.in_other_change": ART_28_2,
  "entry.guarantee_missing": "guarantee",
  "entry.contract_missing": "chain",
  "entry.contract_after_first_day": "chain",
  "entry.developer_contract_missing": "chain",
  "entry.country_missing": "location",
  "entry.activity_missing": "annex_other_processing",
  "entry.phasing_out_activity": "annex_other_processing",
  "entry.not_itemised": "annex_other_processor",
  "entry.transfer_tool": { law: "GDPR 44" },
  "entry.sensitive_data": { law: "GDPR 35" },
  "entry.host": "annex_other_processor",
  "class.lowered": ART_28_2,
  "class.waits": ART_28_2,
  "customer.no_period": "addition",
  "customer.period_not_computable": "addition",
  "customer.no_contact": "addition",
  "customer.left_out": "addition",
  "policy.gdpa_approval": null,
  "policy.training": SECRECY,
  "policy.location_assessment": { law: "GDPR 32(2)", heyloyalty: "9" },
  "policy.risk_class": { law: "GDPR 32(2)", heyloyalty: "Annex 2" },
  "policy.third_party_clause": { law: null, heyloyalty: "11(g)", danish_authority: "7.6", eu_2021_915: "7.7(e)" },
};

/** Findings about transfers rest on Chapter V; about who does what where, on what customers must be told. */
function findingSource(code: FindingCode): Source {
  if (code === "RETENTION_MISSING") return { law: "GDPR 28(3)", heyloyalty: "3" };
  if (code === "SECRECY_MISSING" || code === "ACCESS_OVER") return { law: "GDPR 28(3)(b)", heyloyalty: "Annex 1" };
  if (code === "OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT") return "geography";
  return TRANSFERS.test(code) ? { law: "GDPR 44" } : "information";
}

const TRANSFERS = /^(?:BASIS_(?:INVALID|CONTRADICTS)|TRANSFER|ADEQUACY|DPF|DEROGATION|OLD_CLAUSES)/;
