import { type Authorized, authorize } from "~/domain/people/authorize";
import type { UserAct, UserActor } from "~/domain/people/controller-user";
import type { OpenPortalSession } from "~/domain/people/portal-session";
import type { Context } from "./context";
import { setAskedCookie, setPortalCookie } from "./cookies";
import { keepForm } from "./kept-form";
import { localPath, redirectTo } from "./redirect";
import { respondError } from "./respond-error";

type PortalRequest = {
  context: Context;
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
};

/** The session behind a request, looked up once for all the parts of a page; null where nobody has signed in. */
export function portalSession(context: Context): Promise<OpenPortalSession | null> {
  const known = sessions.get(context);
  if (known !== undefined) return known;
  const { portal, app, receivedAt } = context;
  const found = portal.token === null ? null : app.findPortalSession({ token: portal.token, at: receivedAt });
  const session = Promise.resolve(found);
  sessions.set(context, session);
  return session;
}

/** Whoever has signed in. Throws the sign-in for a reader, and the sign-in with what was typed for a sender. */
export async function requirePortalSession({
  context,
  request,
}: Omit<PortalRequest, "params">): Promise<OpenPortalSession> {
  const session = await portalSession(context);
  if (session !== null) return session;
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD") throw redirectTo(signInPath(pathname + search));
  throw await keepForm(request, pathname + search);
}

/**
 * The person behind a request who acts for the customer that the address names (`params.controllerId`), and the proof that
 * they may do `act`: `await requireUser(args, "own.read")`. Throws the answer to give otherwise: sign-in for a reader,
 * sign-in with what was typed for a sender whose session has ended, 404 for a space that is not theirs, 403 where no role
 * grants the act.
 */
export async function requireUser<A extends UserAct>(args: PortalRequest, act: A): Promise<Authorized<A>> {
  const { addressKey } = await requirePortalSession(args);
  const actor = await actorIn(args.context, addressKey, args.params.controllerId ?? "");
  if (actor === null) {
    await knowElsewhere(args.context, addressKey);
    throw respondError("page.not_found", args.context);
  }
  args.context.signedIn(actor);
  const granted = authorize(actor, act);
  if (!granted.ok) throw respondError(granted.code, args.context);
  return granted.authorized;
}

/** Where to go after signing in: a page of the own space, and nothing else. */
export function portalPath(path: unknown): string {
  const local = localPath(path);
  return local !== null && /^\/portal(?:[/?#]|$)/.test(local) ? local : PORTAL;
}

export function signInPath(back: string): string {
  return back === PORTAL ? PORTAL_SIGN_IN : `${PORTAL_SIGN_IN}?${new URLSearchParams({ back })}`;
}

/** Where the code is typed after asking. */
export function codePath(back: string): string {
  return back === PORTAL ? `${PORTAL_SIGN_IN}/code` : `${PORTAL_SIGN_IN}/code?${new URLSearchParams({ back })}`;
}

/** What a browser is given that has signed in: the session, in place of what it was given when it asked. */
export function signedInHeaders(token: string, secure: boolean): Headers {
  const headers = new Headers();
  headers.append("Set-Cookie", setPortalCookie(token, secure));
  headers.append("Set-Cookie", setAskedCookie("", { secure, maxAge: 0 }));
  return headers;
}

export const PORTAL = "/portal";
export const PORTAL_SIGN_IN = "/sign-in";

async function actorIn(context: Context, addressKey: string, controllerId: string): Promise<UserActor | null> {
  const known = actors.get(context) ?? new Map<string, Promise<UserActor | null>>();
  actors.set(context, known);
  const actor = known.get(controllerId) ?? context.app.findUser({ addressKey, controllerId });
  known.set(controllerId, actor);
  return actor;
}

/** Whoever asks for a space that is not theirs is told of in the log of the processor whose customer they are (GS-12). */
async function knowElsewhere(context: Context, addressKey: string): Promise<void> {
  const [own] = await context.app.listSpaces({ addressKey });
  const actor = own === undefined ? null : await context.app.findUser({ addressKey, controllerId: own.controllerId });
  if (actor !== null) context.signedIn(actor);
}

/** By the context of one request: the frame of a page and the page itself ask the same. */
const sessions = new WeakMap<object, Promise<OpenPortalSession | null>>();
const actors = new WeakMap<object, Map<string, Promise<UserActor | null>>>();
