import { type Authorized, authorize } from "~/domain/people/authorize";
import type { ControllerUser, UserAct, UserRole } from "~/domain/people/controller-user";
import type { OneTimeSecret } from "~/domain/people/secret";
import type { Store } from "~/ports/store";
import { findUser } from "~/usecases/find-user";
import { requestSignIn } from "~/usecases/request-sign-in";
import { sendSignInMails } from "~/usecases/send-sign-in-mails";
import { takeSignInCode } from "~/usecases/take-sign-in";
import { aUser, NOW } from "./builders";
import type { testDeps } from "./test-deps";

export type PortalDeps = ReturnType<typeof testDeps> & { store: Store };

/** A user of a customer, stored; has signed in once unless said otherwise. */
export async function aStoredUser(
  store: Store,
  of: { processorId: string; controllerId: string },
  over: Partial<ControllerUser> = {},
): Promise<ControllerUser> {
  const user = aUser({ ...of, joinedAt: NOW, ...over });
  await store.write((tx) => tx.users.insert(user));
  return user;
}

/** The proof that a user may do an act, from the roles given here or else their own. */
export function asUser<A extends UserAct>(user: ControllerUser, act: A, roles: UserRole[] = user.roles): Authorized<A> {
  const { id, processorId, controllerId, name, address } = user;
  const granted = authorize({ kind: "user", id, processorId, controllerId, name, address, roles }, act);
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

/** The proof as the door makes it: who this address is for that customer now. */
export async function mayNow<A extends UserAct>(
  deps: PortalDeps,
  user: ControllerUser,
  act: A,
): Promise<Authorized<A>> {
  const { addressKey, controllerId } = user;
  const actor = await findUser(deps, { addressKey, controllerId });
  if (actor === null) throw new Error("nobody");
  const granted = authorize(actor, act);
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

/** Somebody asks to sign in and the worker has looked. Out: what the browser keeps, and what the mail brings, if there is one. */
export async function asked(deps: PortalDeps, address: string, network = "192.0.2.1") {
  const done = await requestSignIn(deps, { address, language: "en", network, back: "/portal" });
  if (!done.ok) throw new Error(done.code);
  await sendSignInMails(deps);
  return { asked: done.asked, ...(await mailedTo(deps, done.asked)) };
}

/** What a browser asked for last, and still stands. */
export async function askedBy({ store, keys }: PortalDeps, asked: string): Promise<OneTimeSecret | null> {
  const browserHash = keys.tokenHash(asked);
  const found = await store.read.secrets.findByBrowserAtOrAfter("user_sign_in", browserHash);
  return found?.browserHash === browserHash ? found : null;
}

/** The link's token and the code that were mailed for an asking; null: no mail left. */
async function mailedTo(deps: PortalDeps, asked: string) {
  const { keys } = deps;
  const secret = await askedBy(deps, asked);
  const isMailed = secret !== null && secret.codeHash !== null;
  return {
    token: isMailed ? keys.linkToken("user_sign_in", secret.id) : null,
    code: isMailed ? keys.typedCode("user_sign_in", secret.id) : null,
  };
}

/** Signs in by the code. Out: the session's token. */
export async function signedIn(deps: PortalDeps, address: string): Promise<string> {
  const { asked: browser, code } = await asked(deps, address);
  const taken = await takeSignInCode(deps, { ...HERE, asked: browser, code: code ?? "" });
  if (!taken.ok) throw new Error(taken.code);
  return taken.token;
}

export const HERE = { network: "192.0.2.1", userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" };
