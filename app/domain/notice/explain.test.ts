import { aChangeItem, aNotice, anEntry, aPeriod, aWindow, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Terms } from "../agreement/terms";
import { type ItemGate, TRACKS, type Track } from "../classification/track";
import type { ChangeKind } from "../register/change-kind";
import { explain } from "./explain";
import { explainConcerned, explainStored } from "./explain-stored";

const window = { lastDay: "2026-04-01", zone: "Europe/Copenhagen" };
const what = (kinds: ChangeKind[]) => ({
  ...{ kinds, qualifiers: [], name: "Havn", replacedName: null, takenOverBy: null },
});
const gateOf = (tracks: Track[], over: Partial<ItemGate> = {}): ItemGate => ({
  ...{ itemId: "i", tracks, clauses: [], reasons: [], needsTool: false },
  ...over,
});

const told = (tracks: Track[], terms: Partial<Terms> = {}, kinds: ChangeKind[] = ["ADDITION"]) =>
  explain(what(kinds), gateOf(tracks), { terms: someTerms(terms), window, firstDay: "2026-04-15" });

describe("what a customer may do, and what its silence does", () => {
  it.each<[Track[], string[], string]>([
    [["I"], ["nothing"], "nothing"],
    [["N"], ["object"], "authorises"],
    [["S"], ["approve"], "refuses"],
    [["C"], ["consent"], "refuses"],
    [["K"], ["amend"], "refuses"],
    [["N", "S", "C", "K"], ["object", "approve", "consent", "amend"], "refuses"],
  ])("of %j is %j, and silence %s", (tracks, may, silence) => {
    expect(told(tracks)).toMatchObject({ may, silence });
  });

  it("HL-4.2 D3 silence never authorises what needs an answer, whatever else is asked", () => {
    fc.assert(
      fc.property(fc.subarray([...TRACKS], { minLength: 1 }), (tracks) => {
        const { silence } = told(tracks);
        expect(silence === "refuses").toBe(tracks.some((track) => "SCK".includes(track)));
        expect(silence === "authorises").toBe(tracks.includes("N") && silence !== "refuses");
      }),
    );
  });

  it("D12 is also to leave, where the agreement's answer to an objection is that, or its period gives the right", () => {
    const objection = { ...aPeriod({ count: 90 }), effect: "right_to_terminate" as const };
    expect(told(["N"], { objection }).may).toEqual(["object", "terminate"]);
    expect(told(["N"], { objection: { ...objection, effect: "gates_start" } }).may).toEqual(["object"]);
    expect(told(["N"], { objection: null, objectionEffect: "right_to_terminate" }).may).toEqual([
      "object",
      "terminate",
    ]);
    expect(told(["S"], { objection }).may).toEqual(["approve"]);
  });

  it("has a last day where something is asked and a window counts", () => {
    expect(told(["N"]).until).toEqual(window);
    expect(told(["S"]).until).toEqual(window);
    expect(told(["I"]).until).toBeNull();
    const none = explain(what(["ADDITION"]), gateOf(["N"]), { terms: someTerms(), window: null, firstDay: null });
    expect([none.until, none.firstDay]).toEqual([null, null]);
  });
});

describe("what else an item says", () => {
  it("is what an objection does, and how soon it is answered, unless nothing is asked", () => {
    const terms = { answer: { count: 10, unit: "days" as const }, remedy: { count: 30, unit: "days" as const } };
    const { objectionEffect: effect } = someTerms();
    expect(told(["N"], terms).objection).toEqual({ effect, ...terms });
    expect(told(["C"], terms).objection).toEqual({ effect, ...terms });
    expect(told(["I"], terms).objection).toBeNull();
  });

  it("HL-2.3 is that special categories may be reached, to a customer that said it keeps them", () => {
    expect(told(["N"], { specialCategories: true }).mayReachSpecialData).toBe(true);
    expect(told(["N"], { specialCategories: false }).mayReachSpecialData).toBe(false);
    expect(told(["I"], { specialCategories: true }).mayReachSpecialData).toBe(false);
  });

  it("is the gate's own: whether it needs a transfer tool, and why with the clause", () => {
    const reasons = [{ track: "N" as const, because: "ADDITION" as const, clause: "11(c)" }];
    const gate = gateOf(["N"], { reasons, needsTool: true });
    const shown = explain(what(["ADDITION"]), gate, { terms: someTerms(), window, firstDay: null });
    expect(shown).toMatchObject({ what: what(["ADDITION"]), needsTool: true, why: reasons });
    expect(told(["N"]).needsTool).toBe(false);
  });

  it.each<ChangeKind>(["REPLACEMENT", "LEGAL_ENTITY", "SELF_HOST"])(
    "D2 HL-B1.18 of another company for the same processing (%s) is the reading chosen, with the annex's own line",
    (kind) => {
      const reading = { annex: "Annex 1", clause: "11(b)" };
      const chosen = { profile: "heyloyalty", replacement: "notice_and_objection" } as const;
      expect(told(["N"], chosen, [kind]).annexReading).toEqual(reading);
      expect(told(["N"], chosen, ["ADDITION", kind]).annexReading).toEqual(reading);
      expect(told(["N"], { ...chosen, profile: "danish_authority" }, [kind]).annexReading).toEqual({
        annex: "B.1",
        clause: "7.3",
      });
      expect(told(["N"], { ...chosen, profile: "eu_2021_915" }, [kind]).annexReading).toBeNull();
      expect(told(["N"], { ...chosen, profile: "own" }, [kind]).annexReading).toBeNull();
      expect(told(["N"], { ...chosen, replacement: "specific_approval" }, [kind]).annexReading).toBeNull();
      expect(told(["S"], chosen, [kind]).annexReading).toBeNull();
      expect(told(["N"], chosen, ["ADDITION", "LOCATION_EEA"]).annexReading).toBeNull();
    },
  );
});

describe("an announced item", () => {
  const [first, second] = [aChangeItem(), aChangeItem({ kinds: ["LOCATION_EEA"] })];
  const gates = [gateOf(["N"], { itemId: first.id }), gateOf(["S"], { itemId: second.id })];
  const notice = aNotice({ gates });
  const names = (itemIds: string[], from = notice) =>
    explainConcerned([first, second], from, itemIds, "2026-04-15").map(({ may }) => may[0]);

  it("is explained by the gate it was told with, where it concerns the customer", () => {
    expect(names([])).toEqual(["object", "approve"]);
    expect(names([second.id])).toEqual(["approve"]);
    expect(names(["another"])).toEqual([]);
    expect(names([], aNotice({ gates: gates.slice(1) }))).toEqual(["approve"]);
    expect(explainConcerned([first], null, [], null)).toEqual([]);
  });

  it("D11 has the last day as it counts now, the terms it was told with and the first day given", () => {
    const [gate = gateOf([])] = gates;
    const moved = {
      ...notice,
      movedWindow: aWindow({ lastDay: "2026-04-08" }),
      terms: someTerms({ specialCategories: true }),
    };
    expect(explainStored(first, gate, moved, "2026-04-15")).toMatchObject({
      ...{ until: { lastDay: "2026-04-08" }, firstDay: "2026-04-15", mayReachSpecialData: true },
      what: { kinds: ["ADDITION"], qualifiers: [], name: first.name, replacedName: null, takenOverBy: null },
    });
  });

  it("names who goes, of a replacement alone, and who takes over", () => {
    const [gate = gateOf([])] = gates;
    const before = anEntry({ name: "Old" });
    const says = (over: Parameters<typeof aChangeItem>[0]) => {
      const { replacedName, takenOverBy } = explainStored(aChangeItem(over), gate, notice, null).what;
      return [replacedName, takenOverBy];
    };
    expect(says({ before, replacedEntryId: before.id })).toEqual(["Old", null]);
    expect(says({ before })).toEqual([null, null]);
    expect(says({ before: null, replacedEntryId: "gone" })).toEqual([null, null]);
    expect(says({ before, after: null, takenOverBy: { entryId: "e", name: "Next" } })).toEqual([null, "Next"]);
  });
});
