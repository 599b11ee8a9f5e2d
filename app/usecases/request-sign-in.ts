import { addressKey, isAddress } from "~/domain/people/address";
import { ASK_LIMITS, askedSecret } from "~/domain/people/portal-door";
import type { Locale } from "~/domain/processor/processor";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys">;
type Input = {
  address: string;
  language: Locale;
  /** The network the request came from, which is only ever stored as a keyed hash. */
  network: string;
  /** Page of the own space to go to afterwards. */
  back: string;
};

export type RequestSignInResult =
  /** What the browser keeps for ten minutes, by which it is known again. */
  { ok: true; asked: string } | { ok: false; code: "address.invalid" | "attempts.too_many" };

/**
 * Takes the wish to sign in to the customers' own space. Nobody looks here whether the address is known: each asking is
 * written down alike and answered alike, and the worker decides afterwards whether a mail leaves (`sendSignInMails`).
 */
export async function requestSignIn(deps: Needs, input: Input): Promise<RequestSignInResult> {
  const { store, clock, ids, keys } = deps;
  const address = input.address.trim();
  if (!isAddress(address)) return { ok: false, code: "address.invalid" };
  // Every secret is somebody's in whose name it is mailed; whose, the worker finds out.
  const [anyone] = await store.read.processors.list();
  const asked = keys.randomToken();
  const now = clock.now();
  const [id, key] = [ids.next(), addressKey(address)];
  const source = keys.throttleKey("refusal-network", input.network);
  return store.write(async (tx) => {
    const count = (kind: string, of: string) =>
      tx.throttles.add(keys.throttleKey(kind, of), now, plusMs(now, ASK_LIMITS.windowMs));
    const network = await count("ask-network", input.network);
    const pair = await count("ask-pair", `${input.network} ${key}`);
    const all = await count("ask-address", key);
    const isOver = network > ASK_LIMITS.network || pair > ASK_LIMITS.pair || all > ASK_LIMITS.address;
    if (isOver) await tx.refusedSignIns.insert({ id, at: now, addressKey: key, source });
    if (network > ASK_LIMITS.network) return { ok: false, code: "attempts.too_many" };
    if (anyone !== undefined && !isOver) {
      const secret = { id, processorId: anyone.id, addressKey: key, browserHash: keys.tokenHash(asked) };
      const { back, language } = input;
      const tokenHash = keys.tokenHash(keys.randomToken());
      await tx.secrets.insert(askedSecret({ ...secret, tokenHash }, { back, language, source }, now));
    }
    return { ok: true, asked };
  });
}
