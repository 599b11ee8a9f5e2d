import { authorize } from "../people/authorize";
import type { Staff } from "../people/staff";
import type { PublishingMode } from "../processor/publishing";
import type { Instant } from "../time";
import type { Change, GdpaApproval, SecondPerson } from "./change";
import { type ApprovedItem, approvedContent } from "./item-content";

/** A request and its code work this long; then the author asks again. */
export const SECOND_PERSON_LIFE_MS = 7 * 24 * 3_600_000;

/** The row with one author more: whoever creates or edits a draft has written it (GS-3). */
export function withAuthor(change: Change, staffId: string): Change {
  return change.authors.includes(staffId) ? change : { ...change, authors: [...change.authors, staffId] };
}

/** Whether this person may announce the draft, as far as who wrote it goes: with four eyes no author does (GS-3). */
export function mayAnnounceOwn(mode: PublishingMode, { authors }: Pick<Change, "authors">, staffId: string): boolean {
  return mode === "one_person" || !authors.includes(staffId);
}

/** What can be asked of a colleague: works here now, may announce, wrote nothing of it, and can prove a second factor. */
export type SecondPersonFault = "person.gone" | "person.role" | "person.author" | "person.no_second_factor";

/** Why this colleague cannot be the second person; null: they can. */
export function secondPersonFault(
  person: Pick<Staff, "id" | "roles" | "endedAt" | "totpConfirmedAt"> & { processorId: string },
  { authors }: Pick<Change, "authors">,
  now: Instant,
): SecondPersonFault | null {
  const { id: staffId, processorId, roles, endedAt, totpConfirmedAt } = person;
  if (endedAt !== null && endedAt <= now) return "person.gone";
  if (!authorize({ staffId, processorId, name: "", address: "", roles }, "change.announce").ok) return "person.role";
  if (authors.includes(staffId)) return "person.author";
  return totpConfirmedAt === null ? "person.no_second_factor" : null;
}

/** What the second person is asked about: another word of it makes the request void. */
export type AskedContent = Pick<GdpaApproval, "contentHash" | "firstDay" | "isEmergency">;

export function askedContent(
  change: Pick<Change, "firstDay" | "emergency">,
  items: readonly ApprovedItem[],
): AskedContent {
  return approvedContent(items, change);
}

/** Where a request stands. `void`: the draft says something else now. */
export type RequestStanding = "open" | "refused" | "expired" | "void";

/** How the request stands for the draft as it now is. */
export function requestStanding(
  { content, refused, expiresAt }: SecondPerson,
  change: Pick<Change, "firstDay" | "emergency">,
  items: readonly ApprovedItem[],
  now: Instant,
): RequestStanding {
  if (refused !== null) return "refused";
  const is = askedContent(change, items);
  const isSame =
    is.contentHash === content.contentHash &&
    is.firstDay === content.firstDay &&
    is.isEmergency === content.isEmergency;
  if (!isSame) return "void";
  return now < expiresAt ? "open" : "expired";
}
