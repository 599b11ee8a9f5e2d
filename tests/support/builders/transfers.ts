import type { Ending, TransferFindingRow, TransferReview } from "~/domain/geography/transfer-review";
import { anId, NOW, nobody } from "./values";

export function anEnding(over: Partial<Ending> = {}): Ending {
  return {
    id: anId(),
    decisionId: "US-DPF",
    endedOn: "2026-03-02",
    because: "C-703/25 P",
    endedAt: NOW,
    restoredAt: null,
    ...over,
  };
}

export function aTransferFinding(over: Partial<TransferFindingRow> = {}): TransferFindingRow {
  return {
    id: anId(),
    processorId: nobody,
    decisionId: "US-DPF",
    entryId: anId(),
    controllerId: nobody,
    openedAt: NOW,
    closedAt: null,
    ...over,
  };
}

export function aTransferReview(over: Partial<TransferReview> = {}): TransferReview {
  return {
    processorId: nobody,
    decisionId: "US-DPF",
    endedOn: "2026-03-02",
    listVersion: 1,
    reviewedOn: "2026-03-02",
    reached: null,
    isFinished: true,
    isTurned: false,
    opened: 0,
    closed: 0,
    changedAt: NOW,
    ...over,
  };
}
