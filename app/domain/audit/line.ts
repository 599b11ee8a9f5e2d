import { maskName, maskValues } from "../people/mask";
import { ERASED_NAME } from "../people/retention";
import type { AuditActor, AuditEntry } from "./audit";

/** An entry as people read it: who by name, and in whose space. */
export type AuditLine = Pick<
  AuditEntry,
  "id" | "at" | "act" | "result" | "roles" | "subject" | "before" | "after" | "reason" | "count" | "leaf"
> & {
  actor: { kind: AuditActor["kind"]; id: string | null; name: string | null };
  /** The name of whom it is about, where that is a person and not who did it. */
  about: string | null;
  controllerId: string | null;
  /** The customer's name; null where it is none's. */
  customer: string | null;
  /** Names or addresses in it are masked for this reader (HL-B2.10). */
  isMasked: boolean;
};

export type LineNames = { actors: ReadonlyMap<string, string>; customers: ReadonlyMap<string, string> };

/** People whose names an entry is told with: who did it, and whom it is about. */
export function peopleIn({ actor, subject }: Pick<AuditEntry, "actor" | "subject">): string[] {
  const ids = [actor.id, subject !== null && PEOPLE.has(subject.kind) ? subject.id : null];
  return ids.filter((id) => id !== null);
}

const PEOPLE: ReadonlySet<string> = new Set(["staff", "user", "contact"]);

/** Whether a reader sees the entry masked: a customer's until its space is open before them, and what strangers typed. */
export function isMaskedEntry(
  { controllerId, actor }: Pick<AuditEntry, "controllerId" | "actor">,
  isSpaceOpen: boolean,
) {
  return controllerId === null ? actor.kind !== "staff" && actor.kind !== "operator" : !isSpaceOpen;
}

/** In: what ids are called. `isMasked`: for a reader before whom the customer's space is not open. */
export function auditLine(entry: AuditEntry, names: LineNames, isMasked: boolean): AuditLine {
  const { id, at, act, result, roles, subject, reason, count, leaf, controllerId } = entry;
  const { kind, id: actorId } = entry.actor;
  const name = actorId === null ? null : (names.actors.get(actorId) ?? null);
  const isOther = subject !== null && PEOPLE.has(subject.kind) && subject.id !== actorId;
  const called = isOther ? names.actors.get(subject.id) : undefined;
  const about = called === undefined || called === ERASED_NAME ? null : called;
  const told = { name, about, before: entry.before, after: entry.after };
  const masked = {
    name: kind === "staff" || name === null ? name : maskName(name),
    about: about === null || subject?.kind === "staff" ? about : maskName(about),
    before: maskValues(entry.before),
    after: maskValues(entry.after),
  };
  // What names nobody is shown as it is, and is not said to be masked.
  const hides = isMasked && JSON.stringify(masked) !== JSON.stringify(told);
  const shown = hides ? masked : told;
  return {
    ...{ id, at, act, result, roles, subject, reason, count, leaf, controllerId, isMasked: hides },
    actor: { kind, id: actorId, name: shown.name },
    about: shown.about,
    customer: controllerId === null ? null : (names.customers.get(controllerId) ?? null),
    before: shown.before,
    after: shown.after,
  };
}
