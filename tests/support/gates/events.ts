import fc from "fast-check";
import { expect } from "vitest";
import type { Grant } from "~/domain/classification/gate";
import { moveWindow, proofIsLater } from "~/domain/notice/move-window";
import { heldItems, timingOf } from "~/domain/objection/timing";
import { CLOSING_GRACE_MS } from "~/domain/periods/deadline";
import { plusMs } from "~/domain/time";
import { CONTEXT, ITEMS, type World } from "./world";

/** What can happen to a notice, in any order and at any moment. */
export type Event =
  | { do: "wait"; ms: number }
  | { do: "waitToEnd"; beyond: number }
  | { do: "prove" }
  | { do: "object"; itemIds: string[]; isMatched: boolean }
  | { do: "settle"; nth: number; to: "open" | "dismissed" | "decided" | "carved_out" | "terminated" | "rejected" }
  | { do: "grant"; grant: Grant; itemIds: string[]; channel: "letter" | "phone" }
  | { do: "withdraw"; nth: number }
  | { do: "tool"; falls: boolean };

const DAY_MS = 86_400_000;
const itemIds = fc.subarray(ITEMS.map(({ id }) => id));
export const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 40 * DAY_MS }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("waitToEnd" as const),
      beyond: fc.constantFrom(-1, 0, 1, CLOSING_GRACE_MS - 1, CLOSING_GRACE_MS, CLOSING_GRACE_MS + 1),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ do: "prove" as const }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("object" as const), itemIds, isMatched: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("settle" as const),
      nth: fc.nat(3),
      to: fc.constantFrom(
        "open" as const,
        "dismissed" as const,
        "decided" as const,
        "carved_out" as const,
        "terminated" as const,
        "rejected" as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("grant" as const),
      grant: fc.constantFrom<Grant>("approval", "consent", "amendment", "early_start"),
      itemIds,
      channel: fc.constantFrom("letter" as const, "letter" as const, "phone" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("withdraw" as const), nth: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tool" as const), falls: fc.boolean() }) },
);

export function happen(world: World, event: Event): void {
  const { notice } = world;
  switch (event.do) {
    case "wait":
      world.now = plusMs(world.now, event.ms);
      return;
    case "waitToEnd": {
      const at = notice.gateEnd === null ? world.now : plusMs(notice.gateEnd, event.beyond);
      if (at > world.now) world.now = at;
      return;
    }
    case "prove": {
      if (notice.provenAt !== null) return;
      const proven = { ...notice, provenAt: world.now };
      const moved = proofIsLater(proven) ? moveWindow(proven, CONTEXT).notice : proven;
      for (const end of ["windowEnd", "gateEnd"] as const) expect((moved[end] ?? "") >= (notice[end] ?? "")).toBe(true);
      world.notice = moved;
      return;
    }
    case "object": {
      const timing = timingOf({ notice, itemIds: event.itemIds, outcomes: world.outcomes }, world.now);
      const controllerId = event.isMatched ? notice.controllerId : null;
      const state = event.isMatched ? "open" : "unmatched";
      world.objections.push({ id: world.objections.length, controllerId, itemIds: event.itemIds, state, timing });
      return;
    }
    case "settle":
      settle(world, event);
      return;
    case "grant":
      if (event.itemIds.length > 0)
        world.authorisations.push({
          controllerId: notice.controllerId,
          grant: event.grant,
          itemIds: event.itemIds,
          channel: event.channel,
          startFrom: null,
          withdrawnAt: null,
          at: world.now,
        });
      return;
    case "withdraw": {
      const one = world.authorisations[event.nth];
      if (one !== undefined) one.withdrawnAt = world.now;
      return;
    }
    case "tool":
      if (event.falls) world.withoutTool.add("outside");
      else world.withoutTool.delete("outside");
      return;
    default:
      event satisfies never;
  }
}

function settle(world: World, { nth, to }: Extract<Event, { do: "settle" }>): void {
  const objection = world.objections[nth];
  if (objection === undefined) return;
  if (objection.state === "unmatched") {
    if (to === "open") Object.assign(objection, { state: "open", controllerId: world.notice.controllerId });
    if (to === "dismissed") objection.state = "dismissed";
    return;
  }
  if (objection.state !== "open" || to === "open" || to === "dismissed" || to === "rejected") return;
  if (to !== "decided") {
    for (const itemId of heldItems(objection, world.notice, world.outcomes))
      world.outcomes.push({ itemId, state: to, effectiveDay: null });
  }
  objection.state = "decided";
}
