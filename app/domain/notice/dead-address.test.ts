import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AddressFacts, mayReach } from "./dead-address";

type Mail = AddressFacts["mails"][number];
const who = [{ id: "bo" }, { id: "ida" }];
const mail = (id: string, over: Partial<Mail> = {}): Mail => ({
  ...{ id, recipientId: "bo", state: "accepted", finishedAt: `2026-03-0${id}T09:00:00.000Z` },
  ...over,
});
const report = (deliveryId: string, over: Partial<AddressFacts["reports"][number]> = {}) => ({
  ...{ deliveryId, action: "failed" as const, effect: "counts" as const },
  ...over,
});
const reached = (mails: Mail[], reports: AddressFacts["reports"] = []) =>
  mayReach(who, { mails, reports }).map(({ id }) => id);

describe("whom a further mail about a notice may reach", () => {
  it("is not whoever's mail was refused for good, or taken and came back", () => {
    expect(reached([mail("1", { state: "failed" })])).toEqual(["ida"]);
    expect(reached([mail("1")], [report("1")])).toEqual(["ida"]);
  });

  it("is everybody whose mail was taken, or is on its way still", () => {
    expect(reached([mail("1"), mail("2", { recipientId: "ida" })])).toEqual(["bo", "ida"]);
    expect(reached([mail("1", { state: "deferred", finishedAt: null })])).toEqual(["bo", "ida"]);
    expect(reached([mail("1", { state: "suppressed" })])).toEqual(["bo", "ida"]);
  });

  it("follows the last mail that came to an end", () => {
    expect(reached([mail("2"), mail("1", { state: "failed" })])).toEqual(["bo", "ida"]);
    expect(reached([mail("1"), mail("2", { state: "failed" })])).toEqual(["ida"]);
    expect(reached([mail("1", { state: "failed" }), mail("2", { state: "planned", finishedAt: null })])).toEqual([
      "ida",
    ]);
  });

  it("is not changed by a report that is forged, of a delay, or about another mail", () => {
    const others = [report("1", { effect: "unproven" }), report("1", { action: "delayed" }), report("9")];
    expect(reached([mail("1")], others)).toEqual(["bo", "ida"]);
  });

  it("never depends on the order of mails, and leaves out nobody whom no mail is about", () => {
    const states = fc.constantFrom("accepted", "failed", "planned", "suppressed" as const);
    const mails = fc.uniqueArray(fc.record({ n: fc.integer({ min: 1, max: 9 }), state: states }), {
      selector: ({ n }) => n,
    });
    fc.assert(
      fc.property(mails, (made) => {
        const own = made.map(({ n, state }) => mail(String(n), { state: state as Mail["state"] }));
        expect(reached([...own].reverse())).toEqual(reached(own));
        expect(reached(own)).toContain("ida");
      }),
    );
  });
});
