import type { Entry } from "../entry";
import { INTERNAL_FIELDS, type InternalField } from "../internal-fields";

/** An entry as the JSON interface shows it to anyone, without what is the processor's own. */
export type EntryJson = Omit<Entry, InternalField | "status"> & {
  status: "active" | "phasing_out" | "announced";
  /** In use for some customers only (decision D16): never who or how many. */
  notForAll: boolean;
  findings?: string[];
};

export type EntryState = { announced?: boolean; notForAll?: boolean; findings?: readonly string[] };

/** One entry in the shape of the interface. `findings` only for a signed-in member of staff. */
export function toJson(entry: Entry, { announced = false, notForAll = false, findings }: EntryState = {}): EntryJson {
  const { status, ...fields } = entry;
  const own: ReadonlySet<string> = new Set(INTERNAL_FIELDS);
  const shown = Object.fromEntries(Object.entries(fields).filter(([field]) => !own.has(field)));
  return {
    ...(shown as Omit<Entry, InternalField | "status">),
    status: announced ? "announced" : status,
    notForAll,
    ...(findings === undefined ? {} : { findings: [...findings] }),
  };
}
