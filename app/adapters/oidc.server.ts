import * as client from "openid-client";
import type { Settings } from "~/config/settings.server";
import type { Log } from "~/ports/log";
import type { Oidc, OidcSecrets } from "~/ports/oidc";

/** The provider is asked for its addresses again after this, so that a change of its keys or endpoints is noticed. */
const DISCOVERY_KEPT_MS = 60 * 60_000;
const TIMEOUT_S = 10;
const SCOPE = "openid email";

type Discovered = { config: client.Configuration; until: number };

/**
 * openid-client behind the port. The provider is looked up when first needed, so that Varsel starts without it. Signature,
 * issuer, audience, expiry, state and nonce are checked by the library; plain http is let through to this machine alone.
 */
export function openOidc(settings: NonNullable<Settings["oidc"]>, log: Log): Oidc {
  const { issuer, clientId, clientSecret, isLoopback } = settings;
  let known: Discovered | null = null;

  async function discovered(): Promise<client.Configuration> {
    if (known !== null && performance.now() < known.until) return known.config;
    const options = { timeout: TIMEOUT_S, ...(isLoopback ? { execute: [client.allowInsecureRequests] } : {}) };
    const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    config.timeout = TIMEOUT_S;
    known = { config, until: performance.now() + DISCOVERY_KEPT_MS };
    return config;
  }

  return {
    async begin(redirectUri) {
      try {
        const config = await discovered();
        const secrets: OidcSecrets = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: SCOPE,
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: "S256",
        });
        return { ok: true, url: url.href, ...secrets };
      } catch (error) {
        log.warn("oidc.unavailable", { reason: reasonOf(error) });
        return { ok: false, code: "oidc.unavailable" };
      }
    },

    async finish(answer, { state, nonce, verifier }) {
      try {
        const config = await discovered();
        const tokens = await client.authorizationCodeGrant(config, new URL(answer), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) return { ok: false, code: "oidc.refused" };
        const verifiedAddress =
          addressIn(claims) ?? addressIn(await client.fetchUserInfo(config, tokens.access_token, claims.sub));
        return { ok: true, identity: { subject: `${claims.iss} ${claims.sub}`, verifiedAddress } };
      } catch (error) {
        const code = isRefusal(error) ? "oidc.refused" : "oidc.unavailable";
        log.warn(code, { reason: reasonOf(error) });
        return { ok: false, code };
      }
    },
  };
}

function addressIn(claims: { readonly [name: string]: unknown }): string | null {
  const { email, email_verified: isVerified } = claims;
  return typeof email === "string" && isVerified === true ? email : null;
}

/** The provider, or the library's own checks, said no; everything else is a network or a provider that does not answer. */
function isRefusal(error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) return true;
  return error instanceof client.ClientError && !UNANSWERED.has(error.code ?? "");
}

const UNANSWERED = new Set(["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"]);

/** A code of the library or of the network: its messages may hold what somebody sent. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : error instanceof Error ? error.name : "unknown";
}
