import type { ItemOutcome } from "../change/change";
import { type Authorisation, opensGate } from "./authorisation";
import { waitingItems } from "./withdrawal";

/** An act as pages show it, without what opens its commitments. `opens`: it is more than a note. */
export type ShownAct = Omit<Authorisation, "salt"> & { opens: boolean; canWithdraw: boolean };

/** In: outcomes recorded for its customer, and whether the change still takes acts. */
export function shownAct(
  act: Authorisation,
  facts: { isOpen: boolean; outcomes: readonly Pick<ItemOutcome, "itemId">[] },
): ShownAct {
  const { salt: _opens, ...shown } = act;
  const canWithdraw = facts.isOpen && act.withdrawnAt === null && waitingItems(act, facts.outcomes).length > 0;
  return { ...shown, opens: opensGate(act), canWithdraw };
}
