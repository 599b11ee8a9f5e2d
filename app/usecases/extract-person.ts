import { actorOf, auditEntry } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import { EXTRACT_LIMIT, type Extract, extractOf } from "~/domain/people/extract";
import { accountsOf, controllersOf, holdsOn, isKnown, type OpenUntil, openUntil } from "~/domain/people/own-data";
import type { PortalSession } from "~/domain/people/portal-session";
import type { Hold } from "~/domain/people/retention";
import type { Deps } from "~/ports/deps";

export type Extracted =
  | { ok: true; extract: Extract; zone: string; holds: Hold[]; openUntil: OpenUntil }
  | { ok: false; code: "person.unknown" };

/** What the processor holds about whoever is signed in (GDPR Art. 15, SU-2). Reading it writes nothing. */
export async function extractOwnData(
  deps: Pick<Deps, "store" | "clock">,
  { authorized }: { authorized: Authorized<"account.manage"> | Authorized<"own.account"> },
): Promise<Extracted> {
  const { processorId, address } = authorized.actor;
  const open = await deps.store.read.portalSessions.listByAddress(addressKey(address), deps.clock.now());
  const { account: _own, ...extracted } = await read(deps, { processorId, address, portalSessions: open });
  return extracted;
}

/** The same about somebody else, who asked for it: with a reason, and one entry in the log (HL-B2.14). */
export async function extractPerson(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  { authorized, address, reason }: { authorized: Authorized<"person.manage">; address: string; reason: string },
): Promise<Extracted> {
  const { processorId } = authorized.actor;
  const { account, ...extracted } = await read(deps, { processorId, address, portalSessions: [] });
  await deps.store.write((tx) =>
    tx.audit.insert(
      auditEntry({
        ...{ id: deps.ids.next(), salt: deps.ids.randomToken(32), processorId, at: deps.clock.now(), reason },
        ...actorOf(authorized.actor),
        // Of whom by their row: an address typed here would outlive an erasure.
        ...{ act: "person.extract", subject: account, after: { isKnown: extracted.ok } },
      }),
    ),
  );
  return extracted;
}

async function read(
  deps: Pick<Deps, "store" | "clock">,
  { processorId, address, portalSessions }: { processorId: string; address: string; portalSessions: PortalSession[] },
): Promise<Extracted & { account: ReturnType<typeof accountsOf>[number] | null }> {
  const { read } = deps.store;
  const now = deps.clock.now();
  const processor = await read.processors.find(processorId);
  if (processor === null) throw new Error(`There is no processor ${processorId}`);
  const rows = await read.persons.find(processorId, addressKey(address), EXTRACT_LIMIT);
  const account = accountsOf(rows)[0] ?? null;
  if (!isKnown(rows)) return { ok: false, code: "person.unknown", account };
  const customers = new Map<string, string>();
  for (const id of new Set([...controllersOf(rows), ...rows.recipients.map(({ controllerId }) => controllerId)])) {
    const customer = await read.customers.findController(processorId, id);
    if (customer !== null) customers.set(id, customer.name);
  }
  const changes = new Map<string, string>();
  const changeIds = [...rows.recipients, ...rows.deliveries].map(({ changeId }) => changeId);
  for (const id of new Set(changeIds.filter((one) => one !== null))) {
    const change = await read.changes.find(processorId, id);
    if (change?.ref != null) changes.set(id, change.ref);
  }
  const open = await read.persons.listOpenWindows(processorId, controllersOf(rows), now);
  const extract = extractOf(rows, {
    address,
    now,
    processor: { name: processor.name, slug: processor.slug },
    customers,
    changes,
    portalSessions,
  });
  return {
    ok: true,
    account,
    extract,
    zone: processor.zone,
    holds: holdsOn(rows, open.length),
    openUntil: openUntil(open, processor.zone),
  };
}
