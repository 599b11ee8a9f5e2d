import fc from "fast-check";
import { expect, test } from "vitest";
import { plusMs } from "../time";
import { retryDelay } from "./back-off";
import { admit, type Breaker, FAILURES_IN_A_ROW, FLOWING, withAnswer, withFailure } from "./breaker";

const NOW = "2026-11-23T09:00:00.000Z";
const after = (ms: number) => plusMs(NOW, ms);

function failing(times: number, from: Breaker = FLOWING, now = NOW): Breaker {
  return Array.from({ length: times }).reduce<Breaker>((breaker) => withFailure(breaker, "ECONNREFUSED", now), from);
}
/** The breaker after a try at `now`, which must be let in. */
function tried(breaker: Breaker, now: string): Breaker {
  const admitted = admit(breaker, now);
  if (!admitted.ok) throw new Error("not let in");
  return admitted.breaker;
}

test("a few failures, or failures between answers, hold nothing back", () => {
  expect(admit(failing(FAILURES_IN_A_ROW - 1), NOW).ok).toBe(true);
  const mended = withAnswer(failing(FAILURES_IN_A_ROW - 1));
  expect(admit(failing(FAILURES_IN_A_ROW - 1, mended), NOW).ok).toBe(true);
});

test("after failures in a row nobody tries for a while, then one does and the others wait for it", () => {
  const shut = failing(FAILURES_IN_A_ROW);
  expect(admit(shut, after(4_999))).toEqual({ ok: false, at: after(5_000) });
  const trying = tried(shut, after(5_000));
  expect(admit(trying, after(5_001)).ok).toBe(false);
  expect(admit(withAnswer(trying), after(5_002))).toMatchObject({ ok: true, breaker: FLOWING });
});

test("the whiles grow with each try that fails: 5 s, 15 s, 30 s, then a minute", () => {
  let breaker = failing(FAILURES_IN_A_ROW);
  let now = NOW;
  const waits: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const { opensAt } = breaker;
    if (opensAt === null) throw new Error("open");
    waits.push(Date.parse(opensAt) - Date.parse(now));
    now = opensAt;
    breaker = withFailure(tried(breaker, now), "ETIMEDOUT", now);
  }
  expect(waits).toEqual([5_000, 15_000, 30_000, 60_000, 60_000]);
  expect(breaker).toMatchObject({ since: NOW, reply: "ETIMEDOUT" });
});

test("mails that were under way when it closed off do not lengthen the while", () => {
  const shut = failing(FAILURES_IN_A_ROW);
  expect(failing(20, shut, after(100)).opensAt).toBe(shut.opensAt);
});

test("a try that never reports does not hold back mail for ever", () => {
  const trying = tried(failing(FAILURES_IN_A_ROW), after(5_000));
  expect(admit(trying, after(605_000)).ok).toBe(true);
});

test("an hour without a server costs a try a minute in all; the control without a breaker uses up six of each mail", () => {
  const hour = 3_600_000;
  let attempts = 0;
  for (let at = 0; at < hour; at += retryDelay(attempts, 0.5) ?? hour) attempts += 1;
  expect(attempts).toBe(6);
  let breaker = FLOWING;
  let tries = 0;
  for (let second = 0; second < 3_600; second++) {
    const admitted = admit(breaker, after(second * 1_000));
    if (!admitted.ok) continue;
    tries += 1;
    breaker = withFailure(admitted.breaker, "ECONNREFUSED", after(second * 1_000));
  }
  expect(tries).toBeLessThan(75);
});

test("whoever asks while one tries is told to ask again in five seconds", () => {
  const trying = tried(failing(FAILURES_IN_A_ROW), after(5_000));
  expect(admit(trying, after(7_000))).toEqual({ ok: false, at: after(12_000) });
});

test("an answer where nothing had failed changes nothing", () => {
  expect(withAnswer(FLOWING)).toBe(FLOWING);
  expect(withAnswer({ ...failing(2), openings: 0 })).toEqual(FLOWING);
});

test("whatever happens, a server that answers lets mail flow at once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("fail", "admit", "answer"), { maxLength: 60 }), (steps) => {
      let breaker = FLOWING;
      steps.forEach((step, index) => {
        const now = after(index * 7_000);
        if (step === "fail") breaker = withFailure(breaker, "x", now);
        else if (step === "answer") breaker = withAnswer(breaker);
        else {
          const admitted = admit(breaker, now);
          if (admitted.ok) breaker = admitted.breaker;
        }
      });
      expect(admit(withAnswer(breaker), after(0)).ok).toBe(true);
    }),
  );
});
