import { handClock } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { describe, expect, test } from "vitest";
import type { Refusal } from "~/domain/audit/refusal";
import { createRefusals } from "./refusals";

const NOW = "2026-11-23T09:00:00.000Z";

function kept() {
  const clock = handClock(NOW);
  const written: Refusal[][] = [];
  const note = async ({ refusals }: { refusals: Refusal[] }) => written.push(refusals.map((one) => ({ ...one })));
  const refusals = createRefusals({ note, clock, log: silentLog() });
  const ask = (address = "192.0.2.1", path = "/fjord/subscribe", status = 429) =>
    refusals.seen({ path, client: { address } }, status, null);
  return { clock, written, refusals, ask };
}

describe("GS-12 refused attempts", () => {
  test("are one entry each, up to ten of a network within a minute; further ones are one with their number", async () => {
    const { written, refusals, ask } = kept();
    for (let n = 0; n < 500; n += 1) ask();
    await refusals.flush();
    expect(written).toHaveLength(11);
    expect(written.slice(0, 10).map(([one]) => one?.count)).toEqual(Array(10).fill(1));
    expect(written[10]).toMatchObject([{ count: 490, page: "/fjord", slug: "fjord" }]);
    await refusals.flush();
    expect(written).toHaveLength(11);
  });

  test("of one network take nothing from another, nor from the next minute", async () => {
    const { clock, written, refusals, ask } = kept();
    for (let n = 0; n < 12; n += 1) ask();
    ask("192.0.2.2");
    clock.set("2026-11-23T09:01:00.000Z");
    ask();
    await refusals.flush();
    expect(written.map((batch) => batch.map(({ network, count }) => [network, count]))).toEqual([
      ...Array(10).fill([["192.0.2.1", 1]]),
      [["192.0.2.2", 1]],
      [["192.0.2.1", 2]],
      [["192.0.2.1", 1]],
    ]);
  });

  test("of ten thousand networks at once are few writes, and none of them is lost", async () => {
    const { written, refusals, ask } = kept();
    for (let n = 0; n < 10_000; n += 1) ask(`10.${n >> 8}.${n & 255}.1`);
    await refusals.flush();
    expect(written.length).toBeLessThanOrEqual(201);
    expect(written.flat().length).toBeLessThan(1_300);
    expect(written.flat().reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });

  test("answers that refuse nobody are not kept", async () => {
    const { written, refusals, ask } = kept();
    ask("192.0.2.1", "/wp-login.php", 404);
    ask("192.0.2.1", "/fjord", 200);
    await refusals.flush();
    expect(written).toEqual([]);
  });

  test("that cannot be written stop nobody", async () => {
    const failing = createRefusals({
      note: () => Promise.reject(new Error("full")),
      clock: handClock(NOW),
      log: silentLog(),
    });
    failing.seen({ path: "/fjord", client: { address: "192.0.2.1" } }, 403, null);
    await expect(failing.flush()).resolves.toBeUndefined();
  });
});
