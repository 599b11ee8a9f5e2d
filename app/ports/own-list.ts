import type { StandsOn } from "~/domain/authorisation/annex";
import type { Entry } from "~/domain/register/entry";

/** The list as it holds for one customer, and whose acts its entries stand on; null: nothing is published yet. */
export type ReadOwnList = (input: {
  processorId: string;
  controllerId: string;
}) => Promise<{ version: number; entries: Entry[]; standsOn: StandsOn[] } | null>;
