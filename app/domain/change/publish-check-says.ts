import type { TransferFault } from "../geography/judge-tool";
import type { PolicyCheck } from "../processor/processor";
import type { ChangeKind } from "../register/change-kind";
import type { Finding } from "../register/findings/finding";
import type { Day } from "../time";
import type { CorrectionFault } from "./correction-kind";

/** `policy`: it blocks because this processor's own policy says so; otherwise it warns (decision D14). */
export const CHECK_LEVELS = ["blocks", "policy", "warns"] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

export type EntryCheckCode =
  | "entry.guarantee_missing"
  | "entry.contract_missing"
  | "entry.contract_after_first_day"
  | "entry.country_missing"
  | "entry.activity_missing"
  | "entry.phasing_out_activity"
  | "entry.not_itemised"
  | "entry.developer_contract_missing"
  | "entry.sensitive_data";
export type CustomerCheckCode = "customer.no_period" | "customer.period_not_computable" | "customer.no_contact";
export type PolicyEntryCheck = Extract<PolicyCheck, "location_assessment" | "risk_class" | "third_party_clause">;
type Entry = { entryId: string; name: string };

/** What a line says, with what it is about. */
export type CheckSays =
  | { code: "draft.no_change" | "draft.import_open" | "draft.first_day_missing" | "draft.first_day_past" }
  | { code: CorrectionFault | "correction.nothing_corrected" }
  | { code: "draft.first_day_inside_window"; earliest: Day }
  | { code: "draft.emergency_shortens_nothing" }
  | ({ code: EntryCheckCode } & Entry)
  | ({ code: "entry.in_other_change"; ref: string } & Entry)
  | ({ code: "entry.transfer_tool"; fault: TransferFault } & Entry)
  | ({ code: "entry.host"; why: "host.moved" | "host.removed" | "host.replaced"; host: string } & Entry)
  | ({ code: "entry.finding"; finding: Finding } & Entry)
  | ({ code: "class.lowered" | "class.waits"; removed: ChangeKind[] } & Entry)
  /** `named`: the first of them; of a thousand nobody reads all. */
  | { code: CustomerCheckCode; count: number; named: { controllerId: string; name: string }[] }
  | { code: "customer.left_out"; count: number }
  | { code: "policy.gdpa_approval" }
  | { code: "policy.training"; staffId: string; name: string; trainedOn: Day | null }
  | ({ code: `policy.${PolicyEntryCheck}` } & Entry);

export type CheckCode = CheckSays["code"];
