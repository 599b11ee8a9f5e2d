import { aFollower, anEntry, NOW } from "@tests/support/builders";
import { expect, it } from "vitest";
import { askAgain, chosenServices, confirmFollow, FOLLOW_LIMITS, itemsForFollowers, leave } from "./follow";

const LATER = "2026-03-03T08:00:00.000Z";
const following = aFollower();
const asked = aFollower({ state: "unconfirmed", confirmedAt: null });
const gone = aFollower({ state: "left", leftAt: NOW });

it("asking again is a new request, but never changes what one who follows reads", () => {
  const choice = { language: "da", services: ["Heymail"] } as const;
  const asking = { ...choice, services: [...choice.services], now: LATER };
  expect(askAgain(following, asking)).toBe(following);
  for (const one of [asked, gone, aFollower({ state: "unreachable" })]) {
    expect(askAgain(one, asking)).toEqual({ ...one, ...choice, requestedAt: LATER });
  }
});

it("what is ticked counts where the processor has it, as it writes it", () => {
  const offered = ["Heymail", "Heysms", "Heypush"];
  expect(chosenServices(["HEYSMS", "heymail", "else"], offered)).toEqual(["Heymail", "Heysms"]);
  expect(chosenServices(["Heymail"], [])).toEqual([]);
});

it("followers hear of items that touch a service they chose, on either side, and of those that name none", () => {
  const item = (id: string, before: string[] | null, after: string[] | null) => ({
    id,
    before: before && anEntry({ services: before }),
    after: after && anEntry({ services: after }),
  });
  const items = [
    item("sms", null, ["Heysms"]),
    item("moved", ["Heymail"], ["Heysms"]),
    item("push", ["Heypush"], null),
    item("all", ["Heysms"], []),
  ];
  const told = (services: string[]) => itemsForFollowers(items)({ services }).map(({ id }) => id);
  expect(told([])).toEqual(["sms", "moved", "push", "all"]);
  expect(told(["heymail"])).toEqual(["moved", "all"]);
  expect(told(["Heypush", "Heysms"])).toEqual(["sms", "moved", "push", "all"]);
});

it("confirming follows from then on, and again is the same as once", () => {
  expect(confirmFollow(following, LATER)).toBe(following);
  for (const one of [asked, gone]) {
    expect(confirmFollow(one, LATER)).toEqual({ ...one, state: "following", confirmedAt: LATER, leftAt: null });
  }
});

it("leaving ends it, also what was never confirmed, and again is the same as once", () => {
  expect(leave(gone, LATER)).toBe(gone);
  for (const one of [asked, following]) expect(leave(one, LATER)).toEqual({ ...one, state: "left", leftAt: LATER });
});

it("one mailbox gets at most three mails to confirm an hour, and one network may ask thirty times", () => {
  expect(FOLLOW_LIMITS).toEqual({ network: 30, address: 3, windowMs: 60 * 60 * 1000 });
});
