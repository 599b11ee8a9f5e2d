import { createHash } from "node:crypto";
import type { Decision, Objection } from "~/domain/objection/objection";
import type { ObjectionFile } from "~/ports/stores/objections";
import { anId, NOW, nobody, SALT } from "./values";

export function anObjection(over: Partial<Objection> = {}): Objection {
  const id = over.id ?? anId();
  return {
    id,
    processorId: nobody,
    number: `2026-01-I${id.slice(-6)}`,
    changeId: nobody,
    noticeId: null,
    controllerId: null,
    recipientId: null,
    channel: "link",
    actor: null,
    organisation: "Skov ApS",
    personName: "Bo Skov",
    address: "bo@skov.example",
    language: "da",
    itemIds: [],
    ground: "security",
    text: "We doubt it.",
    wish: "Keep the old one.",
    receivedAt: NOW,
    timing: "in_time",
    state: "open",
    confirmHash: null,
    confirmedAt: null,
    dismissedReason: null,
    carriedFrom: null,
    carriedWith: null,
    salt: SALT,
    ...over,
  };
}

export function aFile(over: Partial<ObjectionFile> = {}): ObjectionFile {
  const content = over.content ?? new TextEncoder().encode("a letter");
  return {
    id: anId(),
    processorId: nobody,
    objectionId: nobody,
    name: "letter.txt",
    type: "text/plain",
    size: content.length,
    hash: createHash("sha256").update(content).digest("hex"),
    content,
    ...over,
  };
}

export function aDecision(over: Partial<Decision> = {}): Decision {
  return {
    id: anId(),
    processorId: nobody,
    objectionId: nobody,
    outcome: "safeguards_agreed",
    reasons: "Encryption was agreed.",
    decidedBy: nobody,
    decidedAt: NOW,
    salt: SALT,
    ...over,
  };
}
