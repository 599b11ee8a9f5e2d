import type { RequestFacts } from "./context";
import { redirectTo } from "./redirect";
import { respondError } from "./respond-error";

/** What the address names is not there, or belongs to somebody else: the two are told apart by nobody. */
const GONE: ReadonlySet<string> = new Set([
  "change.not_found",
  "entry.not_found",
  "customer.not_found",
  "terms.not_found",
  "contact.not_found",
  "staff.not_found",
]);

/**
 * Ends a loader or action whose use case found nothing to work on: 404, or, where a draft is none any more, the page of
 * the change it has become. Returns for every other fault, which the page then says.
 */
export function leaveIfGone(
  code: string,
  context: Pick<RequestFacts, "locale" | "requestId">,
  changeId: string | undefined = undefined,
): void {
  if (GONE.has(code)) throw respondError("page.not_found", context);
  if (code === "change.not_draft" && changeId !== undefined) throw redirectTo(`/staff/changes/${changeId}`);
  if (code === "import.none" && changeId !== undefined) throw redirectTo(`/staff/drafts/${changeId}`);
}

/** An id out of an address; what is none names nothing. */
export function idIn(text: string | undefined, context: Pick<RequestFacts, "locale" | "requestId">): string {
  if (text !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw respondError("page.not_found", context);
}
