import type { Contact, Controller, Follower } from "~/domain/agreement/controller";
import { BARE_TERMS, type PeriodTerm, type StandardTerms, type Terms } from "~/domain/agreement/terms";
import { anId, hashOf, NOW, nobody } from "./values";

export function aPeriod(over: Partial<PeriodTerm> = {}): PeriodTerm {
  return {
    count: 30,
    unit: "days",
    calendar: "DK",
    zone: "Europe/Copenhagen",
    start: "sending",
    source: "contract",
    ...over,
  };
}

export function someTerms(over: Partial<Terms> = {}): Terms {
  return {
    ...BARE_TERMS,
    profile: "heyloyalty",
    notice: aPeriod(),
    otherProcessing: "specific_approval",
    geography: { kind: "EEA" },
    acceptUntilEffective: true,
    ...over,
  };
}

export function aStandardTerms(over: Partial<StandardTerms> = {}): StandardTerms {
  const id = over.id ?? anId();
  return { id, processorId: nobody, name: `Terms ${id.slice(-6)}`, terms: someTerms(), ...over };
}

export function aController(over: Partial<Controller> = {}): Controller {
  const id = over.id ?? anId();
  const name = over.name ?? `Skov ${id.slice(-6)} ApS`;
  return {
    id,
    processorId: nobody,
    name,
    nameKey: name.toLowerCase(),
    country: "DK",
    language: "da",
    calendar: "DK",
    zone: "Europe/Copenhagen",
    externalRef: null,
    standardTermsId: nobody,
    overrides: {},
    createdAt: NOW,
    endedAt: null,
    ...over,
  };
}

export function aContact(over: Partial<Contact> = {}): Contact {
  const id = over.id ?? anId();
  const address = over.address ?? `bo.${id.slice(-6)}@skov.example`;
  return {
    id,
    processorId: nobody,
    controllerId: nobody,
    name: "Bo Skov",
    address,
    addressKey: address.toLowerCase(),
    language: "da",
    createdAt: NOW,
    endedAt: null,
    endedBy: null,
    ...over,
  };
}

export function aFollower(over: Partial<Follower> = {}): Follower {
  const id = over.id ?? anId();
  const address = over.address ?? `eva.${id.slice(-6)}@sten.example`;
  return {
    id,
    processorId: nobody,
    address,
    addressKey: address.toLowerCase(),
    language: "sv",
    services: [],
    state: "following",
    confirmHash: hashOf(`confirm ${id}`),
    manageHash: hashOf(`manage ${id}`),
    requestedAt: NOW,
    confirmedAt: NOW,
    leftAt: null,
    ...over,
  };
}
