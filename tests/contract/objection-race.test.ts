import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { meeting } from "@tests/support/meeting";
import { memoryJournal } from "@tests/support/memory-journal";
import { describeEachEngine } from "@tests/support/stores";
import { silentLog } from "@tests/support/test-log";
import { aToldChange, ON_FIRST_DAY, type ToldChange, WINDOW_END } from "@tests/support/told-change";
import { beforeAll, describe, expect, test } from "vitest";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { takeObjection } from "~/usecases/take-objection";

const ROUNDS = 6;

/**
 * The first day has come, the worker lets the item take effect, and in the same moment the customer objects. Either the
 * objection is seen and the item does not take effect, or the item is seen and the objection says so. Never both.
 */
describeEachEngine((_open, engine) => {
  let server: Store;
  /** Another process on the same database, so that no queue of the first can help it. */
  let other: Store;
  beforeAll(async () => {
    const place = await engine.place();
    const open = async (role: "server" | "command") => {
      const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role });
      engine.closeLater(database);
      return makeStore(database);
    };
    server = await open("server");
    other = await open("command");
  });

  async function race(told: ToldChange, round: number, receivedAt: string) {
    told.deps.clock.set(ON_FIRST_DAY);
    const acting = await told.acting("Bo Skov");
    const draft = { itemIds: [told.addition], personName: "Bo Skov", ground: null, text: "No.", wish: "" };
    const [objecting, closing] = meeting(told.store, round % 3 === 0 ? server : other, round % 2 === 0);
    await Promise.all([
      lodgeObjection(
        { store: objecting, takeObjection: takeObjection({ ...told.deps, store: objecting }) },
        { ...acting, receivedAt, formId: "", draft, files: [], language: "en" },
      ),
      advanceChange({ ...told.deps, store: closing }, told.ids),
    ]);
    const { processorId, changeId } = told.ids;
    const outcomes = await server.read.changes.listOutcomes(processorId, changeId, [told.first.id]);
    const [objection] = await told.objections();
    const shown = await showNotifiedChange(told.deps, await told.reading("Bo Skov"));
    return {
      isUsed: outcomes.some(({ itemId, state }) => itemId === told.addition && state === "in_effect"),
      timing: objection?.timing,
      effect: shown.ok ? shown.notified.objections[0]?.receipt.effect : null,
      leaves: (await told.leaves()).map(({ type }) => type),
    };
  }

  describe("an objection against the closing of its item", () => {
    test("D1 after the window, before first use: it counts exactly where the item is not in use", async () => {
      const seen = new Set<boolean>();
      for (let round = 0; round < ROUNDS; round++) {
        const { isUsed, timing, effect } = await race(await aToldChange(server), round, ON_FIRST_DAY);
        seen.add(isUsed);
        expect({ timing, effect }, `round ${round}`).toEqual(
          isUsed ? { timing: "late", effect: "late" } : { timing: "before_first_use", effect: "holds" },
        );
      }
      // Either came first some time, so the race was run both ways.
      expect(seen.size).toBe(2);
    });

    test("HL-11b.2 in the last millisecond: where it came first the item is held, and its receipt never says so falsely", async () => {
      const seen = new Set<boolean>();
      for (let round = 0; round < ROUNDS; round++) {
        const told = await aToldChange(server, { overrides: { acceptUntilEffective: false } });
        const { isUsed, timing, effect, leaves } = await race(told, round, plusMs(WINDOW_END, -1));
        seen.add(isUsed);
        expect(timing).toBe("in_time");
        expect(effect, `round ${round}`).toBe(isUsed ? "settled" : "holds");
        // The other customer's outcome makes one leaf; a second one before the objection is this customer's.
        const outcome = leaves.indexOf("item_outcome");
        if (isUsed) expect(outcome).toBeLessThan(leaves.indexOf("objection_received"));
      }
      expect(seen.size).toBe(2);
    });
  });
});
