import { isUsable } from "~/domain/people/secret";
import type { Deps } from "~/ports/deps";

/** What the link of a sign-in mail can do in this browser. */
export type SignInLink = "here" | "elsewhere" | "ended";

/** Looks at a link and takes nothing: programs that scan mail open links too. In: what the browser was given when it asked. */
export async function showSignInLink(
  { store, keys, clock }: Pick<Deps, "store" | "keys" | "clock">,
  { token, asked }: { token: string; asked: string | null },
): Promise<SignInLink> {
  const secret = await store.read.secrets.findByToken("user_sign_in", keys.tokenHash(token));
  if (secret === null || !isUsable(secret, clock.now())) return "ended";
  return asked !== null && secret.browserHash === keys.tokenHash(asked) ? "here" : "elsewhere";
}
