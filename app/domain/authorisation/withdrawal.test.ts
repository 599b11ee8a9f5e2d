import { anAuthorisation } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { shownAct } from "./shown-act";
import { waitingItems, withdrawalFault } from "./withdrawal";

const act = anAuthorisation({ itemIds: ["a", "b"] });
const open = { reason: "The customer wrote again.", isOpen: true, outcomes: [] };
const used = (...items: string[]) => ({ ...open, outcomes: items.map((itemId) => ({ itemId })) });

describe("taking an act back", () => {
  it("is possible with a reason while something it covers waits", () => {
    expect(withdrawalFault(act, open)).toBeNull();
    expect(withdrawalFault(act, used("a"))).toBeNull();
    expect(waitingItems(act, used("a").outcomes)).toEqual(["b"]);
  });

  it("is not once all of it is in effect, the change is over, or it was done before", () => {
    expect(withdrawalFault(act, used("a", "b"))).toBe("authorisation.all_decided");
    expect(withdrawalFault(act, { ...open, isOpen: false })).toBe("authorisation.change_not_open");
    expect(withdrawalFault({ ...act, withdrawnAt: "2026-12-01T09:00:00.000Z" }, open)).toBe(
      "authorisation.withdrawn_before",
    );
    expect(withdrawalFault(act, { ...open, reason: "  " })).toBe("authorisation.reason_missing");
  });

  it("is offered exactly where nothing but a reason is missing, and what is shown opens no commitment", () => {
    const shown = (over: Parameters<typeof shownAct>[1], given = act) => shownAct(given, over).canWithdraw;
    expect(shown(open)).toBe(true);
    expect(shown(used("a", "b"))).toBe(false);
    expect(shown({ ...open, isOpen: false })).toBe(false);
    expect(shown(open, { ...act, withdrawnAt: "2026-12-01T09:00:00.000Z" })).toBe(false);
    expect(shownAct(act, open)).not.toHaveProperty("salt");
    expect(shownAct({ ...act, channel: "phone" }, open).opens).toBe(false);
  });
});
