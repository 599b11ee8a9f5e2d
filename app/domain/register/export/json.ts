import type { Entry } from "../entry";

/** An entry as the JSON interface shows it to anyone. Guarantee and contract day are the processor's own. */
export type EntryJson = {
  id: string;
  name: string;
  legalName: string | null;
  registrationNumber: string | null;
  contact: string | null;
  printed: Entry["printed"];
  address: string | null;
  locations: Entry["locations"];
  activity: string | null;
  services: string[];
  dataCategories: string[];
  legalBasis: string | null;
  transfer: Entry["transfer"];
  status: "active" | "phasing_out" | "announced";
  phaseOutEnd: string | null;
  hostedAt: string | null;
  since: string | null;
  /** In use for some customers only (decision D16): never who or how many. */
  notForAll: boolean;
  findings?: string[];
};

export type EntryState = { announced?: boolean; notForAll?: boolean; findings?: readonly string[] };

/** One entry in the shape of the interface. `findings` only for a signed-in member of staff. */
export function toJson(entry: Entry, { announced = false, notForAll = false, findings }: EntryState = {}): EntryJson {
  const { touchesControllerData: _reach, contractDate: _day, guarantee: _words, status, ...shown } = entry;
  return {
    ...shown,
    status: announced ? "announced" : status,
    notForAll,
    ...(findings === undefined ? {} : { findings: [...findings] }),
  };
}
