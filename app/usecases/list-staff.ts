import { firstAccess, type ReviewState, reviewState } from "~/domain/people/access-review";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { type StaffView, staffView } from "~/domain/people/staff-view";
import { suggestedTerm, type Term } from "~/domain/people/term";
import type { Locale } from "~/domain/processor/processor";
import { localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Reading = Pick<Deps, "store" | "clock">;

export type StaffList = {
  zone: Zone;
  language: Locale;
  /** Those who have access, by name; then those who have left. */
  people: StaffView[];
  /** Who reads. */
  self: string;
  canManage: boolean;
  /** Two years from today, for a new data-protection administrator. */
  suggested: Term;
  /** When somebody last looked over who has access, and when it is due again (GS-15). */
  review: ReviewState;
};

/** Who works for the processor, what they may do, and how they get in. Reads only. */
export async function listStaff(deps: Reading, input: { authorized: Authorized<"staff.read"> }): Promise<StaffList> {
  const { actor } = input.authorized;
  const { read } = deps.store;
  const now = deps.clock.now();
  const [processor, staff, open, reviews] = await Promise.all([
    read.processors.find(actor.processorId),
    read.staff.list(actor.processorId),
    read.secrets.listOpen(actor.processorId, "staff_invitation", now),
    read.reviews.list(actor.processorId, null),
  ]);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${actor.processorId}`);
  const today = localDay(now, processor.zone);
  const people = staff.map((one) => staffView(one, open, now, today));
  const hasLeft = ({ state }: StaffView) => (state === "ended" ? 1 : 0);
  const byName = new Intl.Collator(processor.language);
  return {
    zone: processor.zone,
    language: processor.language,
    people: people.sort((a, b) => hasLeft(a) - hasLeft(b) || byName.compare(a.name, b.name)),
    self: actor.staffId,
    canManage: authorize(actor, "staff.manage").ok,
    suggested: suggestedTerm(today),
    review: reviewState(reviews, firstAccess(staff) ?? now, { today, zone: processor.zone }),
  };
}

/** One of them. */
export async function showStaffMember(
  deps: Reading,
  input: { authorized: Authorized<"staff.read">; staffId: string },
): Promise<
  { ok: true; view: Omit<StaffList, "people"> & { person: StaffView } } | { ok: false; code: "staff.not_found" }
> {
  const { people, ...list } = await listStaff(deps, input);
  const person = people.find(({ id }) => id === input.staffId);
  return person === undefined ? { ok: false, code: "staff.not_found" } : { ok: true, view: { ...list, person } };
}
