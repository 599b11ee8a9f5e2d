import { makeStore } from "@db/store.server";
import { aDelivery, hashOf, NOW } from "@tests/support/builders";
import { aMailOut } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { expect, test } from "vitest";
import { FAILURES_MOST } from "~/domain/delivery/pause";
import { authorize } from "~/domain/people/authorize";
import { plusMs } from "~/domain/time";
import { resumeSending } from "~/usecases/pause-sending";
import { watchFailures } from "~/usecases/watch-failures";

const MINUTE = 60_000;

describeEachEngine((open) => {
  /** A sending of so many mails that a relay took all of. */
  async function relayed(count: number, refused: number | null = null) {
    const store = makeStore(await open());
    const made = await aMailOut(store);
    const { processorId, change, delivery, deps } = made;
    const mails = Array.from({ length: count }, (_, n) =>
      aDelivery({
        ...{ processorId, changeId: change.id, messageId: delivery.messageId, kind: "notice", sequence: n + 2 },
        ...{ state: n === refused ? "failed" : "accepted", attempt: 1, reply: "250 queued", finishedAt: NOW },
        messageHash: hashOf(`bytes ${n}`),
        address: `reader${n}@skov.example`,
      }),
    );
    for (let from = 0; from < count; from += 200)
      await store.write((tx) => tx.deliveries.insert(mails.slice(from, from + 200)));
    deps.clock.set(plusMs(NOW, MINUTE));
    const giveUp = (n: number) =>
      made.report({ address: mails[n]?.address ?? "" }, made.addressOf("bounce", mails[n]?.id ?? ""));
    const { id: staffId, name, address } = made.staff;
    const granted = authorize({ staffId, processorId, name, address, roles: ["administrator"] }, "mail.pause");
    if (!granted.ok) throw new Error(granted.code);
    const authorized = granted.authorized;
    return {
      ...{ ...made, store, mails, giveUp },
      held: () => store.read.pauses.findOpen(processorId),
      resume: () => resumeSending(deps, { authorized }),
    };
  }

  test("issue 5: mails that a relay took and gave back count where they were sent, however many followed", async () => {
    const { giveUp, held, store, processorId } = await relayed(1_100);
    for (let n = 0; n < FAILURES_MOST; n += 1) await giveUp(n * 3);
    // The same mail again is the same failure, and one that is far away is in no 500 with them.
    await giveUp(0);
    await giveUp(1_000);
    expect(await held()).toBeNull();
    await giveUp(FAILURES_MOST * 3);
    expect(await held()).toMatchObject({ cause: "hard_failures", failed: 26, byStaffId: null });
    const page = { before: null, limit: 50 };
    const acts = { act: "mail.pause", result: null, actorId: null, controllerId: null, from: null, until: null };
    expect(await store.read.audit.list(processorId, acts, page)).toMatchObject([
      { actor: { kind: "system" }, after: { cause: "hard_failures", failed: 26 } },
    ]);
  });

  test("issue 5: whoever lets mail go on has looked: what was sent until then stops it no more, what follows does", async () => {
    const { giveUp, held, resume } = await relayed(60);
    for (let n = 0; n <= FAILURES_MOST; n += 1) await giveUp(n);
    expect(await held()).not.toBeNull();
    await giveUp(50);
    expect(await resume()).toEqual({ ok: true });
    await giveUp(51);
    expect(await held()).toBeNull();
  });

  test("issue 5: what was refused and what was given back count together, also in a process that has just begun", async () => {
    const { giveUp, held, mails, deps, store } = await relayed(60, 40);
    for (let n = 1; n < FAILURES_MOST; n += 1) await giveUp(n);
    const begun = watchFailures(deps, { record: async (rows) => rows.map(() => true) });
    await begun(mails.filter(({ state }) => state === "failed"));
    expect(await held()).toBeNull();
    const [first] = mails;
    const next = aDelivery({
      ...first,
      id: deps.ids.next(),
      sequence: 900,
      state: "failed",
      reply: "550 no such user",
    });
    await store.write((tx) => tx.deliveries.insert([next]));
    await begun([next]);
    expect(await held()).toMatchObject({ failed: 26, finished: 61 });
  });

  test("a report that counts for nothing stops nothing", async () => {
    const { held, mails, addressOf, report } = await relayed(60);
    for (const { id, address } of mails) {
      await report({ address: "somebody@else.example" }, addressOf("bounce", id));
      await report({ address, action: "delayed", status: "4.4.1" }, addressOf("bounce", id));
    }
    expect(await held()).toBeNull();
  });
});
