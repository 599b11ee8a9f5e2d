import { aChangeItem, aNotice, anObjection, aPeriod, aWindow, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { ItemGate, Track } from "../classification/track";
import { type ReceiptFacts, receiptOf } from "./receipt";

const END = "2026-04-01T22:00:00.000Z";
const item = aChangeItem();
const gate = (...tracks: Track[]): ItemGate => ({
  itemId: item.id,
  tracks,
  clauses: [],
  reasons: [],
  needsTool: false,
});
const notice = aNotice({ gates: [gate("N")], terms: someTerms({ notice: aPeriod({ source: "contract" }) }) });

const receipt = (over: Partial<ReceiptFacts> = {}) =>
  receiptOf({
    objection: anObjection(),
    files: [],
    change: { state: "announced", firstDay: "2026-04-15" },
    items: [item],
    notice,
    outcomes: [],
    processorZone: "Europe/Stockholm",
    moves: [],
    ...over,
  });

describe("a receipt", () => {
  it("says what the time was held against, the period, the first day and what was told", () => {
    expect(receipt()).toMatchObject({
      ...{ zone: "Europe/Copenhagen", deadline: END, firstDay: "2026-04-15", asksApproval: false, effect: "holds" },
      ...{ period: { count: 30, unit: "days", source: "contract" }, window: { windowEndExclusive: END } },
      told: [{ what: { name: item.name }, silence: "authorises" }],
    });
  });

  it("names no first day inside the customer's window", () => {
    expect(receipt({ change: { state: "announced", firstDay: "2026-03-20" } }).firstDay).toBe("2026-04-02");
    expect(receipt({ change: { state: "announced", firstDay: null } }).firstDay).toBeNull();
  });

  it("D11 shows the window as it counts now, where proof came later", () => {
    const moved = aWindow({ windowEndExclusive: "2026-04-08T22:00:00.000Z", zone: "Europe/Helsinki" });
    const shown = receipt({ notice: { ...notice, movedWindow: moved, windowEnd: moved.windowEndExclusive } });
    expect(shown).toMatchObject({ zone: "Europe/Helsinki", deadline: moved.windowEndExclusive, window: moved });
  });

  it("shows no count and no deadline where nothing rests on silence", () => {
    const asked = receipt({ notice: { ...notice, gates: [gate("S")] } });
    expect(asked).toMatchObject({ deadline: null, window: null, asksApproval: true, zone: "Europe/Copenhagen" });
  });

  it("of a customer nobody knows says the processor's clock and no period", () => {
    expect(receipt({ notice: null, objection: anObjection({ state: "unmatched" }) })).toMatchObject({
      ...{ zone: "Europe/Stockholm", deadline: null, window: null, period: null, told: [], asksApproval: false },
      ...{ firstDay: "2026-04-15", effect: "to_be_matched" },
    });
  });

  it("holds neither what opens its commitments nor its link, and of a file what the log commits to", () => {
    const file = { name: "a.pdf", size: 3, hash: "ab", content: "not this" };
    const shown = receipt({ files: [file], objection: anObjection({ confirmHash: "link" }) });
    expect(shown.objection).not.toHaveProperty("salt");
    expect(shown.objection).not.toHaveProperty("confirmHash");
    expect(shown.files).toEqual([{ name: "a.pdf", size: 3, hash: "ab" }]);
    expect(shown.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(shown.fingerprint).not.toBe(receipt({ files: [] }).fingerprint);
  });
});

describe("what an objection does", () => {
  const effect = (objection: Parameters<typeof anObjection>[0], over: Partial<ReceiptFacts> = {}) =>
    receipt({ objection: anObjection(objection), ...over }).effect;
  const withdrawn = { change: { state: "withdrawn" as const, firstDay: null } };

  it("is its state's, where that says all", () => {
    for (const state of ["unconfirmed", "decided", "dismissed"] as const) {
      expect(effect({ state })).toBe(state);
      expect(effect({ state }, withdrawn)).toBe(state);
    }
  });

  it("is to wait for its customer, while there is a change to object to", () => {
    expect(effect({ state: "unmatched" })).toBe("to_be_matched");
    expect(effect({ state: "unmatched" }, withdrawn)).toBe("withdrawn");
  });

  it("is to hold, unless it came late or nothing is left to hold", () => {
    expect(effect({ timing: "before_first_use" })).toBe("holds");
    expect(effect({ timing: "late" })).toBe("late");
    expect(effect({ timing: "late" }, withdrawn)).toBe("withdrawn");
    expect(effect({}, { outcomes: [{ itemId: item.id }] })).toBe("settled");
    expect(effect({}, { notice: null })).toBe("settled");
  });
});
