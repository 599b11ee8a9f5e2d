import { makeStore } from "@db/store.server";
import { describeEachEngine } from "@tests/support/stores";
import { testDeps } from "@tests/support/test-deps";
import { beforeEach, expect, test } from "vitest";
import type { Store } from "~/ports/store";
import { endTransferDecision } from "~/usecases/end-transfer-decision";
import { listTransferDecisions } from "~/usecases/list-transfer-decisions";
import { restoreTransferDecision } from "~/usecases/restore-transfer-decision";

describeEachEngine((open) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;

  beforeEach(async () => {
    store = makeStore(await open());
    deps = testDeps(store, "2026-11-21T09:00:00.000Z");
  });

  test("refuses what is no decision, no day, no reason, or has ended or not begun by then", async () => {
    const end = async (over: Partial<Parameters<typeof endTransferDecision>[1]>) => {
      const ended = await endTransferDecision(deps, {
        decisionId: "US-DPF",
        endedOn: "2026-11-21",
        because: "x",
        ...over,
      });
      return ended.ok ? "ok" : ended.code;
    };
    expect(await end({ decisionId: "XX" })).toBe("decision.unknown");
    expect(await end({ endedOn: "2026-02-30" })).toBe("decision.day_unreadable");
    expect(await end({ because: " \n" })).toBe("decision.reason_missing");
    expect(await end({ endedOn: "2023-07-10" })).toBe("decision.not_begun");
    expect(await end({ decisionId: "US-PS" })).toBe("decision.over");
    expect(await end({ decisionId: "GB", endedOn: "2031-12-28" })).toBe("decision.over");
    expect(await store.read.transfers.listEndings()).toEqual([]);
    expect(await end({})).toBe("ok");
    expect(await end({})).toBe("ok");
    expect(await end({ endedOn: "2026-11-20" })).toBe("decision.ended_otherwise");
    expect(await store.read.transfers.listEndings()).toHaveLength(1);
  });

  test("keeps the reason as one storable line", async () => {
    const because = `a\0b\n${"\u{1F600}".repeat(600)}`;
    const ended = await endTransferDecision(deps, { decisionId: "CH", endedOn: "2026-11-21", because });
    expect(ended.ok && [...ended.ending.because].length).toBe(500);
    const [kept] = await store.read.transfers.listEnded();
    expect(kept?.because?.startsWith("a\uFFFDb \u{1F600}")).toBe(true);
  });

  test("restores only what has fallen", async () => {
    expect(await restoreTransferDecision(deps, { decisionId: "XX" })).toMatchObject({ code: "decision.unknown" });
    expect(await restoreTransferDecision(deps, { decisionId: "CH" })).toMatchObject({ code: "decision.not_ended" });
  });

  test("lists every decision with its standing and what was recorded", async () => {
    await endTransferDecision(deps, { decisionId: "US-DPF", endedOn: "2026-12-01", because: "C-703/25 P" });
    const table = await listTransferDecisions(deps, {});
    const of = (id: string) => table.decisions.find(({ decision }) => decision.id === id);
    expect(table.decisions).toHaveLength(23);
    expect(of("US-DPF")).toMatchObject({ standing: { state: "stands" }, ending: { endedOn: "2026-12-01" } });
    expect(of("US-PS")).toMatchObject({ standing: { state: "ended", source: "C-311/18" }, ending: null });
    deps.clock.set("2026-12-01T00:00:00.000Z");
    const later = (await listTransferDecisions(deps, {})).decisions.find(({ decision }) => decision.id === "US-DPF");
    expect(later).toMatchObject({ standing: { state: "ended", lastDay: "2026-11-30" } });
    await restoreTransferDecision(deps, { decisionId: "US-DPF" });
    expect((await listTransferDecisions(deps, {})).decisions.every(({ ending }) => ending === null)).toBe(true);
  });
});
