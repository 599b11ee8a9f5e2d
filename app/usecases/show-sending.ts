import { type ItemsSummary, summariseItems } from "~/domain/change/draft-summary";
import type { Delivery } from "~/domain/delivery/delivery";
import type { MailPause } from "~/domain/delivery/pause";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { maskAddress, maskAddresses } from "~/domain/people/mask";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { MailServerState } from "~/ports/mail-state";

/** A pause as people read it: who by name. */
export type ShownPause = Omit<MailPause, "processorId" | "byStaffId" | "endedBy"> & {
  by: string | null;
  endedByName: string | null;
};

export type Sending = {
  zone: Zone;
  now: Instant;
  mayPause: boolean;
  /** null: this process sends no mail. */
  server: MailServerState | null;
  pause: ShownPause | null;
  /** Newest first, without the open one. */
  earlier: ShownPause[];
  unfinished: { pool: Delivery["pool"]; state: Delivery["state"]; count: number }[];
  /** Announced changes of which mails are still to go. */
  changes: ({ id: string; ref: string | null; finished: number; total: number } & ItemsSummary)[];
  /** Soonest first; addresses are masked, in replies too. */
  retrying: Pick<Delivery, "id" | "changeId" | "kind" | "state" | "address" | "attempt" | "dueAt" | "reply">[];
  /** How many of those waiting had how many attempts. */
  attempts: { attempt: number; mails: number }[];
  /** Whether there are more than were looked at. */
  isCut: boolean;
};

const LOOKED_AT = 500;
const SHOWN = 50;
const PAUSES = 20;
const FINISHED: readonly Delivery["state"][] = ["accepted", "failed", "suppressed"];

/** What goes out now, what waits to be tried again, and what holds mail back. Reads only. */
export async function showSending(
  deps: Pick<Deps, "store" | "clock"> & { mailState: () => MailServerState | null },
  input: { authorized: Authorized<"mail.read"> },
): Promise<Sending> {
  const { actor } = input.authorized;
  const { processorId } = actor;
  const { read } = deps.store;
  const [processor, staff, pauses, retrying] = await Promise.all([
    read.processors.find(processorId),
    read.staff.list(processorId),
    read.pauses.list(processorId, PAUSES),
    read.sending.listRetrying(processorId, LOOKED_AT),
  ]);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const shown = pauses.map((pause) => named(pause, names));
  return {
    zone: processor.zone,
    now: deps.clock.now(),
    mayPause: authorize(actor, "mail.pause").ok,
    server: deps.mailState(),
    pause: shown.find(({ endedAt }) => endedAt === null) ?? null,
    earlier: shown.filter(({ endedAt }) => endedAt !== null),
    unfinished: await read.sending.countUnfinished(processorId),
    changes: await changesUnderWay(deps, processorId),
    retrying: retrying.slice(0, SHOWN).map(({ id, changeId, kind, state, address, attempt, dueAt, reply }) => ({
      ...{ id, changeId, kind, state, attempt, dueAt },
      address: maskAddress(address),
      reply: reply === null ? null : maskAddresses(reply),
    })),
    attempts: countAttempts(retrying),
    isCut: retrying.length === LOOKED_AT,
  };
}

function named({ processorId: _, byStaffId, endedBy, ...pause }: MailPause, names: ReadonlyMap<string, string>) {
  const name = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return { ...pause, by: name(byStaffId), endedByName: name(endedBy) };
}

async function changesUnderWay({ store }: Pick<Deps, "store">, processorId: string): Promise<Sending["changes"]> {
  const underWay: Sending["changes"] = [];
  for (const { id, ref } of await store.read.changes.list(processorId, ["announced", "withdrawn"])) {
    const counts = await store.read.deliveries.countByState(processorId, id);
    const total = counts.reduce((sum, row) => sum + row.count, 0);
    const finished = counts.reduce((sum, { state, count }) => sum + (FINISHED.includes(state) ? count : 0), 0);
    if (finished === total) continue;
    const items = summariseItems(await store.read.changes.listItems(processorId, id));
    underWay.push({ id, ref, finished, total, ...items });
  }
  return underWay;
}

function countAttempts(retrying: readonly Delivery[]): Sending["attempts"] {
  const counts = new Map<number, number>();
  for (const { attempt } of retrying) counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
  return [...counts].map(([attempt, mails]) => ({ attempt, mails })).sort((a, b) => a.attempt - b.attempt);
}
