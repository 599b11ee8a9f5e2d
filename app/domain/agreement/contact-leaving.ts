import type { Instant } from "../time";
import type { Contact } from "./controller";

/** A contact leaves by its own mail. In: all contacts of its customer. Out: its row, and whether nobody is left to be told;
 * null: it has left already. */
export function contactLeaving(
  contacts: readonly Contact[],
  contactId: string,
  now: Instant,
): { contact: Contact; wasLast: boolean } | null {
  const current = contacts.filter(({ endedAt }) => endedAt === null);
  const leaving = current.find(({ id }) => id === contactId);
  if (leaving === undefined) return null;
  return { contact: { ...leaving, endedAt: now, endedBy: "own" }, wasLast: current.length === 1 };
}

/** Contacts that left by themselves and have not come back, the last one to leave first. */
export function leftByThemselves<Row extends Pick<Contact, "endedAt" | "endedBy">>(contacts: readonly Row[]): Row[] {
  return contacts
    .filter(({ endedAt, endedBy }) => endedAt !== null && endedBy === "own")
    .sort((a, b) => ((a.endedAt ?? "") < (b.endedAt ?? "") ? 1 : -1));
}
