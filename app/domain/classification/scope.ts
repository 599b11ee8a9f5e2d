import type { Terms } from "../agreement/terms";
import { fold } from "../fold";
import type { Entry } from "../register/entry";
import type { ClassifiedItem } from "./classify";

/** What of an item says which services it is about. */
export type ItemSides = Pick<ClassifiedItem, "id" | "before" | "after">;

/** Why an item does not concern a customer; kept with the change, so that nobody was left out without a reason. */
export type LeftOut = {
  itemId: string;
  reason: "services_not_used";
  /** The services that the item is about, none of which the customer uses. */
  services: string[];
};

/**
 * Which items do not concern a customer with these terms, and why (HL-2.4, HL-7.1): only those are told of a change whose
 * services or modules it touches. An entry, or a customer, that names none is about all.
 * In: the items of a change, read once for any number of customers.
 */
export function scopeOf(items: readonly ItemSides[]): (terms: Pick<Terms, "services">) => LeftOut[] {
  const limited = items.flatMap((item) => {
    const services = servicesOf(item);
    return services === null ? [] : [{ itemId: item.id, services, keys: services.map(fold) }];
  });
  return (terms) => {
    if (limited.length === 0 || terms.services.length === 0) return [];
    const used = new Set(terms.services.map(fold));
    return limited
      .filter(({ keys }) => !keys.some((key) => used.has(key)))
      .map(({ itemId, services }) => ({ itemId, reason: "services_not_used", services }));
  };
}

/** Services on either side of the item: who loses an entry is concerned as well as who gets it. null: all. */
function servicesOf({ before, after }: ItemSides): string[] | null {
  const sides = [before, after].filter((entry): entry is Entry => entry !== null);
  if (sides.some(({ services }) => services.length === 0)) return null;
  return [...new Set(sides.flatMap(({ services }) => services))].sort();
}
