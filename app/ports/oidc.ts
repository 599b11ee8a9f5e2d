/** Whom the OpenID provider of the installation says somebody is. */
export type OidcIdentity = {
  /** Issuer and subject in one text: the only thing by which a person is known again (OpenID Connect Core 1.0, 5.7). */
  subject: string;
  /** Only where the provider says that it has verified the address. */
  verifiedAddress: string | null;
};

/** What must come back with the answer, kept by the browser alone: against forged, replayed and stolen answers. */
export type OidcSecrets = { state: string; nonce: string; verifier: string };

/** Sign-in by an OpenID provider: code flow with PKCE (RFC 6749, RFC 7636). Neither call throws for what the provider does. */
export type Oidc = {
  /** The provider's address to send somebody to. */
  begin(
    redirectUri: string,
  ): Promise<({ ok: true; url: string } & OidcSecrets) | { ok: false; code: "oidc.unavailable" }>;
  /** In: the whole address to which the provider sent somebody back. */
  finish(
    answer: string,
    secrets: OidcSecrets,
  ): Promise<{ ok: true; identity: OidcIdentity } | { ok: false; code: "oidc.refused" | "oidc.unavailable" }>;
};
