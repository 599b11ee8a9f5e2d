import type { Instant } from "../time";

/** An id of this installation: opaque, so it names nobody once the row it points to is erased. */
export type Id = string;
/** Name and version of a rule or data set that a verdict rests on: `reg1182-71/v1`, `tzdata/2025b`. */
export type RuleVersion = string;
export type Rules = {
  classification: RuleVersion;
  periods: RuleVersion;
  holidays: RuleVersion;
  timeZones: RuleVersion;
};
export type By = { kind: "staff" | "contact" | "user" | "link"; id: Id } | { kind: "system" };

/** What every leaf says: its form, its kind, whose log it belongs to, and when it was made (UTC). */
export type Leaf<Type extends string, Form extends number = 1> = { v: Form; type: Type; processorId: Id; at: Instant };
