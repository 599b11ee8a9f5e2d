import type { ChangeItem, ItemOutcome } from "../change/change";
import type { Need } from "../classification/gate";
import type { Entry } from "../register/entry";
import type { Instant } from "../time";
import { type Authorisation, opensGate } from "./authorisation";

/** By whose act an entry stands on a customer's list. */
export type StandsOn = Pick<Authorisation, "personName" | "receivedAt"> & {
  entryId: string;
  grant: Need;
  /** The change it was given for. */
  ref: string;
};

export type ActedChange = {
  ref: string;
  items: readonly Pick<ChangeItem, "id" | "after" | "takenOverBy">[];
  /** Of the one customer, as all below. */
  outcomes: readonly Pick<ItemOutcome, "itemId" | "state" | "decidedAt">[];
  acts: readonly Authorisation[];
};

/**
 * The written acts that entries of one customer's list stand on, latest first: what the annex, made anew for that customer,
 * says of them (HL-11d.2). An act holds for exactly the processing that was announced, so once an entry says something
 * else, only an act on that counts (HL-B1.16). In: the customer's own list, and all changes it was told of.
 */
export function standsOn(entries: readonly Entry[], changes: readonly ActedChange[]): StandsOn[] {
  const found = changes.flatMap(({ ref, items, outcomes, acts }) =>
    items.flatMap(({ id, after, takenOverBy }) => {
      const inEffect = outcomes.find(({ itemId, state }) => itemId === id && state === "in_effect");
      // Where an entry left the list, what was approved is the other processing of the one that took over.
      const entry = entries.find((one) => one.id === (after?.id ?? takenOverBy?.entryId));
      if (inEffect === undefined || entry === undefined || (after !== null && !covers(after, entry))) return [];
      return acts
        .filter((act) => act.itemIds.includes(id) && opensGate(act) && heldUntil(act, inEffect.decidedAt))
        .flatMap(({ grant, personName, receivedAt }): StandsOn[] =>
          grant === "early_start" ? [] : [{ entryId: entry.id, grant, personName, receivedAt, ref }],
        );
    }),
  );
  return found.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0));
}

/** Taken back before the item came into effect, an act carries nothing; afterwards it had carried it. */
function heldUntil({ withdrawnAt }: Pick<Authorisation, "withdrawnAt">, decidedAt: Instant): boolean {
  return withdrawnAt === null || withdrawnAt > decidedAt;
}

/** The same company, doing the same, at none but the places that were announced: the triple of an approval (HL-B1.16). */
export function covers(announced: Entry, current: Entry): boolean {
  if (announced.id !== current.id || announced.activity !== current.activity) return false;
  if (announced.registrationNumber !== current.registrationNumber) return false;
  const places = new Set(workPlaces(announced));
  return workPlaces(current).every((place) => places.has(place));
}

function workPlaces({ locations }: Entry): string[] {
  return locations.flatMap(({ role, country, region }) =>
    role === "office" ? [] : [`${role} ${country ?? ""} ${country === null ? (region ?? "") : ""}`],
  );
}
