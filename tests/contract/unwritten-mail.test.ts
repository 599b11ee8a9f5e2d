import { makeStore } from "@db/store.server";
import { NOW } from "@tests/support/builders";
import { aMailing, deliverAll, proveFirst, scriptedMailer } from "@tests/support/mailing";
import { describeEachEngine } from "@tests/support/stores";
import { testDeps } from "@tests/support/test-deps";
import { expect, test } from "vitest";
import { openOutbox } from "~/adapters/outbox.server";
import { plusMs } from "~/domain/time";
import type { Outbox } from "~/ports/outbox";
import { deliverMail } from "~/usecases/deliver-mail";

describeEachEngine((open) => {
  test("where mails cannot be written now, they wait again, and go once they can be", async () => {
    const store = makeStore(await open());
    const deps = testDeps(store, plusMs(NOW, 60_000));
    const { processorId, change } = await aMailing(store, 3);
    const { mailer, sent } = scriptedMailer();
    const outbox = openOutbox(mailer, deps);
    let faults = 1;
    const dropped: string[] = [];
    const failing: Outbox = {
      ...outbox,
      write: (...mails) => (faults-- > 0 ? Promise.reject(new Error("no thread")) : outbox.write(...mails)),
      drop: (ids) => void dropped.push(...ids),
    };
    const needs = { ...deps, outbox: failing, proveNotices: proveFirst };
    const queue = deliverMail({ ...needs, owner: "worker", random: () => 0.5 });
    await expect(queue.claim("bulk", 10)).rejects.toThrow("no thread");
    const rows = await store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 10 });
    expect(rows.map(({ state, leaseOwner }) => [state, leaseOwner])).toEqual(rows.map(() => ["planned", null]));
    expect(dropped.sort()).toEqual(rows.map(({ id }) => id).sort());
    await deliverAll(queue);
    expect(sent).toHaveLength(rows.length);
  });
});
