import { type AuditFacts, auditEntry } from "~/domain/audit/entry";
import type { ControllerUser } from "~/domain/people/controller-user";
import type { PortalSession } from "~/domain/people/portal-session";
import type { OneTimeSecret } from "~/domain/people/secret";
import { anId, hashOf, NOW, nobody, SALT } from "./values";

export function aUser(over: Partial<ControllerUser> = {}): ControllerUser {
  const id = over.id ?? anId();
  const address = over.address ?? `mette.${id.slice(-6)}@kommune.example`;
  return {
    id,
    processorId: nobody,
    controllerId: nobody,
    name: "Mette Holm",
    address,
    addressKey: address,
    language: "da",
    roles: ["objector"],
    invitedBy: { kind: "staff", id: nobody },
    createdAt: NOW,
    joinedAt: null,
    lastSeenAt: null,
    endedAt: null,
    ...over,
  };
}

export function aPortalSession(over: Partial<PortalSession> = {}): PortalSession {
  return {
    id: hashOf(anId()),
    addressKey: "mette@kommune.example",
    device: "Firefox · Linux",
    createdAt: NOW,
    lastSeenAt: NOW,
    expiresAt: "2026-03-02T20:00:00.000Z",
    ...over,
  };
}

export function aSecret(over: Partial<OneTimeSecret> = {}): OneTimeSecret {
  const id = over.id ?? anId();
  return {
    id,
    processorId: nobody,
    purpose: "user_sign_in",
    tokenHash: hashOf(`token ${id}`),
    codeHash: hashOf(`code ${id}`),
    browserHash: hashOf(`browser ${id}`),
    subjectId: null,
    addressKey: "mette@kommune.example",
    facts: {},
    tries: 0,
    createdAt: NOW,
    expiresAt: "2026-03-02T08:10:00.000Z",
    usedAt: null,
    ...over,
  };
}

export function anAuditEntry(over: Partial<AuditFacts> = {}) {
  return auditEntry({
    id: anId(),
    processorId: nobody,
    at: NOW,
    actor: { kind: "system", id: null },
    act: "own.users",
    salt: SALT,
    ...over,
  });
}
