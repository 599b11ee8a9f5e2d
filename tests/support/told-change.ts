import type { Controller } from "~/domain/agreement/controller";
import type { Terms } from "~/domain/agreement/terms";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { UserAct } from "~/domain/people/controller-user";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { Entry } from "~/domain/register/entry";
import type { Deps } from "~/ports/deps";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { openLink } from "~/usecases/open-link";
import { proveNotice } from "~/usecases/prove-notice";
import { releaseChange } from "~/usecases/release-change";
import { announceProven } from "./announcing";
import { aChange, aContact, aController, aFollower, anEntry } from "./builders";
import { aTenant, type Tenant } from "./tenant";
import { testDeps } from "./test-deps";

/** What `aToldChange` uses of time: 30 days from the sending end with 23 December, 24:00 in Copenhagen. */
export const ORDERED = "2026-11-23T09:00:00.000Z";
export const RELEASED = "2026-11-23T09:20:00.000Z";
export const WINDOW_END = "2026-12-23T23:00:00.000Z";
export const FIRST_DAY = "2026-12-31";
export const ON_FIRST_DAY = "2026-12-31T08:00:00.000Z";

/** What whoever holds the link of a notice may do, and the change it is about. */
export async function byLink<A extends UserAct>(deps: Pick<Deps, "store" | "keys">, token: string, act: A) {
  const opened = await openLink(deps, { token });
  const granted = opened.ok ? authorize(opened.actor, act) : opened;
  if (!opened.ok || !granted.ok) throw new Error("The link opens nothing");
  return { authorized: granted.authorized, changeId: opened.changeId };
}

/** A staff member of the tenant who may do `act`: whoever wrote the changes, or the second person, who announces them. */
export function as<A extends StaffAct>({ staff, second, processorId }: Tenant, act: A): Authorized<A> {
  const { id: staffId, name, address } = act === "change.announce" ? second : staff;
  const granted = authorize({ staffId, processorId, name, address, roles: ["publisher"] }, act);
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

export type ToldChange = Awaited<ReturnType<typeof aToldChange>>;

/**
 * A change that two customers were told of and one follower, made by the use cases themselves: Lagerhaus is new (notice
 * and right to object), and the listed company gets another activity (written approval). `overrides` are the first
 * customer's own terms, `added` says more of Lagerhaus. Unless `isProven` is false, the mail of every customer is proven to have arrived.
 */
export async function aToldChange(
  store: Store,
  options: { overrides?: Partial<Terms>; isProven?: boolean; added?: Partial<Entry> } = {},
) {
  const tenant = await aTenant(store);
  const { processorId } = tenant;
  const first = await aToldCustomer(store, tenant, { overrides: options.overrides ?? {} }, ["Bo Skov", "Ida Lund"]);
  const second = await aToldCustomer(store, tenant, {}, ["Eva Sten"]);
  const [listed] = tenant.version.entries;
  const other = { ...listed, ...anEntry({ id: listed?.id ?? "" }), activity: "Something else entirely" };
  const added = anEntry({ name: "Lagerhaus GmbH", activity: "Backup", since: null, ...options.added });
  const draft = aChange({
    processorId,
    createdBy: tenant.staff.id,
    proposed: [other, added],
    firstDay: FIRST_DAY,
    publishAutomatically: false,
  });
  await store.write(async (tx) => {
    await tx.customers.insertFollower(aFollower({ processorId, state: "following" }));
    await tx.changes.insert(draft);
  });
  const deps = testDeps(store, ORDERED);
  const ids = { processorId, changeId: draft.id };
  const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
  const planned = await deps.planAnnouncement({ ...ids, announcedBy: tenant.second.id });
  // Whatever the check warns of is noted: the suites that use this are about what comes afterwards.
  const acknowledged = planned.ok ? planned.plan.check.lines.map(({ key }) => key) : [];
  const ordered = await announceProven(deps, { ...order, acknowledged, publishAutomatically: true });
  if (!ordered.ok) throw new Error(ordered.code);
  deps.clock.set(RELEASED);
  await releaseChange(deps, ids);
  await advanceChange(deps, ids);
  if (options.isProven !== false) await proveAll(store, ids);
  const items = await store.read.changes.listItems(processorId, draft.id);
  const itemOf = (kind: string) => items.find((item) => item.kind === kind)?.id ?? "";
  const recipients = await store.read.notices.listRecipients(processorId, draft.id, { after: null, limit: 10 });
  return {
    store,
    tenant,
    deps,
    ids,
    ref: "2026-01",
    first: first.controller,
    second: second.controller,
    addition: itemOf("ADDITION"),
    otherActivity: itemOf("OTHER_PROCESSING"),
    /** The secret of the link that this contact was mailed. */
    token(name: string): string {
      const recipient = recipients.find((row) => row.name === name);
      if (recipient === undefined) throw new Error(`${name} was told of nothing`);
      return deps.keys.linkToken("notice", recipient.id);
    },
    /** Looking by the link of a contact. */
    reading(name: string) {
      return byLink(deps, this.token(name), "own.read");
    },
    /** Acting by the link of a contact. */
    acting(name: string) {
      return byLink(deps, this.token(name), "own.object");
    },
    address: (name: string) => recipients.find((row) => row.name === name)?.address ?? "",
    /** Every mail about the change of that kind. */
    async mails(kind: string) {
      const all = await store.read.deliveries.listForChange(processorId, draft.id, { after: null, limit: 100 });
      return all.filter((delivery) => delivery.kind === kind);
    },
    async leaves() {
      return (await store.read.log.listLeaves(processorId, 0, 100)).map(({ type, text }) => ({ type, text }));
    },
    change: () => store.read.changes.find(processorId, draft.id),
    noticeOf: (controller: Controller) => store.read.notices.findForController(processorId, draft.id, controller.id),
    objections: () => store.read.objections.list(processorId, { changeId: draft.id }),
  };
}

async function aToldCustomer(store: Store, tenant: Tenant, over: Partial<Controller>, names: string[]) {
  const { processorId, terms } = tenant;
  const controller = aController({ processorId, standardTermsId: terms.id, ...over });
  const contacts = names.map((name, n) =>
    aContact({ processorId, controllerId: controller.id, name, language: n === 0 ? "da" : "en" }),
  );
  await store.write(async (tx) => {
    await tx.customers.insertControllers([controller]);
    await tx.customers.insertContacts(contacts);
  });
  return { controller, contacts };
}

async function proveAll(store: Store, { processorId, changeId }: { processorId: string; changeId: string }) {
  const sent = await store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: 100 });
  await store.tx(processorId, async (tx) => {
    for (const delivery of sent) await proveNotice(tx, delivery, RELEASED);
  });
}
