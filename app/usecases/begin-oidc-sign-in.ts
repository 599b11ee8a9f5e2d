import { OIDC_LABEL } from "~/domain/people/oidc";
import type { Deps } from "~/ports/deps";

/**
 * Sends somebody to the OpenID provider. Out: its address, and what the browser keeps meanwhile, sealed. null: the
 * installation has no provider.
 */
export async function beginOidcSignIn(
  deps: Pick<Deps, "oidc" | "keys" | "clock" | "site">,
  input: { back: string },
): Promise<{ ok: true; url: string; kept: string } | { ok: false; code: "oidc.unavailable" } | null> {
  if (deps.oidc === null) return null;
  const begun = await deps.oidc.begin(`${deps.site.publicUrl}/staff/sign-in/oidc/callback`);
  if (!begun.ok) return begun;
  const { url, state, nonce, verifier } = begun;
  const kept = { state, nonce, verifier, back: input.back, at: deps.clock.now() };
  return { ok: true, url, kept: deps.keys.seal(OIDC_LABEL, JSON.stringify(kept)) };
}
