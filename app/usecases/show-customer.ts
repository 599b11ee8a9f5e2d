import { leftByThemselves } from "~/domain/agreement/contact-leaving";
import type { Contact, Controller } from "~/domain/agreement/controller";
import { effectiveTerms, type ReadingChoice, type StandardTerms, type Terms } from "~/domain/agreement/terms";
import type { StandsOn } from "~/domain/authorisation/annex";
import { type AwaitedItem, awaitedItems } from "~/domain/authorisation/awaited";
import { offeredItems } from "~/domain/authorisation/recording";
import { type ShownAct, shownAct } from "~/domain/authorisation/shown-act";
import { type UnverifiedConsent, unverifiedConsents } from "~/domain/authorisation/unverified-consent";
import type { Change, ChangeItem } from "~/domain/change/change";
import { decideNotice } from "~/domain/change/decide-notice";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import { type FallenDecision, fallenDecisions } from "~/domain/geography/fallen-decisions";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { maskName, maskPerson } from "~/domain/people/mask";
import type { Processor } from "~/domain/processor/processor";
import type { Entry } from "~/domain/register/entry";
import { type Day, type Instant, localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { ChangeSummary } from "~/ports/stores/changes";

/** A change that the customer was told of and that waits for it, may be started early by it, or has acts of it. */
export type CustomersChange = Pick<Change, "id" | "ref" | "state"> & {
  items: ChangeItem[];
  awaited: AwaitedItem[];
  canRecord: boolean;
  acts: ShownAct[];
};

export type CustomerView = {
  controller: Controller;
  /** Names and addresses are masked unless this reader has opened the space (HL-B2.10). */
  contacts: Contact[];
  /** Those who left by the link in their mail, masked as the others. */
  left: Contact[];
  /** Until when it is open for this reader; null: it is not. */
  openUntil: Instant | null;
  canOpen: boolean;
  /** The terms it follows, and what holds for it with its own differences. */
  standard: StandardTerms;
  terms: Terms;
  allTerms: Pick<StandardTerms, "id" | "name">[];
  /** Who chose how a replacement is read for it, by name where we know one (decision D2). */
  chosen: (Pick<ReadingChoice, "at" | "why"> & { by: string | null }) | null;
  processor: Pick<Processor, "calendar" | "zone" | "services">;
  zone: Zone;
  today: Day;
  /** Decisions that fell and on which its list rests. */
  fallen: FallenDecision[];
  /** Newest first. */
  changes: CustomersChange[];
  /** Its list as it holds for it, whose acts it stands on, and what nobody has verified; null: nothing is published. */
  own: { version: number; entries: Entry[]; standsOn: StandsOn[]; unverified: UnverifiedConsent[] } | null;
};

type Needs = Pick<Deps, "store" | "clock" | "readOwnList">;

/** One customer with its contacts, what its agreement says, what it gave, and its own list. Reads only. */
export async function showCustomer(
  deps: Needs,
  input: { authorized: Authorized<"customer.read">; controllerId: string },
): Promise<{ ok: true; view: CustomerView } | { ok: false; code: "customer.not_found" }> {
  const { actor } = input.authorized;
  const { processorId } = actor;
  const { customers, processors, staff, spaces } = deps.store.read;
  const [processor, controller] = [
    await processors.find(processorId),
    await customers.findController(processorId, input.controllerId),
  ];
  if (processor === null || controller === null) return { ok: false, code: "customer.not_found" };
  const all = await customers.listTerms(processorId);
  const standard = all.find(({ id }) => id === controller.standardTermsId);
  if (standard === undefined) throw new Error(`Controller ${controller.id} follows terms that do not exist`);
  const contacts = await customers.listContacts(processorId, [controller.id]);
  const opening = await spaces.findOpen(processorId, controller.id, actor.staffId, deps.clock.now());
  const terms = effectiveTerms(standard.terms, controller.overrides);
  const choice = terms.replacementChoice;
  const chooser = choice === null ? null : await staff.find(processorId, choice.by);
  const { calendar, zone, services } = processor;
  const day = localDay(deps.clock.now(), zone);
  const own = await deps.readOwnList({ processorId, controllerId: controller.id });
  return {
    ok: true,
    view: {
      controller,
      contacts: contacts.filter(({ endedAt }) => endedAt === null).map(opening === null ? maskPerson : asItIs),
      left: leftByThemselves(contacts).map(opening === null ? maskPerson : asItIs),
      openUntil: opening?.until ?? null,
      canOpen: authorize(actor, "customer.open").ok,
      standard,
      terms,
      allTerms: all.map(({ id, name }) => ({ id, name })),
      chosen: choice === null ? null : { at: choice.at, why: choice.why, by: chooser?.name ?? null },
      processor: { calendar, zone, services },
      zone,
      today: day,
      fallen: await fallenFor(deps, { processorId, controllerId: controller.id, entries: own?.entries ?? [] }),
      changes: (await listChanges(deps, processor, controller.id)).map(opening === null ? maskActs : asItIs),
      own: own && {
        ...own,
        unverified: unverifiedConsents(own.entries, { geography: terms.geography, standsOn: own.standsOn, day }),
      },
    },
  };
}

const asItIs = <Row>(row: Row): Row => row;

function maskActs(change: CustomersChange): CustomersChange {
  const masked = { authority: "", text: "" };
  return { ...change, acts: change.acts.map((act) => ({ ...act, ...masked, personName: maskName(act.personName) })) };
}

async function fallenFor(
  { store }: Needs,
  { processorId, controllerId, entries }: { processorId: string; controllerId: string; entries: readonly Entry[] },
): Promise<FallenDecision[]> {
  const { transfers } = store.read;
  const open = await transfers.listOpenOfController(processorId, controllerId);
  const counts = open.map(({ decisionId, entryId }) => ({ decisionId, entryId, count: 1 }));
  return fallenDecisions(counts, await transfers.listEnded(), entries);
}

async function listChanges(deps: Needs, processor: Processor, controllerId: string): Promise<CustomersChange[]> {
  const { changes } = deps.store.read;
  const shown: CustomersChange[] = [];
  for (const change of await changes.list(processor.id, ["announced", "closed", "withdrawn"])) {
    const own = await customersChange(deps, processor, controllerId, change);
    if (own !== null && (own.canRecord || own.acts.length > 0)) shown.push(own);
  }
  return shown;
}

async function customersChange(
  { store, clock }: Needs,
  { id: processorId, zone }: Processor,
  controllerId: string,
  change: ChangeSummary,
): Promise<CustomersChange | null> {
  const { changes, notices, authorisations, objections } = store.read;
  const { id, ref, state } = change;
  const notice = await notices.findForController(processorId, id, controllerId);
  if (notice === null) return null;
  const items = await changes.listItems(processorId, id);
  const outcomes = await changes.listOutcomes(processorId, id, [controllerId]);
  const given = await authorisations.listForChange(processorId, id, [controllerId]);
  const isOpen = state === "announced";
  const acts = given.map((act) => shownAct(act, { isOpen, outcomes }));
  if (!isOpen) return { id, ref, state, items, awaited: [], canRecord: false, acts };
  const now = clock.now();
  const today = localDay(now, zone);
  const facts = {
    ...{ notice, items, outcomes, authorisations: given, firstDay: change.firstDay ?? today },
    objections: await objections.list(processorId, { changeId: id }),
    unsorted: await store.read.incoming.listUnsorted(processorId, id),
    withoutTool: itemsWithoutTool(items, today, await store.read.transfers.listEnded()),
  };
  const decided = new Set(outcomes.map(({ itemId }) => itemId));
  const canRecord = offeredItems(notice, decided, given).length > 0;
  return { id, ref, state, items, awaited: awaitedItems(decideNotice(facts, now, today)), canRecord, acts };
}
