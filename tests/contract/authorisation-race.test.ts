import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { meeting } from "@tests/support/meeting";
import { memoryJournal } from "@tests/support/memory-journal";
import { describeEachEngine } from "@tests/support/stores";
import { silentLog } from "@tests/support/test-log";
import { as, aToldChange, ON_FIRST_DAY, type ToldChange } from "@tests/support/told-change";
import { beforeAll, describe, expect, test } from "vitest";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { recordAuthorisation } from "~/usecases/record-authorisation";
import { withdrawAuthorisation } from "~/usecases/withdraw-authorisation";

const ROUNDS = 6;

/**
 * A customer's approval is recorded, or taken back, in the moment the worker decides. Whoever comes first is seen by the
 * other: nothing takes effect on an act that was taken back before, and no act waits unseen.
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

  const approve = (told: ToldChange, store = told.store) =>
    recordAuthorisation(
      { ...told.deps, store },
      {
        authorized: as(told.tenant, "authorisation.record"),
        changeId: told.ids.changeId,
        controllerId: told.first.id,
        formId: "",
        draft: {
          ...{ acts: [{ grant: "approval", itemId: told.otherActivity }], startFrom: "", acknowledged: false },
          ...{ personName: "Ane Skov", authority: "Director", channel: "letter", receivedOn: "2026-11-23" },
          text: "We approve it.",
        },
        files: [],
        hasRefusedFiles: false,
      },
    );
  const isUsed = async ({ ids, first, otherActivity }: ToldChange) => {
    const outcomes = await server.read.changes.listOutcomes(ids.processorId, ids.changeId, [first.id]);
    return outcomes.some(({ itemId, state }) => itemId === otherActivity && state === "in_effect");
  };
  /** The act and the worker's look begin together, now one first, now the other. */
  const race = (told: ToldChange, round: number, act: (store: Store) => Promise<unknown>) => {
    const [acting, deciding] = meeting(told.store, round % 3 === 0 ? server : other, round % 2 === 0);
    return Promise.all([act(acting), advanceChange({ ...told.deps, store: deciding }, told.ids)]);
  };

  describe("an act against the worker's look", () => {
    test("recorded in that moment, it is seen by this look or the change is due for the next", async () => {
      const seen = new Set<boolean>();
      for (let round = 0; round < ROUNDS; round++) {
        const told = await aToldChange(server);
        told.deps.clock.set(ON_FIRST_DAY);
        await race(told, round, (store) => approve(told, store));
        const used = await isUsed(told);
        seen.add(used);
        const change = await told.change();
        if (!used) {
          expect(change?.state).toBe("announced");
          expect(change?.dueAt != null && change.dueAt <= ON_FIRST_DAY).toBe(true);
        }
        await advanceChange(told.deps, told.ids);
        expect(await isUsed(told), `round ${round}`).toBe(true);
      }
      // Either came first some time, so the race was run both ways.
      expect(seen.size).toBe(2);
    });

    test("taken back in that moment, it either closes the item or comes too late, never both", async () => {
      const seen = new Set<boolean>();
      for (let round = 0; round < ROUNDS; round++) {
        const told = await aToldChange(server);
        const recorded = await approve(told);
        told.deps.clock.set(ON_FIRST_DAY);
        const input = {
          authorized: as(told.tenant, "authorisation.record"),
          ...{ changeId: told.ids.changeId, controllerId: told.first.id, reason: "They wrote again." },
          authorisationId: recorded.ok ? recorded.recordingId : "",
        };
        const [withdrawn] = await race(told, round, (store) => withdrawAuthorisation({ ...told.deps, store }, input));
        const used = await isUsed(told);
        seen.add(used);
        expect(withdrawn, `round ${round}`).toEqual(
          used ? { ok: false, code: "authorisation.all_decided" } : { ok: true },
        );
        await advanceChange(told.deps, told.ids);
        expect(await isUsed(told)).toBe(used);
      }
      expect(seen.size).toBe(2);
    });
  });
});
