import type { Follower } from "~/domain/agreement/controller";
import { askAgain, chosenServices, FOLLOW_LIMITS } from "~/domain/agreement/follow";
import { byVisitor, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToFollower } from "~/domain/delivery/plan-delivery";
import { addressKey, isAddress } from "~/domain/people/address";
import type { Locale } from "~/domain/processor/processor";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;
type Asked = {
  address: string;
  language: Locale;
  /** Of the processor's services those it wants to hear of; none: all. */
  services: readonly string[];
};
type Input = (
  | (Asked & { slug: string })
  /** Whoever has a link from a follower's mail asks for the address that it was sent to, with what it chose before. */
  | { manageToken: string }
) & {
  /** The network the request came from, which is only ever stored as a keyed hash. */
  network: string;
};

export type FollowResult =
  | { ok: true; address: string }
  | { ok: false; code: "processor.not_found" | "link.unknown" | "address.invalid" | "attempts.too_many" };

/**
 * Takes the wish to follow by mail: nothing is sent to the address but one mail that asks to confirm. The answer is the
 * same for an address that is unknown, waits, follows or has left, and so is the mail.
 */
export async function followList(deps: Needs, input: Input): Promise<FollowResult> {
  const found = await find(deps, input);
  if (!found.ok) return found;
  const { processor, asked } = found;
  const address = asked.address.trim();
  if (!isAddress(address)) return { ok: false, code: "address.invalid" };
  const tries = await count(deps, { address, network: input.network });
  if (tries.network > FOLLOW_LIMITS.network) return { ok: false, code: "attempts.too_many" };

  const props = { sender: mailSender(processor, deps.site.publicUrl) };
  const { language } = asked;
  const services = chosenServices(asked.services, processor.services);
  const message = await deps.shelveMail({ processorId: processor.id, kind: "confirm_follow", props, language });
  const sendsMail = tries.address <= FOLLOW_LIMITS.address;
  await deps.store.tx(processor.id, async (tx) => {
    const follower = await keep(deps, tx, { processorId: processor.id, address, language, services });
    const subject = { kind: "follower", id: follower.id };
    const told = {
      at: deps.clock.now(),
      act: "follower.ask",
      subject,
      after: { language, services, mailed: sendsMail },
    };
    await tx.audit.insert(entryOf(deps.ids, byVisitor(processor.id), told));
    if (!sendsMail) return;
    const mail = { messageId: message.id, kind: "confirm_follow", changeId: null, pool: "prompt" } as const;
    const now = deps.clock.now();
    const salt = () => deps.ids.randomToken(32);
    const make = { nextId: () => deps.ids.next(), salt, now, mailHost: deps.site.mailHost };
    await tx.deliveries.insert([mailToFollower({ ...follower, address }, mail, make)]);
  });
  deps.log.info("follower.asked", { processorId: processor.id, mailed: sendsMail });
  return { ok: true, address };
}

async function find({ store, keys }: Needs, input: Input) {
  const { customers, processors } = store.read;
  if ("slug" in input) {
    const processor = await processors.findBySlug(input.slug);
    return processor === null
      ? ({ ok: false, code: "processor.not_found" } as const)
      : ({ ok: true, processor, asked: input } as const);
  }
  const follower = await customers.findFollowerByManageHash(keys.tokenHash(input.manageToken));
  const processor = follower === null ? null : await processors.find(follower.processorId);
  return follower === null || processor === null
    ? ({ ok: false, code: "link.unknown" } as const)
    : ({ ok: true, processor, asked: follower } as const);
}

/** Counted before anything is looked at, so that a hundred at once are a hundred. */
async function count({ store, clock, keys }: Needs, { network, address }: { network: string; address: string }) {
  const now = clock.now();
  const resetsAt = plusMs(now, FOLLOW_LIMITS.windowMs);
  return store.write(async (tx) => ({
    network: await tx.throttles.add(keys.throttleKey("follow-network", network), now, resetsAt),
    address: await tx.throttles.add(keys.throttleKey("follow-address", addressKey(address)), now, resetsAt),
  }));
}

async function keep(
  deps: Needs,
  tx: Tx,
  { processorId, address, language, services }: Pick<Follower, "processorId" | "address" | "language" | "services">,
): Promise<Follower> {
  const now = deps.clock.now();
  const known = await tx.customers.findFollowerByAddress(processorId, addressKey(address));
  if (known !== null) {
    const asked = askAgain(known, { language, services, now });
    if (asked !== known) await tx.customers.updateFollower(asked);
    return asked;
  }
  const id = deps.ids.next();
  const { keys } = deps;
  const follower: Follower = {
    id,
    processorId,
    address,
    addressKey: addressKey(address),
    language,
    services,
    state: "unconfirmed",
    confirmHash: keys.tokenHash(keys.linkToken("follow_confirm", id)),
    manageHash: keys.tokenHash(keys.linkToken("follow_manage", id)),
    requestedAt: now,
    confirmedAt: null,
    leftAt: null,
  };
  await tx.customers.insertFollower(follower);
  return follower;
}
