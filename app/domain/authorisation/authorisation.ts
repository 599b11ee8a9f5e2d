import type { CarriedWith } from "../change/correction-kind";
import type { Grant } from "../classification/gate";
import type { ActedBy } from "../people/acted-by";
import type { Day, Instant } from "../time";

/** How a customer's act reached the processor. What is spoken is no written act (Art. 28(2) and (9) GDPR). */
export const AUTHORISATION_CHANNELS = ["portal", "mail", "letter", "contract", "meeting", "phone"] as const;
export type AuthorisationChannel = (typeof AUTHORISATION_CHANNELS)[number];
/** By which an act can have reached the staff; the portal records its own. */
export const STAFF_CHANNELS = ["mail", "letter", "contract", "meeting", "phone"] as const;
const SPOKEN: readonly AuthorisationChannel[] = ["meeting", "phone"];

/**
 * A customer's positive act on items of one change: an approval (S), a written consent (C), a signed amendment (K), or
 * leave to start before the window ends (decision D15). It is an instruction (Art. 28(3)(a), HL-6.1), so it is never
 * edited: it is withdrawn, and given anew.
 */
export type Authorisation = {
  id: string;
  processorId: string;
  changeId: string;
  controllerId: string;
  noticeId: string;
  /** The first act of those that came in one document, which its files are kept with: its own id, or another's. */
  recordingId: string;
  grant: Grant;
  /** The items it covers, never none; each is an entity with its activity and places as announced (HL-B1.16). */
  itemIds: string[];
  /** Of an early start: the first day the customer allows; null: any. */
  startFrom: Day | null;
  personName: string;
  /** On what authority the person acts, as stated: a role, a power of attorney (HL-4.2). */
  authority: string;
  channel: AuthorisationChannel;
  /** What was written, or said. */
  text: string;
  /** When the processor received it. */
  receivedAt: Instant;
  /** The approver who gave it in the portal, with the roles of that moment; null: staff entered it. */
  actor: ActedBy | null;
  /** Who of the staff entered it; null: the customer itself, in the portal. */
  recordedBy: string | null;
  recordedAt: Instant;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
  /** The change that it was sent about, where a correction took that one's place; `changeId` is what it counts against. */
  carriedFrom: string | null;
  /** What it named when it came. */
  carriedWith: CarriedWith | null;
  /** Row salt for the personal texts; see `fieldSalt`. */
  salt: string;
};

/** What gates need of it. */
export type GivenAuthorisation = Pick<
  Authorisation,
  "controllerId" | "grant" | "itemIds" | "startFrom" | "channel" | "withdrawnAt"
>;

/**
 * Whether an act is more than a note. Approval, consent and amendment are written acts (Art. 28(2) and (9) GDPR), so the
 * spoken word opens nothing; leave to start early is an instruction, which the note of it documents (Art. 28(3)(a)).
 */
export function opensGate({ grant, channel }: Pick<Authorisation, "grant" | "channel">): boolean {
  return grant === "early_start" || !SPOKEN.includes(channel);
}

/** What one customer gave for one item and did not take back. */
export function grantsFor(
  given: readonly GivenAuthorisation[],
  controllerId: string,
  itemId: string,
): { granted: Grant[]; startFrom: Day | null } {
  const own = given.filter(
    (one) =>
      one.controllerId === controllerId && one.withdrawnAt === null && one.itemIds.includes(itemId) && opensGate(one),
  );
  const days = own.flatMap(({ grant, startFrom }) =>
    grant === "early_start" && startFrom !== null ? [startFrom] : [],
  );
  return { granted: [...new Set(own.map(({ grant }) => grant))], startFrom: days.sort().at(0) ?? null };
}
