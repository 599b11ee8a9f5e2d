import { aTransferReview } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { fallenBy, isReviewDue, isWorthALeaf, startReview } from "./transfer-review";

const done = aTransferReview({ opened: 4, closed: 1 });
const about = { endedOn: done.endedOn, listVersion: done.listVersion, reviewedOn: done.reviewedOn };
const under = { ...done, isFinished: false, reached: "c", isTurned: true };
const at = { processorId: done.processorId, decisionId: done.decisionId, changedAt: "2026-03-02T09:00:00.000Z" };

describe("fallenBy", () => {
  it("counts a decision as fallen once its day has come and while it is not restored", () => {
    const ending = { endedOn: "2026-03-02", restoredAt: null };
    expect(fallenBy(ending, "2026-03-01")).toBeNull();
    expect(fallenBy(ending, "2026-03-02")).toBe("2026-03-02");
    expect(fallenBy({ ...ending, restoredAt: at.changedAt }, "2026-03-03")).toBeNull();
  });
});

describe("isReviewDue", () => {
  it("asks for a first review only where a decision has fallen", () => {
    expect([isReviewDue(about, null), isReviewDue({ ...about, endedOn: null }, null)]).toEqual([true, false]);
  });

  it("asks again after another list, another day, another fall, or a restoration, and to finish what was begun", () => {
    expect(isReviewDue(about, done)).toBe(false);
    expect(isReviewDue({ ...about, listVersion: 2 }, done)).toBe(true);
    expect(isReviewDue({ ...about, reviewedOn: "2026-03-03" }, done)).toBe(true);
    expect(isReviewDue({ ...about, endedOn: "2026-02-01" }, done)).toBe(true);
    expect(isReviewDue({ ...about, endedOn: null }, done)).toBe(true);
    expect(isReviewDue(about, under)).toBe(true);
  });

  it("asks nothing more once the restoration was gone through", () => {
    const restored = { ...done, endedOn: null };
    expect(isReviewDue({ endedOn: null, listVersion: 9, reviewedOn: "2026-09-09" }, restored)).toBe(false);
  });
});

describe("startReview", () => {
  it("goes on from where a review about the same had come", () => {
    expect(startReview(about, under, at)).toEqual({ review: { ...under, ...at }, isNew: false });
  });

  it("begins anew on another day, and where it fell on another", () => {
    expect(startReview({ ...about, reviewedOn: "2026-03-03" }, under, at).isNew).toBe(true);
    expect(startReview({ ...about, endedOn: "2026-01-01" }, under, at).isNew).toBe(true);
  });

  it("begins anew with another list, and keeps the count and the turn of what was not finished", () => {
    const { review, isNew } = startReview({ ...about, listVersion: 2 }, under, at);
    expect(isNew).toBe(true);
    expect(review).toMatchObject({
      reached: null,
      isFinished: false,
      isTurned: true,
      opened: 4,
      closed: 1,
      listVersion: 2,
    });
    const next = startReview({ ...about, listVersion: 2 }, done, at).review;
    expect(next).toMatchObject({ isTurned: false, opened: 0, closed: 0 });
  });

  it("turns where the decision fell, fell on another day, or was restored", () => {
    expect(startReview(about, null, at).review.isTurned).toBe(true);
    expect(startReview({ ...about, endedOn: null }, done, at).review.isTurned).toBe(true);
    expect(startReview({ ...about, endedOn: "2026-01-01" }, done, at).review.isTurned).toBe(true);
    expect(startReview(about, { ...done, endedOn: null }, at).review.isTurned).toBe(true);
  });
});

describe("isWorthALeaf", () => {
  it("tells of every turn, and else only of what changed", () => {
    const quiet = { ...done, opened: 0, closed: 0 };
    expect(
      [quiet, { ...quiet, isTurned: true }, { ...quiet, opened: 1 }, { ...quiet, closed: 1 }].map(isWorthALeaf),
    ).toEqual([false, true, true, true]);
  });
});
