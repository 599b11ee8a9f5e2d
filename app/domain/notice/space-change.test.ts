import { aNotice, NOW } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { spaceChange } from "./space-change";

const gates = [{ itemId: "item", tracks: ["N" as const], clauses: [], reasons: [], needsTool: false }];
const change = { id: "change", ref: "2026-01", state: "announced" as const, announcedAt: NOW, firstDay: "2026-05-01" };
const items = [{ id: "item", kind: "ADDITION" as const, name: "Lagerhaus" }];
const waiting = {
  itemId: "item",
  verdict: "closed" as const,
  gate: { state: "waiting" as const, until: "2026-04-01T22:00:00.000Z" },
};

function standings(over: Parameters<typeof aNotice>[0], objections: readonly { state: "open" }[] = []) {
  const notice = aNotice({ gates, provenAt: NOW, ...over });
  const now = "2026-03-10T09:00:00.000Z";
  return spaceChange(change, { notice, items, verdicts: [waiting], objections, now }).standings;
}

describe("D15 a change in the customer's space", () => {
  it("asks for something until no objection is noted, and then only says that one may still object", () => {
    expect(standings({})).toEqual(["may_object"]);
    expect(standings({ acknowledgedAt: NOW })).toEqual(["noted"]);
  });

  it("says that the customer objected, also where it had noted no objection before", () => {
    expect(standings({ acknowledgedAt: NOW }, [{ state: "open" }])).toEqual(["objected"]);
  });
});
