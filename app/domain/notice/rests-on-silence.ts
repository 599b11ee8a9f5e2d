import type { Change, ItemOutcome } from "../change/change";
import { needsAnswer } from "../classification/track";
import type { Notice } from "./notice";

/**
 * Whether letting the time pass does something for this customer: an item that nobody has decided yet starts by silence
 * alone (EDPB Guidelines 07/2020, 157). What needs an answer never does. In: outcomes recorded for this customer.
 */
export function restsOnSilence(
  { gates }: Pick<Notice, "gates">,
  change: Pick<Change, "state">,
  outcomes: readonly Pick<ItemOutcome, "itemId">[],
): boolean {
  if (change.state === "withdrawn") return false;
  return gates.some(
    ({ itemId, tracks }) =>
      tracks.includes("N") && !needsAnswer(tracks) && !outcomes.some((outcome) => outcome.itemId === itemId),
  );
}
