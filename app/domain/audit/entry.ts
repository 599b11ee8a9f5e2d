import { canonicalText } from "../evidence/canonical";
import type { Hash } from "../evidence/hash";
import { sealLeaf } from "../evidence/leaf";
import { commitRow } from "../evidence/row-commitments";
import type { Actor } from "../people/authorize";
import type { AuditEntry } from "./audit";

export type AuditFacts = Pick<AuditEntry, "id" | "processorId" | "at" | "actor" | "act" | "salt"> &
  Partial<Pick<AuditEntry, "controllerId" | "roles" | "result" | "subject" | "before" | "after" | "reason" | "count">>;

/** An entry with its leaf hash. In: fresh id and salt (32 random bytes in base64url). Throws RangeError on what is no JSON. */
export function auditEntry(facts: AuditFacts): AuditEntry {
  const entry = {
    ...{ controllerId: null, roles: [], result: "done" as const, subject: null },
    ...{ before: null, after: null, reason: null, count: 1, leaf: null },
    ...facts,
  };
  return { ...entry, hash: auditHash(entry) };
}

/** Who acts, and with which authority, of somebody the door let in. */
export function actorOf(actor: Actor): Pick<AuditEntry, "actor" | "roles"> {
  const roles = [...actor.roles];
  return "staffId" in actor
    ? { actor: { kind: "staff", id: actor.staffId }, roles }
    : { actor: { kind: actor.kind, id: actor.id }, roles };
}

/** The leaf hash of an entry's row: to make it, and to check it later against what is stored. */
export function auditHash(entry: Omit<AuditEntry, "hash" | "leaf">): Hash {
  const { id, processorId, controllerId, at, actor, roles, act, result, subject, count, salt } = entry;
  const { before, after, reason } = entry;
  const content = canonicalText({ before, after, reason });
  if (!content.ok) throw new RangeError(`An audit entry of ${act} is no JSON: ${content.code} at ${content.path}`);
  const sealed = sealLeaf({
    ...{ v: 1, type: "audit", id, processorId, controllerId, at, actor, roles, act, result, subject, count },
    content: commitRow(salt, { content: content.text }).content,
  });
  if (!sealed.ok) throw new RangeError(`An audit entry of ${act} cannot be evidence: ${sealed.code} at ${sealed.path}`);
  return sealed.hash;
}
