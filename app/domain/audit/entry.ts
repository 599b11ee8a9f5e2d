import { canonicalText } from "../evidence/canonical";
import type { Commitment } from "../evidence/commitment";
import type { Hash } from "../evidence/hash";
import { sealLeaf } from "../evidence/leaf";
import { commitRow } from "../evidence/row-commitments";
import type { AuditRow } from "../evidence/snapshot-row";
import type { Actor } from "../people/authorize";
import { OPERATOR_ID } from "../people/staff-actor";
import type { AuditActor, AuditEntry } from "./audit";

export type AuditFacts = Pick<AuditEntry, "id" | "processorId" | "at" | "actor" | "act" | "salt"> &
  Partial<Pick<AuditEntry, "controllerId" | "roles" | "result" | "subject" | "before" | "after" | "reason" | "count">>;

/** Where ids and salts come from. */
export type Fresh = { next(): string; randomToken(bytes: number): string };
/** Somebody the door let in, or whoever else acts for one processor. */
export type Doer = { actor: Actor } | { processorId: string; actor: AuditActor };

/** An entry with its leaf hash. In: fresh id and salt (32 random bytes in base64url). Throws RangeError on what is no JSON. */
export function auditEntry(facts: AuditFacts): AuditEntry {
  const bare = {
    ...{ controllerId: null, roles: [], result: "done" as const, subject: null },
    ...{ before: null, after: null, reason: null, count: 1, leaf: null },
    ...facts,
  };
  const entry = { ...bare, content: commitmentOf(bare) };
  return { ...entry, hash: hashOf(entry) };
}

/** The entry of what `doer` does, with id and salt of its own. A customer's people act in their customer's space. */
export function entryOf(
  ids: Fresh,
  doer: Doer,
  facts: Omit<AuditFacts, "id" | "salt" | "processorId" | "actor" | "roles">,
): AuditEntry {
  const fresh = { id: ids.next(), salt: ids.randomToken(SALT_BYTES) };
  if ("processorId" in doer) return auditEntry({ ...fresh, ...doer, ...facts });
  const { actor } = doer;
  const space = "controllerId" in actor ? { controllerId: actor.controllerId } : {};
  return auditEntry({ ...fresh, processorId: actor.processorId, ...space, ...actorOf(actor), ...facts });
}

/** What Varsel does by itself. */
export const bySystem = (processorId: string): Doer => ({ processorId, actor: { kind: "system", id: null } });
/** A command on the server, whoever typed it. */
export const byOperator = (processorId: string): Doer => ({ processorId, actor: { kind: "operator", id: null } });
/** Whoever opened an address that was mailed; `id`: the row it was mailed for. */
export const byLink = (processorId: string, id: string): Doer => ({ processorId, actor: { kind: "link", id } });
/** Somebody who had not signed in, and had no link either. */
export const byVisitor = (processorId: string): Doer => ({ processorId, actor: { kind: "visitor", id: null } });

/** Who acts, and with which authority, of somebody the door let in. */
export function actorOf(actor: Actor): Pick<AuditEntry, "actor" | "roles"> {
  const roles = [...actor.roles];
  if (!("staffId" in actor)) return { actor: { kind: actor.kind, id: actor.id }, roles };
  if (actor.staffId === OPERATOR_ID) return { actor: { kind: "operator", id: null }, roles };
  return { actor: { kind: "staff", id: actor.staffId }, roles };
}

/**
 * The leaf hash of an entry's row: to make it, and to check it later against what is stored. The values are committed to
 * anew, so that a changed one shows; of an erased row the commitment that it kept stands for them.
 */
export function auditHash(entry: Omit<AuditEntry, "hash" | "leaf">): Hash {
  return hashOf(auditRow(entry));
}

/** The row that an entry's hash is of: what it says without the personal values, to which it commits. */
export function auditRow(entry: Omit<AuditEntry, "hash" | "leaf">): AuditRow {
  return rowOf(entry.salt === "" ? entry : { ...entry, content: commitmentOf(entry) });
}

type Committed = Omit<AuditRow, "v" | "type">;

function rowOf(entry: Committed): AuditRow {
  const { id, processorId, controllerId, at, actor, roles, act, result, subject, count, content } = entry;
  return {
    ...{ v: 1, type: "audit", id, processorId, controllerId, at, actor, roles, act, result, subject, count, content },
  };
}

function hashOf(entry: Committed): Hash {
  const sealed = sealLeaf(rowOf(entry));
  if (!sealed.ok) throw new RangeError(`An audit entry of ${entry.act} cannot be evidence: ${sealed.code}`);
  return sealed.hash;
}

/** The canonical text that an entry commits to: what was before, what is after, and why. */
export function auditContent({ act, before, after, reason }: Values): string {
  const content = canonicalText({ before, after, reason });
  if (!content.ok) throw new RangeError(`An audit entry of ${act} is no JSON: ${content.code} at ${content.path}`);
  return content.text;
}

type Values = Pick<AuditEntry, "act" | "before" | "after" | "reason">;

function commitmentOf(entry: Values & Pick<AuditEntry, "salt">): Commitment {
  return commitRow(entry.salt, { content: auditContent(entry) }).content;
}

const SALT_BYTES = 32;
