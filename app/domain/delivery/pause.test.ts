import fc from "fast-check";
import { expect, test } from "vitest";
import { FAILURE_WINDOW, FAILURES_MOST, type FailureWindow, mustPause, withResult } from "./pause";

const after = (results: readonly boolean[], from: FailureWindow = []) =>
  results.reduce<FailureWindow>((window, hasFailed) => withResult(window, hasFailed), from);
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
