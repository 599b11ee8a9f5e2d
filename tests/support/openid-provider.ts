import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import Provider, { type Configuration } from "oidc-provider";

export const CLIENT = { id: "varsel", secret: "a secret that both sides know" };

/** A person who has an account at the provider. */
export type ProvidersPerson = { id: string; email: string; isVerified: boolean };

export type RunningProvider = {
  issuer: string;
  /** Whoever comes next is this person. */
  person: ProvidersPerson;
  /** Goes through the provider's pages as a browser does. Out: the address to which it sends back. */
  signIn(url: string): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A certified OpenID provider on a free port of loopback, with one client. People sign in there without a page: who it is
 * is said by `person`. `claimsInToken`: the address stands in the ID token, not only at the userinfo endpoint.
 */
export async function runOpenidProvider(options: {
  redirectUri: string;
  claimsInToken?: boolean;
}): Promise<RunningProvider> {
  const server = createServer();
  const port = await listen(server);
  const issuer = `http://127.0.0.1:${port}`;
  const running = { person: { id: "nobody", email: "nobody@lager.example", isVerified: true } };
  const known = new Map<string, ProvidersPerson>();
  const provider = new Provider(issuer, configurationOf(options, known));
  // The provider's own words about plain http and short lives; what matters here is what comes back.
  provider.on("server_error", () => {});
  const answer = provider.callback();
  server.on("request", (req, res) => {
    if (!req.url?.startsWith("/interaction/")) return answer(req, res);
    const { person } = running;
    known.set(person.id, person);
    provider.interactionFinished(req, res, { login: { accountId: person.id } }).catch(() => res.destroy());
  });
  return Object.assign(running, {
    issuer,
    signIn: (url: string) => follow(url, options.redirectUri),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function configurationOf(
  { redirectUri, claimsInToken = false }: { redirectUri: string; claimsInToken?: boolean },
  known: ReadonlyMap<string, ProvidersPerson>,
): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    cookies: { keys: ["a key of cookies"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: !claimsInToken,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    async findAccount(_, id) {
      const person = known.get(id);
      if (person === undefined) return undefined;
      return {
        accountId: id,
        claims: async () => ({ sub: id, email: person.email, email_verified: person.isVerified }),
      };
    },
    /** Nobody is asked whether the client may know who they are. */
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  };
}

/** Follows redirects with the provider's cookies, a new browser each time. */
async function follow(url: string, until: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(at, { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = answer.headers.get("location");
    if (location === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at).href;
    if (at.startsWith(until)) return at;
  }
  throw new Error("The provider does not send back");
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
