import type { Session, Staff } from "~/domain/people/staff";
import type { Processor } from "~/domain/processor/processor";
import { FOUR_EYES } from "~/domain/processor/publishing";
import { anId, hashOf, NOW, nobody } from "./values";

export function aProcessor(over: Partial<Processor> = {}): Processor {
  const id = over.id ?? anId();
  return {
    id,
    slug: `fjord-${id.slice(-6)}`,
    name: "Fjord Mail",
    legalName: "Fjord Mail A/S",
    registrationNumber: "12345678",
    country: "DK",
    language: "da",
    leadingLanguage: over.language ?? "da",
    zone: "Europe/Copenhagen",
    calendar: "DK",
    contactName: "Ida Fjord",
    contactAddress: "privacy@fjord.example",
    isDemo: false,
    services: ["Newsletters"],
    documents: { openEnded: [], elsewhere: [] },
    policy: { blocks: [] },
    publishing: FOUR_EYES,
    undoMinutes: 10,
    publicRevision: 1,
    createdAt: NOW,
    ...over,
  };
}

export function aStaff(over: Partial<Staff> = {}): Staff {
  const id = over.id ?? anId();
  return {
    id,
    processorId: nobody,
    name: "Ida Fjord",
    address: `ida.${id.slice(-6)}@fjord.example`,
    addressKey: `ida.${id.slice(-6)}@fjord.example`,
    passwordHash: "$argon2id$none",
    roles: ["editor", "publisher"],
    language: "da",
    createdAt: NOW,
    joinedAt: NOW,
    lastSeenAt: null,
    ...{ totpSecret: null, totpConfirmedAt: null, totpStep: null, oidcSubject: null, termFrom: null, termUntil: null },
    trainedOn: null,
    endedAt: null,
    ...over,
  };
}

export function aSession(over: Partial<Session> = {}): Session {
  return {
    id: hashOf(anId()),
    processorId: nobody,
    staffId: nobody,
    createdAt: NOW,
    lastSeenAt: NOW,
    secondFactorAt: null,
    device: "",
    expiresAt: "2026-03-02T20:00:00.000Z",
    ...over,
  };
}
