import { describe, expect, it } from "vitest";
import type { DeliveryState } from "../delivery/delivery";
import { progressOf } from "./progress";

const rows = (counts: Partial<Record<DeliveryState, number>>) => [
  ...Object.entries(counts).map(([state, count]) => ({
    kind: "notice" as const,
    state: state as DeliveryState,
    count,
  })),
  { kind: "follower_notice" as const, state: "accepted" as const, count: 1_000 },
];
const at = (second: number) => new Date(Date.parse("2026-11-23T09:20:00.000Z") + second * 1000).toISOString();
const looked = (accepted: number, second = 0) => ({ at: at(second), accepted });

describe("the progress of a sending", () => {
  it("counts notices to customers alone, and reckons rate and time left from what went out since", () => {
    const counts = rows({ accepted: 300, planned: 650, sending: 20, deferred: 20, uncertain: 5, failed: 5 });
    const progress = progressOf(counts, { now: at(10), since: looked(200), pausedSince: null });
    expect(progress).toEqual({
      ...{ total: 1_000, accepted: 300, retrying: 25, failed: 5, isDone: false, rate: 10, secondsLeft: 70 },
      pausedSince: null,
    });
  });

  it("counts the short corrections by which customers are told of other words", () => {
    const counts = [
      { kind: "notice" as const, state: "accepted" as const, count: 2 },
      { kind: "correction" as const, state: "accepted" as const, count: 7 },
      { kind: "correction" as const, state: "failed" as const, count: 1 },
      { kind: "follower_notice" as const, state: "planned" as const, count: 3 },
    ];
    const progress = progressOf(counts, { now: at(10), since: looked(0), pausedSince: null });
    expect(progress).toMatchObject({ total: 10, accepted: 9, failed: 1, isDone: true });
  });

  it("is done when nothing waits for an attempt, the failed and suppressed too", () => {
    const all = { now: at(10), since: looked(0), pausedSince: null };
    expect(progressOf(rows({ accepted: 8, failed: 1, suppressed: 1 }), all)).toMatchObject({
      isDone: true,
      rate: null,
    });
    expect(progressOf(rows({ accepted: 9, deferred: 1 }), all).isDone).toBe(false);
    expect(progressOf([], all)).toMatchObject({ total: 0, isDone: true });
  });

  it("tells no rate where none is known, where nothing moves, or while it is paused", () => {
    const some = rows({ accepted: 10, planned: 90 });
    const rate = (options: Parameters<typeof progressOf>[1]) => progressOf(some, options).rate;
    expect(rate({ now: at(0), since: looked(0), pausedSince: null })).toBeNull();
    expect(rate({ now: at(5), since: looked(10), pausedSince: null })).toBeNull();
    expect(rate({ now: at(5), since: looked(0), pausedSince: at(2) })).toBeNull();
    expect(rate({ now: at(5), since: looked(0), pausedSince: null })).toBe(2);
  });
});
