import { aNotice, anAuthorisation } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideNotice } from "../change/decide-notice";
import { GRANTS, type Grant } from "../classification/gate";
import { TRACKS } from "../classification/track";
import { AUTHORISATION_CHANNELS, grantsFor, opensGate } from "./authorisation";
import { ASKED_BY } from "./recording";

const ITEMS = ["a", "b", "c"];
const CUSTOMERS = ["one", "two"];
const NOW = "2027-12-01T12:00:00.000Z";

const act = fc
  .record({
    controllerId: fc.constantFrom(...CUSTOMERS),
    grant: fc.constantFrom(...GRANTS),
    itemIds: fc.subarray(ITEMS, { minLength: 1 }),
    channel: fc.constantFrom(...AUTHORISATION_CHANNELS),
    withdrawnAt: fc.constantFrom(null, "2026-12-02T09:00:00.000Z"),
    startFrom: fc.constantFrom(null, "2027-01-15", "2027-02-01"),
  })
  .map((over) => anAuthorisation(over));
const acts = fc.array(act, { maxLength: 6 });

/** What one customer's items are for it, a year after everything has passed. */
const verdicts = (controllerId: string, given: ReturnType<typeof anAuthorisation>[], tracks = TRACKS.slice(1)) =>
  decideNotice(
    {
      notice: {
        ...aNotice({ controllerId, provenAt: "2026-11-23T10:00:00.000Z" }),
        gates: ITEMS.map((itemId) => ({ itemId, tracks: [...tracks], clauses: [], reasons: [], needsTool: false })),
      },
      items: ITEMS.map((id) => ({ id })),
      objections: [],
      unsorted: [],
      authorisations: given,
      withoutTool: new Set(),
      outcomes: [],
      firstDay: "2026-12-24",
    },
    NOW,
    "2027-12-01",
  );

describe("a positive act", () => {
  it("HL-B1.16 never opens a gate of another customer, nor of another item of its own", () => {
    fc.assert(
      fc.property(acts, act, (before, further) => {
        for (const customer of CUSTOMERS) {
          const with_ = verdicts(customer, [...before, further]);
          const without = verdicts(customer, before);
          const untouched = ITEMS.filter((id) => further.controllerId !== customer || !further.itemIds.includes(id));
          for (const id of untouched) {
            const find = (all: typeof without) => all.find(({ itemId }) => itemId === id);
            expect(find(with_)).toEqual(find(without));
          }
        }
      }),
    );
  });

  it("HL-4.2 opens only by each thing that is asked, and silence by none of them", () => {
    fc.assert(
      fc.property(acts, (given) => {
        for (const { itemId, verdict } of verdicts("one", given)) {
          const { granted } = grantsFor(given, "one", itemId);
          const needs: Grant[] = ["approval", "consent", "amendment"];
          expect(verdict === "takes_effect").toBe(needs.every((need) => granted.includes(need)));
        }
        expect(verdicts("one", []).every(({ verdict }) => verdict === "closed")).toBe(true);
      }),
    );
  });

  it("closes again what it had opened once it is taken back", () => {
    fc.assert(
      fc.property(acts, act, (before, further) => {
        const withdrawn = { ...further, withdrawnAt: "2026-12-03T09:00:00.000Z" };
        for (const customer of CUSTOMERS)
          expect(verdicts(customer, [...before, withdrawn])).toEqual(verdicts(customer, before));
      }),
    );
  });

  it("that was only spoken is a note: it gives neither approval, consent nor amendment", () => {
    fc.assert(
      fc.property(acts, fc.constantFrom("phone", "meeting"), (given, channel) => {
        const spoken = given.map((one) => ({ ...one, channel: channel as "phone" | "meeting" }));
        for (const itemId of ITEMS) {
          const { granted } = grantsFor(spoken, "one", itemId);
          expect(granted.filter((grant) => grant !== "early_start")).toEqual([]);
        }
      }),
    );
    expect(opensGate({ grant: "early_start", channel: "phone" })).toBe(true);
    expect(opensGate({ grant: "consent", channel: "letter" })).toBe(true);
  });

  it("D15 of leave to start early says the first day that the customer allows", () => {
    const leave = (startFrom: string | null) =>
      anAuthorisation({ controllerId: "one", grant: "early_start", itemIds: ["a"], startFrom });
    expect(grantsFor([leave("2027-02-01"), leave("2027-01-15")], "one", "a").startFrom).toBe("2027-01-15");
    expect(grantsFor([leave(null)], "one", "a")).toEqual({ granted: ["early_start"], startFrom: null });
    expect(grantsFor([leave("2027-02-01")], "two", "a")).toEqual({ granted: [], startFrom: null });
    expect(grantsFor([leave(null), leave("2027-02-01")], "one", "a").startFrom).toBe("2027-02-01");
    const approval = { ...leave("2027-02-01"), grant: "approval" as const };
    expect(grantsFor([approval], "one", "a")).toEqual({ granted: ["approval"], startFrom: null });
  });

  it("is asked for by one track each", () => {
    expect(Object.keys(ASKED_BY).sort()).toEqual([...GRANTS].sort());
    expect(GRANTS.map((grant) => ASKED_BY[grant])).toEqual(["S", "C", "K", "N"]);
  });
});
