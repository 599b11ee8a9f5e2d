import type { AuditActor } from "~/domain/audit/audit";
import type { AccountKind, OpenUntil } from "~/domain/people/own-data";
import type { Hold } from "~/domain/people/retention";

export type Erasing = {
  processorId: string;
  addressKey: string;
  /** Of the rows that stand for the address, those that are to go; null: all that nothing holds back. */
  only: readonly { kind: AccountKind; id: string }[] | null;
  actor: AuditActor;
  roles: readonly string[];
  /** `person.erase` where somebody asked, `person.anonymise` where nobody came back. */
  act: "person.erase" | "person.anonymise";
  reason: string | null;
};

export type Erased =
  | { ok: true; erased: number; kept: Hold[] }
  | { ok: false; code: "person.unknown" }
  /** Nothing was erased, and why. */
  | { ok: false; code: "person.held"; holds: Hold[]; openUntil: OpenUntil };

/** Takes everything that names a person out of one processor's tables; the evidence log stays whole. */
export type ErasePerson = (erasing: Erasing) => Promise<Erased>;
