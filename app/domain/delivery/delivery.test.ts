import { expect, test } from "vitest";
import { DELIVERY_STATES, type Delivery, mayHaveArrived } from "./delivery";

type Case = Pick<Delivery, "state" | "attempt" | "reply">;
const stopped = (attempt: number, reply: string | null): Case => ({ state: "suppressed", attempt, reply });

test.each(DELIVERY_STATES.filter((state) => state !== "failed" && state !== "suppressed"))(
  "a mail that is %s may have arrived, or may yet",
  (state) => {
    expect(mayHaveArrived({ state, attempt: 0, reply: null })).toBe(true);
    expect(mayHaveArrived({ state, attempt: 1, reply: "451 later" })).toBe(true);
  },
);

test.each<[string, Case, boolean]>([
  ["failed reached nobody", { state: "failed", attempt: 6, reply: "550 no such user" }, false],
  ["was stopped before it was tried reached nobody", stopped(0, null), false],
  ["was stopped before it was tried reached nobody, whatever stands beside it", stopped(0, "note"), false],
  ["was stopped after its server refused it reached nobody", stopped(1, "550 no such user"), false],
  ["was stopped after its server put it off reached nobody", stopped(2, "451 greylisted"), false],
  ["was stopped after a try without an answer may have arrived", stopped(1, null), true],
  ["was stopped after a lost connection may have arrived", stopped(1, "ECONNRESET at 550 bytes"), true],
  ["was stopped after an answer that refuses nothing may have arrived", stopped(1, "250 queued"), true],
  ["was stopped after a number that is no SMTP reply may have arrived", stopped(1, "5x0 4 45"), true],
])("a mail that %s", (_what, delivery, may) => {
  expect(mayHaveArrived(delivery)).toBe(may);
});
