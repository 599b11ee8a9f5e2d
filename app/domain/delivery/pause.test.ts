import fc from "fast-check";
import { expect, test } from "vitest";
import {
  FAILURE_WINDOW,
  FAILURES_MOST,
  type FailureWindow,
  type Fate,
  fateOf,
  mustPause,
  mustPauseAmong,
  sinceResumed,
  withResults,
} from "./pause";

const NOON = "2026-11-22T12:00:00.000Z";
const after = (results: readonly boolean[], from: FailureWindow = []) =>
  results.reduce<FailureWindow>((window, hasFailed) => withResults(window, [{ hasFailed, at: NOON }]), from);
const failures = (count: number) => Array.from({ length: count }, () => true);
const successes = (count: number) => Array.from({ length: count }, () => false);

test("5 % hard failures in 500 go on, one more pauses", () => {
  expect(mustPause(after([...failures(25), ...successes(475)]))).toBeNull();
  expect(mustPause(after([...failures(26), ...successes(474)]))).toEqual({ failed: 26, finished: 500 });
});

test("26 failures pause before 500 mails are through, since none that come could make them fewer", () => {
  expect(mustPause(after(failures(25)))).toBeNull();
  expect(mustPause(after(failures(26)))).toEqual({ failed: 26, finished: 26 });
});

test("only the last 500 count: old failures are forgotten as mail goes on", () => {
  expect(mustPause(after([...failures(26), ...successes(500)]))).toBeNull();
});

test("the window is the same however the mails that ended came together", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 90 }), { maxLength: 9 }), (batches) => {
      const inBatches = batches.reduce<FailureWindow>(
        (window, batch) =>
          withResults(
            window,
            batch.map((hasFailed) => ({ hasFailed, at: NOON })),
          ),
        [],
      );
      expect(inBatches).toEqual(after(batches.flat()));
      expect(inBatches.length).toBeLessThanOrEqual(FAILURE_WINDOW);
    }),
  );
});

test("what ended before somebody let mail go on was looked at, and counts no more", () => {
  const [before, later] = ["2026-11-22T11:59:59.999Z", "2026-11-22T12:00:00.001Z"];
  const window = [before, NOON, later].map((at) => ({ hasFailed: true, at }));
  expect(sinceResumed(window, NOON)).toEqual([{ hasFailed: true, at: later }]);
  expect(sinceResumed(window, null)).toEqual(window);
});

test("the control: a share of all mails ever sent would let 500 failures in a row pass after a good year", () => {
  const all = [...successes(20_000), ...failures(500)];
  const share = all.filter(Boolean).length / all.length;
  expect(share).toBeLessThan(0.05);
  expect(mustPause(after(all))).toEqual({ failed: 500, finished: 500 });
});

test("whatever comes, it pauses exactly where more than 25 of the last 500 failed", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 1_500 }), (results) => {
      const failed = results.slice(-FAILURE_WINDOW).filter(Boolean).length;
      expect(mustPause(after(results)) !== null).toBe(failed > FAILURES_MOST);
    }),
    { numRuns: 40 },
  );
});

const fates = (fate: Fate, count: number) => Array.from({ length: count }, () => fate);

test("of one sending, 26 that failed among 500 planned in a row pause, whether refused or returned, and 25 do not", () => {
  const old = fates("arrived", 400);
  expect(mustPauseAmong([...old, ...fates("failed", 25), ...fates("arrived", 475)])).toBeNull();
  expect(mustPauseAmong([...old, ...fates("failed", 26), ...fates("open", 500)])).toEqual({
    ...{ failed: 26, finished: 26 + 400 },
  });
  // What is told is the whole run, not where the last failure stood.
  expect(mustPauseAmong([...fates("failed", 26), ...fates("arrived", 40)])).toEqual({ failed: 26, finished: 66 });
  // Spread thinner than 5 %, any number is no list gone bad.
  const thin = Array.from({ length: 200 }, () => ["failed" as const, ...fates("arrived", 20)]).flat();
  expect(mustPauseAmong(thin)).toBeNull();
});

test("the control: the last 500 results alone never see what a relay gives back later", () => {
  const taken = after(successes(5_000));
  expect(mustPause(taken)).toBeNull();
  expect(mustPauseAmong([...fates("arrived", 300), ...fates("failed", 200), ...fates("arrived", 499)])).toMatchObject({
    failed: 200,
  });
});

test("a mail counts once, by what is known of it last, and not where somebody has looked since", () => {
  const at = "2026-03-02T09:00:00.000Z";
  const mail = { state: "accepted", finishedAt: at, isReturned: false, wasDead: false } as const;
  expect(fateOf(mail, null)).toBe("arrived");
  expect(fateOf({ ...mail, isReturned: true }, null)).toBe("failed");
  expect(fateOf({ ...mail, state: "failed" }, null)).toBe("failed");
  expect(fateOf({ ...mail, state: "failed", isReturned: true }, at)).toBe("open");
  expect(fateOf({ ...mail, isReturned: true }, "2026-03-02T08:59:59.999Z")).toBe("failed");
  expect(fateOf({ ...mail, state: "suppressed" }, null)).toBe("open");
  for (const failed of [
    { ...mail, isReturned: true },
    { ...mail, state: "failed" as const },
  ])
    expect(fateOf({ ...failed, wasDead: true }, null)).toBe("open");
  expect(fateOf({ ...mail, state: "deferred", finishedAt: null }, null)).toBe("open");
});

test("whatever became of the mails, it pauses exactly where 500 in a row hold more than 25 failures", () => {
  const some = fc.array(
    fc.oneof(
      { weight: 14, arbitrary: fc.constant<Fate>("arrived") },
      { weight: 1, arbitrary: fc.constant<Fate>("failed") },
      { weight: 1, arbitrary: fc.constant<Fate>("open") },
    ),
    { maxLength: 999, size: "max" },
  );
  fc.assert(
    fc.property(some, (all) => {
      const runs = all.map((_, from) => all.slice(from, from + FAILURE_WINDOW));
      const most = Math.max(0, ...runs.map((run) => run.filter((fate) => fate === "failed").length));
      const figures = mustPauseAmong(all);
      expect(figures?.failed ?? null).toBe(most > FAILURES_MOST ? most : null);
      expect(figures?.finished ?? 0).toBeLessThanOrEqual(FAILURE_WINDOW);
    }),
    { numRuns: 60 },
  );
});
