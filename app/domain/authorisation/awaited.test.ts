import { describe, expect, it } from "vitest";
import type { ItemVerdict } from "../change/decide-notice";
import type { Need } from "../classification/gate";
import { awaitedItems, isSilent } from "./awaited";

const pending = (itemId: string, needs: Need[], silent: boolean): ItemVerdict => ({
  itemId,
  verdict: "closed",
  gate: { state: "pending", needs, silent },
});

describe("what waits for a customer", () => {
  it("HL-B1.17 HL-4.2 has a name of its own once the time has passed, for each thing that is missing", () => {
    const all: Need[] = ["approval", "consent", "amendment"];
    expect(awaitedItems([pending("a", all, false)])).toEqual([
      { itemId: "a", states: ["pending.approval", "pending.consent", "pending.amendment"] },
    ]);
    expect(awaitedItems([pending("a", all, true)])).toEqual([
      { itemId: "a", states: ["denied_by_silence", "blocked_consent_missing", "amendment_missing"] },
    ]);
  });

  it("is nothing that time, an objection or a tool decides", () => {
    const others: ItemVerdict[] = [
      { itemId: "a", verdict: "closed", gate: { state: "waiting", until: "2026-12-23T23:00:00.000Z" } },
      { itemId: "b", verdict: "closed", gate: { state: "held", by: "objection" } },
      { itemId: "c", verdict: "not_concerned" },
      { itemId: "d", verdict: "ready", from: "2026-12-31" },
    ];
    expect(awaitedItems(others)).toEqual([]);
  });

  it("is silent as soon as the time has passed for any of it", () => {
    expect(isSilent(awaitedItems([pending("a", ["approval"], false)]))).toBe(false);
    expect(isSilent(awaitedItems([pending("a", ["approval"], false), pending("b", ["consent"], true)]))).toBe(true);
    expect(isSilent([])).toBe(false);
  });
});
