import type { Contact } from "~/domain/agreement/controller";
import { effectiveTerms, type Terms } from "~/domain/agreement/terms";
import { decideNotice } from "~/domain/change/decide-notice";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import { type SpaceChange, spaceChange } from "~/domain/notice/space-change";
import type { Objection, ShownDecision } from "~/domain/objection/objection";
import { firstAccess, type ReviewState, reviewState } from "~/domain/people/access-review";
import { isActive } from "~/domain/people/administer-users";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { UserActor } from "~/domain/people/controller-user";
import type { Processor } from "~/domain/processor/processor";
import { localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { ChangeSummary } from "~/ports/stores/changes";

export type SpaceFrame = {
  organisation: string;
  processor: Pick<Processor, "slug" | "name" | "legalName" | "isDemo">;
  zone: Zone;
  person: Pick<UserActor, "kind" | "name" | "roles">;
};

/** What stands around every page of a customer's own space. */
export async function showSpaceFrame(
  { store }: Pick<Deps, "store">,
  { authorized }: { authorized: Authorized<"own.read"> },
): Promise<SpaceFrame> {
  const { processorId, controllerId, kind, name, roles } = authorized.actor;
  const processor = await store.read.processors.find(processorId);
  const controller = await store.read.customers.findController(processorId, controllerId);
  if (processor === null || controller === null) throw new Error("showSpaceFrame: somebody acts for nobody");
  const { slug, name: brand, legalName, isDemo, zone } = processor;
  return {
    organisation: controller.name,
    processor: { slug, name: brand, legalName, isDemo },
    zone,
    person: { kind, name, roles },
  };
}

export type SpaceObjection = Pick<Objection, "id" | "number" | "receivedAt" | "state" | "personName"> & {
  ref: string;
  /** Oldest first; empty while it waits for an answer. */
  decisions: Pick<ShownDecision, "id" | "outcome" | "reasons" | "decidedAt">[];
};

export type SpaceHome = {
  organisation: string;
  processor: Pick<Processor, "legalName" | "zone" | "contactName" | "contactAddress">;
  /** What holds for the customer, its own differences included, and the name of the terms it follows. */
  agreement: { name: string; terms: Terms };
  contacts: Pick<Contact, "name" | "address">[];
  /** Newest first. */
  changes: SpaceChange[];
  objections: SpaceObjection[];
  /** Told to whoever gives access: whether it is time to look over who has it (GS-15). */
  review: ReviewState | null;
};

type Needs = Pick<Deps, "store" | "clock">;

/** A customer's own space: what is announced to it, its objections and what its agreement says. Reads only. */
export async function showSpace(
  deps: Needs,
  { authorized }: { authorized: Authorized<"own.read"> },
): Promise<SpaceHome> {
  const { processorId, controllerId } = authorized.actor;
  const { processors, customers, changes } = deps.store.read;
  const [processor, controller, standard, contacts] = await Promise.all([
    processors.find(processorId),
    customers.findController(processorId, controllerId),
    customers.listTerms(processorId),
    customers.listContacts(processorId, [controllerId]),
  ]);
  const followed = standard.find(({ id }) => id === controller?.standardTermsId);
  if (processor === null || controller === null || followed === undefined)
    throw new Error("showSpace: somebody acts for nobody");
  const told: SpaceChange[] = [];
  for (const change of await changes.list(processorId, ["announced", "closed", "withdrawn"])) {
    const own = await toldChange(deps, processor, controllerId, change);
    if (own !== null) told.push(own);
  }
  const { legalName, zone, contactName, contactAddress } = processor;
  return {
    organisation: controller.name,
    processor: { legalName, zone, contactName, contactAddress },
    agreement: { name: followed.name, terms: effectiveTerms(followed.terms, controller.overrides) },
    contacts: contacts.filter(isActive).map(({ name, address }) => ({ name, address })),
    changes: told,
    objections: await listObjections(deps, processorId, controllerId, told),
    review: authorize(authorized.actor, "own.users").ok ? await reviewOf(deps, processor, controllerId) : null,
  };
}

async function reviewOf({ store, clock }: Needs, { id, zone }: Processor, controllerId: string): Promise<ReviewState> {
  const now = clock.now();
  const since = firstAccess(await store.read.users.list(id, controllerId)) ?? now;
  return reviewState(await store.read.reviews.list(id, controllerId), since, { today: localDay(now, zone), zone });
}

async function toldChange(
  { store, clock }: Needs,
  { id: processorId, zone }: Processor,
  controllerId: string,
  change: ChangeSummary,
): Promise<SpaceChange | null> {
  const { changes, notices, authorisations, objections, transfers } = store.read;
  const { id } = change;
  const notice = change.announcedAt === null ? null : await notices.findForController(processorId, id, controllerId);
  if (notice === null) return null;
  const now = clock.now();
  const today = localDay(now, zone);
  const items = await changes.listItems(processorId, id);
  const own = await objections.list(processorId, { changeId: id, controllerId });
  const unmatched = await objections.list(processorId, { changeId: id, states: ["unmatched"] });
  const facts = {
    ...{ notice, items, firstDay: change.firstDay ?? today, objections: [...own, ...unmatched] },
    unsorted: await store.read.incoming.listUnsorted(processorId, id),
    outcomes: await changes.listOutcomes(processorId, id, [controllerId]),
    authorisations: await authorisations.listForChange(processorId, id, [controllerId]),
    withoutTool: itemsWithoutTool(items, today, await transfers.listEnded()),
  };
  const verdicts = decideNotice(facts, now, today).filter(({ itemId }) =>
    notice.gates.some((gate) => gate.itemId === itemId),
  );
  return spaceChange(change, { notice, items, verdicts, objections: own, now });
}

async function listObjections(
  { store }: Needs,
  processorId: string,
  controllerId: string,
  told: readonly SpaceChange[],
): Promise<SpaceObjection[]> {
  const { objections } = store.read;
  const all = await objections.list(processorId, { controllerId });
  const decisions = await objections.listDecisions(
    processorId,
    all.map(({ id }) => id),
  );
  return all
    .map(({ id, number, receivedAt, state, personName, changeId }) => ({
      ...{ id, number, receivedAt, state, personName },
      ref: told.find((change) => change.id === changeId)?.ref ?? "",
      decisions: decisions
        .filter(({ objectionId }) => objectionId === id)
        .map(({ id: decisionId, outcome, reasons, decidedAt }) => ({ id: decisionId, outcome, reasons, decidedAt })),
    }))
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
}
