import { USER_PERMISSIONS, type UserAct, type UserActor } from "./controller-user";
import { STAFF_PERMISSIONS, type StaffAct, type StaffActor } from "./staff-permissions";

/** Everything that somebody can do after the door knows who they are. Public pages need no permission. */
export type Act = StaffAct | UserAct;
export type Actor = StaffActor | UserActor;
/** Who can do an act: acts on the processor's side are never a customer's, nor the other way. */
export type ActorOf<A extends Act> = A extends StaffAct ? StaffActor : UserActor;

declare const authorized: unique symbol;
/** Proof that `actor` may do `A` for that processor (and, of a customer's user, for that customer). Only `authorize` makes it. */
export type Authorized<A extends Act> = {
  readonly actor: ActorOf<A>;
  readonly act: A;
  readonly [authorized]: true;
};

/** Permissions as data: role → acts. The test walks the whole matrix of both sides. */
export const PERMISSIONS = { ...STAFF_PERMISSIONS, ...USER_PERMISSIONS };

type Granted<A extends Act> = { ok: true; authorized: Authorized<A> } | { ok: false; code: "actor.forbidden" };

/** Out: the proof a use case asks for, or `actor.forbidden` where no role of the actor grants the act. */
export function authorize<A extends StaffAct>(actor: StaffActor, act: A): Granted<A>;
export function authorize<A extends UserAct>(actor: UserActor, act: A): Granted<A>;
export function authorize<A extends Act>(actor: Actor, act: A): Granted<A> {
  const granted = actor.roles.some((role) => PERMISSIONS[role].some((allowed) => allowed === act));
  return granted ? { ok: true, authorized: { actor, act } as Authorized<A> } : { ok: false, code: "actor.forbidden" };
}
