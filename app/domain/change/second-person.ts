import { authorize } from "../people/authorize";
import { isUsable, type OneTimeSecret } from "../people/secret";
import type { Staff } from "../people/staff";
import type { PublishingMode } from "../processor/publishing";
import type { Instant } from "../time";
import type { Change, SecondPerson } from "./change";
import { type ApprovedItem, approvedContent } from "./item-content";

/** A request and its code work this long; then the author asks again. */
export const SECOND_PERSON_LIFE_MS = 7 * 24 * 3_600_000;

/** The row with one author more: whoever creates or edits a draft has written it (GS-3). */
export function withAuthor(change: Change, staffId: string): Change {
  return change.authors.includes(staffId) ? change : { ...change, authors: [...change.authors, staffId] };
}

/** Whether this person may announce the draft, as far as who wrote it goes: with four eyes no author does (GS-3). */
export function mayAnnounce(mode: PublishingMode, { authors }: Pick<Change, "authors">, staffId: string): boolean {
  return mode === "one_person" || !authors.includes(staffId);
}

/** Why a colleague cannot be the second person. */
export type SecondPersonFault = "person.gone" | "person.role" | "person.author" | "person.no_second_factor";

/** null: the colleague works here at `now`, may announce, wrote nothing of it, and can prove a second factor. */
export function secondPersonFault(
  { id: staffId, processorId, roles, endedAt, totpConfirmedAt }: Staff,
  { authors }: Pick<Change, "authors">,
  now: Instant,
): SecondPersonFault | null {
  if (endedAt !== null && endedAt <= now) return "person.gone";
  if (!authorize({ staffId, processorId, name: "", address: "", roles }, "change.announce").ok) return "person.role";
  if (authors.includes(staffId)) return "person.author";
  return totpConfirmedAt === null ? "person.no_second_factor" : null;
}

type Asked = Pick<SecondPerson, "content" | "refused" | "expiresAt">;
type Draft = Pick<Change, "firstDay" | "emergency">;

/** How a request stands. `void`: the draft says something else now, so that another was asked about than would be sent. */
export type RequestStanding = "open" | "refused" | "void" | "expired";

/** How the request stands for the draft as it now is, with the items it now has. */
export function requestStanding(
  { content, refused, expiresAt }: Asked,
  draft: Draft,
  items: readonly ApprovedItem[],
  now: Instant,
): RequestStanding {
  if (refused !== null) return "refused";
  const is = approvedContent(items, draft);
  const isSame =
    is.contentHash === content.contentHash &&
    is.firstDay === content.firstDay &&
    is.isEmergency === content.isEmergency;
  if (!isSame) return "void";
  return now < expiresAt ? "open" : "expired";
}

/** Why the mailed link no longer leads to an announcement. */
export type RequestFault =
  /** Nothing ever had this link, or the draft was thrown away. */
  | "request.not_found"
  /** Announced already, by this link or otherwise. */
  | "request.done"
  | "request.replaced"
  | "request.refused"
  | "request.void"
  | "request.expired"
  /** Too many wrong codes. */
  | "request.locked"
  /** The person asked can no longer announce it. */
  | "request.person";

export type RequestFacts = {
  secret: OneTimeSecret;
  change: Change | null;
  items: readonly ApprovedItem[];
  person: Staff | null;
};

/** Whether the request behind a mailed link can be answered at `now`; null: it can, by the person who was asked alone. */
export function requestFault({ secret, change, items, person }: RequestFacts, now: Instant): RequestFault | null {
  if (change === null || change.secondPerson === null) return "request.not_found";
  if (change.secondPerson.secretId !== secret.id) return "request.replaced";
  if (change.state !== "draft") return "request.done";
  const standing = requestStanding(change.secondPerson, change, items, now);
  if (standing !== "open") return `request.${standing}`;
  if (person === null || person.id !== secret.subjectId) return "request.person";
  if (secondPersonFault(person, change, now) !== null) return "request.person";
  if (isUsable(secret, now)) return null;
  return now < secret.expiresAt ? "request.locked" : "request.expired";
}
