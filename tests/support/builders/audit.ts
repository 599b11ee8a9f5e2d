import type { AuditSample, AuditVerdict } from "~/domain/audit/review";
import type { SpaceOpening } from "~/domain/people/space-opening";
import { anId, NOW, nobody } from "./values";

export function aSample(over: Partial<AuditSample> = {}): AuditSample {
  return {
    id: anId(),
    processorId: nobody,
    drawnFrom: "log",
    listVersion: null,
    from: "2026-02-01T00:00:00.000Z",
    until: "2026-03-01T00:00:00.000Z",
    seed: "2026-02",
    asked: 10,
    entryIds: [],
    reviewerId: nobody,
    drawnAt: NOW,
    drawnBy: null,
    dueOn: "2026-03-16",
    finishedAt: null,
    ...over,
  };
}

export function aVerdict(over: Partial<AuditVerdict> = {}): AuditVerdict {
  return {
    id: anId(),
    processorId: nobody,
    sampleId: nobody,
    entryId: nobody,
    verdict: "ok",
    note: "",
    staffId: nobody,
    at: NOW,
    ...over,
  };
}

export function anOpening(over: Partial<SpaceOpening> = {}): SpaceOpening {
  return {
    id: anId(),
    processorId: nobody,
    controllerId: nobody,
    staffId: nobody,
    reason: "The customer rang and asks who is told",
    openedAt: NOW,
    until: "2026-03-02T09:00:00.000Z",
    ...over,
  };
}
