import { type Delivery, type DeliveryAttempt, isTelling, type Message } from "~/domain/delivery/delivery";
import { type Attempt, settleAttempt, unacceptedAttempt } from "~/domain/delivery/settle-attempt";
import type { WriteFault } from "~/domain/delivery/write-mail";
import { toSalt } from "~/domain/evidence/commitment";
import { keepRecent } from "~/domain/recent";
import { plusMs } from "~/domain/time";
import type {
  BegunMail,
  ClaimedMail,
  MailPool,
  MailQueue,
  MailTraffic,
  ProveNotices,
  TakenMail,
} from "~/ports/delivery";
import type { Deps } from "~/ports/deps";
import type { Outbox, Written } from "~/ports/outbox";
import type { Tx } from "~/ports/store";
import type { TellCustomer } from "~/ports/tell-customer";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "log"> & {
  outbox: Outbox;
  proveNotices: ProveNotices;
  /** What a notice that no server takes means for its customer; without it nothing is done about it. */
  tellCustomer?: Pick<TellCustomer, "missed">;
  /** What spares the mail server and readers' servers; without it every mail goes as it comes. */
  traffic?: MailTraffic;
  /** Names this process in leases. */
  owner: string;
  /** From 0 up to 1, for the jitter of the back-off. */
  random: () => number;
};

/** Longer than a mail can wait for a connection and then take. */
const LEASE_MS = 30 * 60_000;
const ROWS_PER_TX = 500;
/** A message never changes, so that those in use are kept; each is as large as a mail. */
const MESSAGES_KEPT = 50;

/** The mail queue of this process. Whoever works it decides on concurrency; what each step means stands here. */
export function deliverMail(deps: Needs): MailQueue {
  const write = openWriter(deps);
  return {
    recover: (allOwners) => recover(deps, allOwners),
    async claim(pool, limit) {
      const mails: TakenMail[] = [];
      const past: Delivery[] = [];
      const now = deps.clock.now();
      for (const claimed of await claimRows(deps, pool, limit)) {
        const { delivery } = claimed;
        // A reminder that waited until the window ended, or until the next one: what it says is past.
        if (delivery.usefulUntil !== null && delivery.usefulUntil <= now)
          past.push({ ...delivery, state: "suppressed", finishedAt: now });
        else mails.push(claimed);
      }
      if (past.length > 0) await record(deps, past);
      const written = await write(mails.map(({ delivery }) => delivery)).catch(async (fault) => {
        await putBack(deps, mails);
        throw fault;
      });
      return mails.map((claimed, n) => ({ ...claimed, written: written[n] ?? NOT_WRITTEN }));
    },
    begin(claimed) {
      try {
        return begin(deps, claimed);
      } catch (fault) {
        drop(deps, claimed.delivery);
        throw fault;
      }
    },
    putBack: (mails) => putBack(deps, mails),
    putOff(claimed, until) {
      deps.outbox.drop([claimed.delivery.id]);
      deps.traffic?.putOff(claimed, until);
    },
    admit: ({ delivery }) => deps.traffic?.admit(delivery) ?? null,
    restsUntil: () => deps.traffic?.restsUntil() ?? null,
    record: (rows) => record(deps, rows),
    nextDueAt: (pool) => deps.store.read.deliveries.nextDueAt(pool),
  };
}

/** What a dead process was sending was an attempt, too; what became of it nobody knows. */
async function recover(deps: Needs, allOwners: boolean): Promise<number> {
  let recovered = 0;
  for (;;) {
    const some = await recoverSome(deps, allOwners);
    recovered += some;
    if (some < ROWS_PER_TX) return recovered;
  }
}

function recoverSome({ store, clock, ids }: Needs, allOwners: boolean): Promise<number> {
  const at = clock.now();
  return store.write(async (tx) => {
    const { count, sending } = await tx.deliveries.recoverStale(at, allOwners, ROWS_PER_TX);
    const lost = { state: "uncertain", reply: null, server: null, at } as const;
    await tx.deliveries.insertAttempts(
      sending.map(({ id: deliveryId, ...row }) => ({ ...row, ...lost, id: ids.next(), deliveryId })),
    );
    return count;
  });
}

function claimRows({ store, clock, owner }: Needs, pool: MailPool, limit: number) {
  const now = clock.now();
  const lease = { owner, now, until: plusMs(now, LEASE_MS) };
  return store.write((tx) => tx.deliveries.claimDue(pool, lease, limit));
}

const NOT_WRITTEN: Written = { ok: false, thrown: new Error("The outbox did not say what became of a mail") };

/** Writes mails together that are of one message. */
function openWriter({ store, outbox }: Needs): (mails: readonly Delivery[]) => Promise<Written[]> {
  const messages = keepRecent<Message>(MESSAGES_KEPT);
  return async (mails) => {
    const written = new Map<string, Written>();
    for (const [messageId, some] of groupedBy(mails, "messageId")) {
      const [{ processorId }] = some;
      const message = messages.get(messageId) ?? (await store.read.deliveries.findMessage(processorId, messageId));
      if (message === null) throw new Error(`A mail names ${messageId}, which does not exist`);
      messages.put(messageId, message);
      const results = await outbox.write(message, some);
      for (const [n, { id }] of some.entries()) written.set(id, results[n] ?? NOT_WRITTEN);
    }
    return mails.map(({ id }) => written.get(id) ?? NOT_WRITTEN);
  };
}

function begin(deps: Needs, { delivery, written }: ClaimedMail): BegunMail {
  const { log, clock } = deps;
  const { id: deliveryId, kind, attempt } = delivery;
  if ("thrown" in written) throw written.thrown;
  // The outcome will be evidence, which a damaged salt cannot make: then nothing goes out.
  toSalt(delivery.salt);
  const messageHash = written.ok ? written.hash : null;
  if (delivery.messageHash !== null && delivery.messageHash !== messageHash)
    log.warn("mail.bytes_changed", { deliveryId, kind, attempt });
  const leaseUntil = plusMs(clock.now(), LEASE_MS);
  const sending: Delivery = { ...delivery, state: "sending", messageHash, leaseUntil };
  return {
    sending,
    async send() {
      const ended = written.ok ? await sendOut(deps, delivery) : notMade(deps, delivery, written);
      return settleAttempt(sending, ended, clock.now(), deps.random());
    },
    drop: () => drop(deps, delivery),
  };
}

async function putBack({ outbox, store }: Needs, mails: readonly TakenMail[]): Promise<void> {
  if (mails.length === 0) return;
  outbox.drop(mails.map(({ delivery }) => delivery.id));
  await store.write(async (tx) => {
    for (const { delivery, waitedAs } of mails) await tx.sending.putOff(delivery, waitedAs, delivery.dueAt);
  });
}

function drop({ outbox, traffic }: Needs, delivery: Delivery): void {
  outbox.drop([delivery.id]);
  traffic?.ended(delivery, null);
}

async function sendOut({ outbox, traffic }: Needs, delivery: Delivery): Promise<Attempt> {
  let ended: Attempt | null = null;
  try {
    ended = await outbox.send(delivery);
    return ended;
  } finally {
    traffic?.ended(delivery, ended);
  }
}

function notMade(deps: Needs, delivery: Delivery, { code, what, mayHeal }: WriteFault): Attempt {
  deps.traffic?.ended(delivery, null);
  deps.log.error("mail.cannot_be_made", { deliveryId: delivery.id, kind: delivery.kind, code, what });
  return { state: mayHeal ? "deferred" : "failed", reply: `${code} ${what}`, server: null };
}

/**
 * Records steps and results. Proof that a customer was told may move its deadline, which is a decision: accepted
 * notices are recorded under their processor's lock, with the other rows of that processor; everything else together.
 */
async function record(deps: Needs, rows: readonly Delivery[]): Promise<boolean[]> {
  if (rows.length > ROWS_PER_TX) throw new RangeError(`${rows.length} rows at once: ${ROWS_PER_TX} at most`);
  const deciding = new Set(rows.filter(isProof).map(({ processorId }) => processorId));
  const ours = new Set<string>();
  // In the order of ids, so that two processes never wait for each other's rows crosswise.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const processorId of deciding) {
    const mine = sorted.filter((row) => row.processorId === processorId);
    for (const id of await deps.store.tx(processorId, (tx) => settle(deps, tx, mine))) ours.add(id);
  }
  const rest = sorted.filter(({ processorId }) => !deciding.has(processorId));
  if (rest.length > 0) for (const id of await deps.store.write((tx) => settle(deps, tx, rest))) ours.add(id);
  await tellNext(
    deps,
    sorted.filter(({ id }) => ours.has(id)),
  );
  return rows.map(({ id }) => ours.has(id));
}

/** A notice, or its correction, that was refused for good: the customer's next contact is told, each in a transaction of its own. */
async function tellNext(deps: Needs, rows: readonly Delivery[]): Promise<void> {
  const { tellCustomer, store, clock } = deps;
  if (tellCustomer === undefined) return;
  for (const row of rows.filter(({ kind, state }) => isTelling(kind) && state === "failed"))
    await store
      .tx(row.processorId, (tx) => tellCustomer.missed(tx, row, clock.now()))
      .catch((fault: unknown) => deps.log.failure("mail.next_not_told", fault, { deliveryId: row.id }));
}

function isProof({ kind, state }: Delivery): boolean {
  return kind === "notice" && state === "accepted";
}

/** Gives the ids of the rows whose lease was still ours; of the others nothing is recorded. */
async function settle(deps: Needs, tx: Tx, rows: readonly Delivery[]): Promise<Set<string>> {
  const { ours, reported } = await tx.deliveries.settle(rows);
  const settled: Delivery[] = [];
  for (const row of rows) {
    if (ours.has(row.id)) settled.push(row);
    else deps.log.warn("mail.lease_lost", { deliveryId: row.id, state: row.state, attempt: row.attempt });
  }
  const at = deps.clock.now();
  const attempts = settled.map((row) => unacceptedAttempt(row, deps.ids.next, at));
  await tx.deliveries.insertAttempts(attempts.filter((attempt): attempt is DeliveryAttempt => attempt !== null));
  for (const [processorId, accepted] of groupedBy(
    settled.filter(({ state }) => state === "accepted"),
    "processorId",
  )) {
    const deliveries = accepted.map(({ id: deliveryId, attempt, outcomeHash }) => ({
      deliveryId,
      attempt,
      outcomeHash,
    }));
    tx.journal({ kind: "deliveries_accepted", processorId, at, body: { deliveries } });
    const notices = accepted.filter(isProof);
    if (notices.length > 0) await deps.proveNotices(tx, processorId, notices, reported);
  }
  return ours;
}

function groupedBy(rows: readonly Delivery[], by: "processorId" | "messageId"): Map<string, [Delivery, ...Delivery[]]> {
  const groups = new Map<string, [Delivery, ...Delivery[]]>();
  for (const row of rows) {
    const group = groups.get(row[by]);
    if (group === undefined) groups.set(row[by], [row]);
    else group.push(row);
  }
  return groups;
}
