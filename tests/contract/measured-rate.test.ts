import { makeStore } from "@db/store.server";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import { beforeAll, expect, test } from "vitest";
import { FEWEST_MEASURED, RECKONED_RATE, reckonedRate } from "~/domain/running/sending";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { noteSendings } from "~/usecases/note-sendings";

describeEachEngine((open) => {
  let store: Store;
  let told: ToldChange;
  beforeAll(async () => {
    store = makeStore(await open());
    told = await aToldChange(store);
  });

  /** All mails of the release are taken by a server, each a second after the last. */
  async function acceptAll(): Promise<number> {
    return store.write(async (tx) => {
      const lease = { owner: "test", now: RELEASED, until: plusMs(RELEASED, 60_000) };
      const taken = await tx.deliveries.claimDue("bulk", lease, 1_000);
      await tx.deliveries.settle(
        taken.map(({ delivery }, n) => ({
          ...{ ...delivery, state: "accepted" as const, reply: "250 OK", server: "mx.example" },
          finishedAt: plusMs(RELEASED, (n + 1) * 1_000),
        })),
      );
      return taken.length;
    });
  }

  test("D11 the rate of a release is known once no mail of it waits for its first attempt, and only then", async () => {
    const { processorId, changeId } = told.ids;
    expect(await noteSendings(told.deps, {})).toBe(0);
    expect(await acceptAll()).toBe(4);
    expect(await noteSendings(told.deps, {})).toBe(1);
    const sending = await store.read.running.findSending(processorId, changeId);
    // The first nine in ten of four, rounded up.
    expect(sending).toEqual({ processorId, changeId, mails: 4, startedAt: RELEASED, endedAt: plusMs(RELEASED, 4_000) });
    expect(await noteSendings(told.deps, {})).toBe(0);
  });

  test("D11 windows are counted with the installation's slowest recent rate; too few mails say nothing", async () => {
    const { processorId, changeId } = told.ids;
    const found = () => store.read.running.listSendings({ mails: FEWEST_MEASURED, limit: 5 });
    expect(reckonedRate(await found())).toBe(RECKONED_RATE);
    const eventOf = async () => {
      const planned = await told.deps.planAnnouncement({ processorId, changeId });
      if (!planned.ok) throw new Error(planned.code);
      return planned.plan.context.event;
    };
    const before = await eventOf();
    const other = await aToldChange(store);
    await store.write((tx) =>
      tx.running.saveSending({
        ...{ ...other.ids, mails: 1_000, startedAt: RELEASED },
        endedAt: plusMs(RELEASED, 10_000_000),
      }),
    );
    expect(reckonedRate(await found())).toBe(0.1);
    // Four mails at one in ten seconds take 40 seconds, at twenty a second one.
    expect(Date.parse(await eventOf()) - Date.parse(before)).toBe(39_000);
  });

  test("D11 dates froze at release: a rate that is measured later moves nothing", async () => {
    const notice = await told.noticeOf(told.first);
    expect(notice?.window?.controller.eventAt).toBe(plusMs(RELEASED, 2 * 3_600_000 + 1_000));
    expect(notice?.moves).toEqual([]);
  });
});
