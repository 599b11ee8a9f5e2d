import type { Day } from "../../time";
import type { Entry } from "../entry";
import { needsContract } from "../needs-contract";
import type { FindingCode, FindingParams } from "./finding";

type Add = (code: FindingCode, when: boolean, params?: FindingParams) => void;

/**
 * What is over, or missing, in what an entry states beside who and where it is. A list that was read from a document
 * says nothing of contracts, secrecy and retention, which are the processor's own record: they are missing only of an
 * entry that staff typed in, or of which they noted something of the kind.
 */
export function statedFindings(entry: Entry, today: Day, add: Add): void {
  const over = entry.certificates.filter(({ validUntil }) => validUntil !== null && validUntil < today);
  add("CERTIFICATE_EXPIRED", over.length > 0, { names: over.map(({ name }) => name) });
  developer(entry, today, add);
  if (!isOwnRecord(entry) || entry.touchesControllerData === "no" || !needsContract(entry)) return;
  const isDeveloper = entry.role === "external_developer";
  add(isDeveloper ? "CONTRACT_MISSING" : "FLOW_DOWN_MISSING", entry.contractDate === null);
  add("THIRD_PARTY_CLAUSE_MISSING", entry.thirdPartyClause === null);
  add("RETENTION_MISSING", entry.retention === null);
}

/** Secrecy always, and no access past its end (HL-B1.15; Art. 28(3)(b) and 29 GDPR). */
function developer({ role, developer: known }: Entry, today: Day, add: Add): void {
  if (role !== "external_developer") return;
  const until = known?.accessUntil ?? null;
  add("SECRECY_MISSING", known === null || known.secrecyDay === null);
  if (until !== null) add("ACCESS_OVER", until < today, { until });
}

function isOwnRecord({ printed, contractDate, thirdPartyClause, retention }: Entry): boolean {
  return (
    Object.keys(printed).length === 0 || [contractDate, thirdPartyClause, retention].some((stated) => stated !== null)
  );
}
