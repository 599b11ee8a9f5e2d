import { type Authorized, authorize } from "~/domain/people/authorize";
import type { StaffAct, StaffActor } from "~/domain/people/staff-permissions";
import type { RequestFacts } from "./context";
import { keepForm } from "./kept-form";
import { localPath, redirectTo } from "./redirect";
import { respondError } from "./respond-error";

type StaffRequest = {
  context: Pick<RequestFacts, "actor" | "locale" | "requestId">;
  request: Request;
};

/**
 * The staff member behind a request and the proof that they may do `act`: `await requireStaff(args, "list.read")` with a
 * loader's or an action's own arguments. Throws the answer to give otherwise: sign-in for a reader, sign-in with what was
 * typed for a sender whose session has ended, 403 where no role grants the act.
 */
export async function requireStaff<A extends StaffAct>(
  { context, request }: StaffRequest,
  act: A,
): Promise<Authorized<A>> {
  const actor = await requireActor({ context, request });
  const granted = authorize(actor, act);
  if (!granted.ok) throw respondError(granted.code, context);
  return granted.authorized;
}

/** Whoever has signed in, whatever they may do. */
async function requireActor({ context, request }: StaffRequest): Promise<StaffActor> {
  const actor = await context.actor();
  if (actor !== null) return actor;
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") throw redirectTo(signInPath(pathname + search));
  throw await keepForm(request, pathname + search);
}

function signInPath(back: string): string {
  return back === "/staff" ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ back })}`;
}

/** Where to go after signing in: a page of the workplace, and nothing else. */
export function staffPath(path: unknown): string {
  const local = localPath(path);
  const isStaff = local !== null && /^\/staff(?:[/?#]|$)/.test(local) && !/^\/staff\/sign-(?:in|out)\b/.test(local);
  return isStaff ? local : "/staff";
}

export const SIGN_IN = "/staff/sign-in";
export const SIGN_IN_CODE = "/staff/sign-in/code";
export const SIGN_IN_SETUP = "/staff/sign-in/second-factor";
