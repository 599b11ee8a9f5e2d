import { event, happen } from "@tests/support/gates/events";
import {
  AGREEMENTS,
  type Agreement,
  ANNOUNCED,
  aWorld,
  publish,
  standsAgainst,
  told,
} from "@tests/support/gates/world";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Orders of events tried, over all agreements. */
const RUNS = 10_000;

test.each(Object.entries(AGREEMENTS))(
  "HL-11b.2 D3 D10 D11 D12 nothing takes effect early under %s, whatever the order of events",
  (_, agreement) => {
    const notice = told(agreement);
    let taken = 0;
    fc.assert(
      fc.property(fc.array(event, { minLength: 3, maxLength: 14 }), (events) => {
        const world = aWorld(agreement, notice);
        publish(world);
        for (const one of events) {
          happen(world, one);
          publish(world);
        }
        taken += world.outcomes.filter(({ state }) => state === "in_effect").length;
      }),
      { numRuns: Math.ceil(RUNS / Object.keys(AGREEMENTS).length) },
    );
    // The runs reach what they are about.
    expect(taken).toBeGreaterThan(100);
  },
  60_000,
);

test("control: a gate that forgets the window is found by the same oracle", () => {
  const general = AGREEMENTS.general as Agreement;
  const world = aWorld(general, told(general));
  happen(world, { do: "prove" });
  world.notice = { ...world.notice, gateEnd: ANNOUNCED, gateWindow: null };
  world.now = "2026-12-23T23:14:59.999Z";
  expect(standsAgainst(world, "inside")).toContain("the 30 days are not over");
  expect(() => publish(world)).not.toThrow();
  world.now = "2026-12-28T10:00:00.000Z";
  world.notice = { ...world.notice, provenAt: "2026-12-27T10:00:00.000Z" };
  expect(() => publish(world)).toThrow();
});
