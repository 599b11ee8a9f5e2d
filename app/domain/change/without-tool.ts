import { isInEea } from "../geography/eea";
import { toolValidOn } from "../geography/tool-validity";
import type { Day } from "../time";
import type { ChangeItem } from "./change";

/**
 * Items whose data is outside the EEA on `day` with no valid tool to carry it: they are held until there is one (Art. 44 GDPR).
 * Out: ids of items.
 */
export function itemsWithoutTool(items: readonly Pick<ChangeItem, "id" | "after">[], day: Day): Set<string> {
  const held = items.filter(({ after }) => {
    if (after === null) return false;
    const isOutside = after.locations.some(
      ({ role, country }) => role !== "office" && country !== null && !isInEea(country, day),
    );
    return isOutside && (after.transfer === null || !toolValidOn(after.transfer, day).ok);
  });
  return new Set(held.map(({ id }) => id));
}
