import type { StaffRole } from "./staff";

/** Everything the processor's staff can do, in one list. */
export const STAFF_ACTS = [
  "list.read",
  "adequacy.read",
  "change.draft",
  "change.confirm_class",
  "change.approve",
  "change.announce",
  /** Stopping what was ordered, while nothing has been sent. */
  "change.undo",
  "change.withdraw",
  "change.publish",
  "customer.read",
  "customer.import",
  /** Looking at what a customer's people are called and have done, with a reason and for a while (HL-B2.14, GS-13). */
  "customer.open",
  "terms.save",
  "objection.read",
  "objection.match",
  "objection.decide",
  "authorisation.record",
  "mail.read",
  /** Holding back the processor's bulk mail, and letting it go on. */
  "mail.pause",
  "policy.edit",
  /** That customers could not reach Varsel for a while, which moves their deadlines. */
  "outage.record",
  /** Whether one person alone may announce. */
  "publishing.set",
  "staff.read",
  "staff.manage",
  "audit.read",
  "audit.review",
  /** Extract and erasure of what is held about somebody else. */
  "person.manage",
  /** One's own password, second factor, sessions and data. */
  "account.manage",
] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];

/** Who is acting for the processor, as the session says. */
export type StaffActor = { staffId: string; processorId: string; name: string; address: string; roles: StaffRole[] };

const EVERYBODY = [
  "list.read",
  "customer.read",
  "objection.read",
  "mail.read",
  "staff.read",
  "account.manage",
] as const satisfies StaffAct[];

/** Role → acts of the processor's side (GS-3). */
export const STAFF_PERMISSIONS: Record<StaffRole, readonly StaffAct[]> = {
  auditor: [...EVERYBODY, "audit.read", "audit.review"],
  editor: [...EVERYBODY, "change.draft", "customer.import", "customer.open", "terms.save"],
  legal_reviewer: [
    ...EVERYBODY,
    "adequacy.read",
    "change.draft",
    "change.confirm_class",
    "customer.open",
    "terms.save",
    "objection.match",
    "objection.decide",
    "authorisation.record",
  ],
  gdpa: [
    ...EVERYBODY,
    "adequacy.read",
    "change.confirm_class",
    "change.approve",
    "customer.open",
    "objection.decide",
    "authorisation.record",
    "policy.edit",
    "audit.read",
    "audit.review",
    "person.manage",
  ],
  publisher: [
    ...EVERYBODY,
    "change.draft",
    "change.confirm_class",
    "change.announce",
    "change.undo",
    "change.withdraw",
    "change.publish",
    "mail.pause",
    "customer.open",
    "terms.save",
    "objection.match",
    "objection.decide",
    "authorisation.record",
  ],
  administrator: [
    ...EVERYBODY,
    "change.undo",
    "mail.pause",
    "adequacy.read",
    "customer.import",
    "customer.open",
    "terms.save",
    "policy.edit",
    "outage.record",
    "publishing.set",
    "staff.manage",
    "audit.read",
    "audit.review",
    "person.manage",
  ],
};
