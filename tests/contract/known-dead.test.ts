import { makeStore } from "@db/store.server";
import { aDeliveryReport, anIncomingMail, hashOf } from "@tests/support/builders";
import { CORRECTED, correct, workOn } from "@tests/support/correcting";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, RELEASED } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import { fateOf } from "~/domain/delivery/pause";
import type { Instant } from "~/domain/time";
import type { Store } from "~/ports/store";
import { watchFailures } from "~/usecases/watch-failures";

/** Sends what is due; what `isRefused` says of is refused for good. */
async function send(store: Store, at: Instant, isRefused: (mail: Delivery) => boolean): Promise<Delivery[]> {
  return store.write(async (tx) => {
    const due = await tx.deliveries.claimDue("bulk", { owner: "w", now: at, until: "2099-01-01T00:00:00.000Z" }, 200);
    const sent = due.map(({ delivery }) => {
      const end = { finishedAt: at, outcomeHash: hashOf(delivery.id), reply: "ok" };
      return { ...delivery, ...end, state: isRefused(delivery) ? ("failed" as const) : ("accepted" as const) };
    });
    await tx.deliveries.settle(sent);
    return sent;
  });
}

describeEachEngine((open) => {
  describe("a correction that fails", () => {
    it("counts for a pause of bulk mail only where the first notice had not failed at that address", async () => {
      const made = await aToldChange(makeStore(await open()));
      const { store } = made;
      const { processorId } = made.ids;
      const first = await send(store, RELEASED, ({ name }) => name === "Bo Skov" || name === "");
      const ida = first.find(({ name }) => name === "Ida Lund");
      if (ida === undefined) throw new Error("Ida Lund was told");
      const mail = anIncomingMail({ processorId, changeId: made.ids.changeId, deliveryId: ida.id });
      const report = aDeliveryReport({ processorId, mailId: mail.id, deliveryId: ida.id, changeId: made.ids.changeId });
      await store.tx(processorId, async (tx) => {
        await tx.incoming.insert(mail, Buffer.from("Subject: x"));
        await tx.incoming.insertReport(report);
      });
      const ids = await correct(made, { activity: "Backup of mail addresses" });
      await workOn(made, ids);
      const again = await send(store, CORRECTED, () => true);
      expect(again).toHaveLength(4);
      const of = { changeId: ids.changeId, deliveryId: again[0]?.id ?? "", each: 50 };
      const beside = await store.read.sending.listBeside(processorId, of);
      const fates = new Map(
        again.map(({ id, name }) => {
          const mail = beside.find((one) => one.id === id);
          return [name, mail === undefined ? null : fateOf(mail, null)];
        }),
      );
      expect(Object.fromEntries(fates)).toEqual({
        "Bo Skov": "open",
        "Ida Lund": "open",
        "": "open",
        "Eva Sten": "failed",
      });
      // Refused at once, it counts for nothing among the last mails of this process either.
      const eva = again.find(({ name }) => name === "Eva Sten");
      const many = Array.from({ length: 40 }, () => eva).filter((mail) => mail !== undefined);
      await watchFailures(made.deps, { record: async (rows) => rows.map(() => true) })(many);
      expect(await store.read.pauses.findOpen(processorId)).toBeNull();
      const old = { changeId: made.ids.changeId, deliveryId: ida.id, each: 50 };
      const before = await store.read.sending.listBeside(processorId, old);
      expect(before.map((mail) => fateOf(mail, null)).sort()).toEqual(["arrived", "failed", "failed", "failed"]);
    });
  });
});
