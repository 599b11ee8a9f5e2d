import type { Delivery } from "~/domain/delivery/delivery";
import { linksFor } from "~/domain/delivery/links";
import { mailHeaders } from "~/domain/delivery/mail-headers";
import type { OutgoingMail } from "~/domain/delivery/outgoing-mail";
import { type Attempt, settleAttempt } from "~/domain/delivery/settle-attempt";
import { type MailText, substitute } from "~/domain/delivery/substitute";
import { wayBack } from "~/domain/delivery/way-back";
import { toSalt } from "~/domain/evidence/commitment";
import type { Processor } from "~/domain/processor/processor";
import { plusMs } from "~/domain/time";
import type { ClaimedMail, MailPool, MailQueue, ProveNotice } from "~/ports/delivery";
import type { Deps } from "~/ports/deps";
import type { Mailer } from "~/ports/mail";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "keys" | "log" | "site"> & {
  mailer: Mailer;
  proveNotice: ProveNotice;
  /** Names this process in leases. */
  owner: string;
  /** From 0 up to 1, for the jitter of the back-off. */
  random: () => number;
};

/** Longer than a mail can wait for a connection and then take. */
const LEASE_MS = 30 * 60_000;
const ROWS_PER_TX = 500;

/** The mail queue of this process. Whoever works it decides on concurrency; what each step means stands here. */
export function deliverMail(deps: Needs): MailQueue {
  return {
    recover: (allOwners) => deps.store.write((tx) => tx.deliveries.recoverStale(deps.clock.now(), allOwners)),
    claim: (pool, limit) => claim(deps, pool, limit),
    begin: ({ delivery }) => ({ ...delivery, state: "sending" }),
    putBack: ({ delivery, waitedAs }) => ({ ...delivery, state: waitedAs }),
    async send(claimed) {
      const attempt = await sendOne(deps, claimed);
      return settleAttempt(claimed.delivery, attempt, deps.clock.now(), deps.random());
    },
    record: (rows) => record(deps, rows),
    nextDueAt: (pool) => deps.store.read.deliveries.nextDueAt(pool),
  };
}

async function claim(deps: Needs, pool: MailPool, limit: number): Promise<ClaimedMail[]> {
  const { read } = deps.store;
  const now = deps.clock.now();
  const due = await read.deliveries.listDue(pool, now, limit);
  if (due.length === 0) return [];
  const lease = { owner: deps.owner, now, until: plusMs(now, LEASE_MS) };
  const claimed = await deps.store.write(async (tx) => {
    const taken: { delivery: Delivery; waitedAs: Delivery["state"] }[] = [];
    for (const { processorId, id, state } of due) {
      const delivery = await tx.deliveries.claim(processorId, id, lease);
      if (delivery !== null) taken.push({ delivery, waitedAs: state });
    }
    return taken;
  });
  const message = remember(async ({ processorId, messageId }: Delivery) =>
    found(await read.deliveries.findMessage(processorId, messageId), messageId),
  );
  const processor = remember(async ({ processorId }: Delivery) =>
    found(await read.processors.find(processorId), processorId),
  );
  const mails: ClaimedMail[] = [];
  for (const { delivery, waitedAs } of claimed) {
    const { processorId, messageId } = delivery;
    mails.push({
      delivery,
      waitedAs,
      message: await message(`${processorId} ${messageId}`, delivery),
      processor: await processor(processorId, delivery),
    });
  }
  return mails;
}

/** Within one batch: the mails of a notice share message and processor. */
function remember<T>(load: (delivery: Delivery) => Promise<T>): (key: string, delivery: Delivery) => Promise<T> {
  const known = new Map<string, T>();
  return async (key, delivery) => {
    const value = known.get(key) ?? (await load(delivery));
    known.set(key, value);
    return value;
  };
}

function found<T>(row: T | null, id: string): T {
  if (row === null) throw new Error(`A mail names ${id}, which does not exist`);
  return row;
}

async function sendOne(deps: Needs, { delivery, message, processor }: ClaimedMail): Promise<Attempt> {
  // The outcome will be evidence, which a damaged salt cannot make: then nothing goes out.
  toSalt(delivery.salt);
  const links = linksFor(delivery, { tokenOf: deps.keys.linkToken, codeOf: deps.keys.typedCode }, deps.site.publicUrl);
  const filled = substitute(message, { ...delivery.values, ...links.values });
  if (!filled.ok) {
    const { code, name } = filled;
    deps.log.error("mail.cannot_be_made", { deliveryId: delivery.id, kind: delivery.kind, code, name });
    // A value that is missing is our fault, and a later release may bring it; one that is unsafe stays so.
    return { state: code === "value.missing" ? "deferred" : "failed", reply: `${code} ${name}`, messageHash: null };
  }
  return deps.mailer.send(delivery.pool, outgoing(deps, delivery, filled.mail, processor, links.oneClick));
}

function outgoing(
  { site, keys }: Needs,
  delivery: Delivery,
  text: MailText,
  processor: Processor,
  oneClick: string | null,
): OutgoingMail {
  return {
    ...text,
    ...wayBack(delivery, processor, { ...site, mark: keys.markReturn }),
    deliveryId: delivery.id,
    from: { name: processor.name, address: site.mailFrom.address },
    to: { name: delivery.name, address: delivery.address },
    messageId: delivery.messageIdHeader,
    date: delivery.dateHeader,
    headers: mailHeaders(delivery, oneClick, site.mailHost),
  };
}

/**
 * Records steps and results. Proof that a customer was told may move its deadline, which is a decision: an accepted
 * notice is recorded under its processor's lock, with the other rows of that processor; everything else together.
 */
async function record(deps: Needs, rows: readonly Delivery[]): Promise<boolean[]> {
  if (rows.length > ROWS_PER_TX) throw new RangeError(`${rows.length} rows at once: ${ROWS_PER_TX} at most`);
  const deciding = new Set(rows.filter(isProof).map(({ processorId }) => processorId));
  const done = new Map<string, boolean>();
  // In the order of ids, so that two processes never wait for each other's rows crosswise.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settle = async (tx: Tx, mine: readonly Delivery[]) => {
    for (const row of mine) done.set(row.id, await settleOne(deps, tx, row));
  };
  for (const processorId of deciding) {
    await deps.store.tx(processorId, (tx) =>
      settle(
        tx,
        sorted.filter((row) => row.processorId === processorId),
      ),
    );
  }
  const rest = sorted.filter(({ processorId }) => !deciding.has(processorId));
  if (rest.length > 0) await deps.store.write((tx) => settle(tx, rest));
  return rows.map(({ id }) => done.get(id) ?? false);
}

function isProof({ kind, state }: Delivery): boolean {
  return kind === "notice" && state === "accepted";
}

async function settleOne(deps: Needs, tx: Tx, row: Delivery): Promise<boolean> {
  const { id: deliveryId, processorId, kind, state, attempt, outcomeHash, finishedAt } = row;
  if (!(await tx.deliveries.settle(row))) {
    deps.log.warn("mail.lease_lost", { deliveryId, state, attempt });
    return false;
  }
  if (state !== "accepted" || finishedAt === null) return true;
  tx.journal({ kind: "delivery_accepted", processorId, at: finishedAt, body: { deliveryId, attempt, outcomeHash } });
  if (kind === "notice") await deps.proveNotice(tx, row, finishedAt);
  return true;
}
