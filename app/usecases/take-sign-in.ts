import { entryOf } from "~/domain/audit/entry";
import { deviceOf } from "~/domain/people/device";
import { membershipsOf } from "~/domain/people/membership";
import { CODE_LIMITS, isMailed } from "~/domain/people/portal-door";
import type { RefusedSignIn } from "~/domain/people/refused-sign-in";
import { CODE_TRIES, codeSubject, isUsable, type OneTimeSecret, SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { SESSION_LIFE_MS } from "~/domain/people/session";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "log">;
type Browser = {
  /** What the browser was given when it asked; null: it did not ask. */
  asked: string | null;
  userAgent: string | null;
  /** The network the request came from, which is only ever stored as a keyed hash. */
  network: string;
};

export type TakeSignInResult =
  | { ok: true; token: string; back: string }
  /** One answer for whatever is wrong, and for addresses that nobody knows. */
  | { ok: false; code: "sign_in.refused" | "sign_in.too_many" };

/**
 * Opens a session by a mailed link, in the browser that asked for it and no other. It works once: of a hundred tries at the
 * same moment one is told yes.
 */
export async function takeSignInLink(deps: Needs, input: Browser & { token: string }): Promise<TakeSignInResult> {
  const { store, keys, clock } = deps;
  const now = clock.now();
  const secret = await store.read.secrets.findByToken("user_sign_in", keys.tokenHash(input.token));
  const isHere = secret !== null && input.asked !== null && secret.browserHash === keys.tokenHash(input.asked);
  const opened =
    !isHere || !isUsable(secret, now) || (await isSpent(deps, secret.browserHash, now))
      ? REFUSED
      : await open(deps, secret, input.userAgent, now);
  if (!opened.ok) {
    const refused = refusal(deps, { at: now, addressKey: secret?.addressKey ?? null, network: input.network });
    await store.write((tx) => tx.refusedSignIns.insert(refused));
  }
  return opened;
}

/**
 * Opens a session by the code, typed in the browser that asked. Wrong codes are counted before anything is looked at, by
 * network, by asking and by address; what is done and said is the same where the address is nobody's.
 */
export async function takeSignInCode(deps: Needs, input: Browser & { code: string }): Promise<TakeSignInResult> {
  const { store, keys, clock } = deps;
  const now = clock.now();
  const browserHash = keys.tokenHash(input.asked ?? keys.randomToken());
  const read = await store.read.secrets.findByBrowserAtOrAfter("user_sign_in", browserHash);
  const newest = read?.browserHash === browserHash ? read : undefined;
  const secret = newest !== undefined && isMailed(newest) && isUsable(newest, now) ? newest : null;
  const [network, address] = [
    keys.throttleKey("code-network", input.network),
    keys.throttleKey("code-address", newest?.addressKey ?? browserHash),
  ];
  const hash = keys.throttleKey("code", codeSubject("user_sign_in", secret?.id ?? browserHash, input.code));
  const refused = refusal(deps, { at: now, addressKey: newest?.addressKey ?? null, network: input.network });
  const verdict = await store.write(async (tx) => {
    const tries = {
      network: await tx.throttles.add(network, now, plusMs(now, CODE_LIMITS.windowMs)),
      asking: await tx.throttles.add(askingKey(deps, browserHash), now, plusMs(now, SIGN_IN_LIFE_MS)),
      address: await tx.throttles.add(address, now, plusMs(now, CODE_LIMITS.dayMs)),
    };
    const isOver = tries.network > CODE_LIMITS.network || tries.asking > CODE_TRIES;
    if (!isOver && hash === secret?.codeHash && tries.address <= CODE_LIMITS.address) return null;
    await tx.refusedSignIns.insert(refused);
    return isOver ? "sign_in.too_many" : "sign_in.refused";
  });
  if (verdict !== null || secret === null) return { ok: false, code: verdict ?? REFUSED.code };
  const opened = await open(deps, secret, input.userAgent, now);
  if (opened.ok) {
    // A right code counts against nobody.
    await store.write(async (tx) => {
      await tx.throttles.giveBack(network);
      await tx.throttles.giveBack(address);
    });
  } else await store.write((tx) => tx.refusedSignIns.insert(refused));
  return opened;
}

const REFUSED = { ok: false, code: "sign_in.refused" } as const;

/** What waits to be told in the logs that it concerns: the same is written whoever's the address is, or nobody's. */
function refusal(
  { ids, keys }: Needs,
  { at, addressKey, network }: { at: Instant; addressKey: string | null; network: string },
): RefusedSignIn {
  return { id: ids.next(), at, addressKey, source: keys.throttleKey("refusal-network", network) };
}

function askingKey({ keys }: Needs, browserHash: string): string {
  return keys.throttleKey("code-asking", browserHash);
}

/** Five wrong codes end what was mailed, the link too. */
async function isSpent(deps: Needs, browserHash: string | null, now: Instant): Promise<boolean> {
  const count = await deps.store.read.throttles.find(askingKey(deps, browserHash ?? ""));
  return count !== null && now < count.resetsAt && count.count >= CODE_TRIES;
}

async function open(
  { store, ids, keys, log }: Needs,
  secret: OneTimeSecret,
  userAgent: string | null,
  now: Instant,
): Promise<TakeSignInResult> {
  const { addressKey } = secret;
  const users = await store.read.users.listByAddress(addressKey);
  const members = membershipsOf(users, await store.read.customers.listContactsByAddress(addressKey));
  const member = members.find(({ id }) => id === secret.subjectId) ?? members[0];
  // Whoever was removed after the mail had left.
  if (member === undefined) return REFUSED;
  const token = keys.randomToken();
  const device = deviceOf(userAgent);
  const session = { id: keys.tokenHash(token), addressKey, device, createdAt: now, lastSeenAt: now };
  const taken = await store.write(async (tx) => {
    if (!(await tx.secrets.use(secret.id, now))) return false;
    await tx.portalSessions.insert({ ...session, expiresAt: plusMs(now, SESSION_LIFE_MS) });
    for (const user of users) await tx.users.see(user.processorId, user.id, now);
    const subject = { kind: member.kind, id: member.id };
    await tx.audit.insert(entryOf(ids, { actor: member }, { at: now, act: "sign_in.accepted", subject }));
    return true;
  });
  if (!taken) return REFUSED;
  log.info("portal.signed_in", { processorId: member.processorId, kind: member.kind });
  return { ok: true, token, back: String(secret.facts.back ?? "") };
}
