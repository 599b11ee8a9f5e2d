import type { StaffRole } from "./staff";

/** Everything staff can do, in one list; a use case that acts takes `Authorized<…>` of one of them. */
export const ACTS = [
  "list.read",
  "adequacy.read",
  "change.draft",
  "change.confirm_class",
  "change.approve",
  "change.announce",
  "change.withdraw",
  "change.publish",
  "customer.read",
  "customer.import",
  "terms.save",
  "objection.read",
  "objection.match",
  "objection.decide",
  "authorisation.record",
  "mail.read",
  "policy.edit",
] as const;
export type Act = (typeof ACTS)[number];

/** Who is acting, as the session says. */
export type StaffActor = { staffId: string; processorId: string; name: string; address: string; roles: StaffRole[] };

declare const authorized: unique symbol;
/** Proof that `actor` may do `A` for that processor. Only `authorize` makes it. */
export type Authorized<A extends Act> = { readonly actor: StaffActor; readonly act: A; readonly [authorized]: true };

const READS: Act[] = ["list.read", "customer.read", "objection.read", "mail.read"];

/** Permissions as data: role → acts. The test walks the whole matrix. */
export const PERMISSIONS: Record<StaffRole, readonly Act[]> = {
  auditor: READS,
  editor: [...READS, "change.draft", "customer.import", "terms.save"],
  legal_reviewer: [
    ...READS,
    "adequacy.read",
    "change.draft",
    "change.confirm_class",
    "terms.save",
    "objection.match",
    "objection.decide",
    "authorisation.record",
  ],
  gdpa: [
    ...READS,
    "adequacy.read",
    "change.confirm_class",
    "change.approve",
    "objection.decide",
    "authorisation.record",
    "policy.edit",
  ],
  publisher: [
    ...READS,
    "change.draft",
    "change.confirm_class",
    "change.announce",
    "change.withdraw",
    "change.publish",
    "terms.save",
    "objection.match",
    "objection.decide",
    "authorisation.record",
  ],
  administrator: [...READS, "adequacy.read", "customer.import", "terms.save", "policy.edit"],
};

/** Out: the proof a use case asks for, or `actor.forbidden` where no role of the actor grants the act. */
export function authorize<A extends Act>(
  actor: StaffActor,
  act: A,
): { ok: true; authorized: Authorized<A> } | { ok: false; code: "actor.forbidden" } {
  const granted = actor.roles.some((role) => PERMISSIONS[role].includes(act));
  return granted ? { ok: true, authorized: { actor, act } as Authorized<A> } : { ok: false, code: "actor.forbidden" };
}
