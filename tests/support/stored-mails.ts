import type { Database } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { beforeEach } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import type { Store } from "~/ports/store";
import { aDelivery } from "./builders";
import { type Announced, anAnnouncedChange, aTenant, type Tenant } from "./tenant";

/** A store with a change that was just announced before each test, by a tenant of its own, and mails put into it as asked. */
export function storedMails(open: () => Promise<Database>) {
  let opened: Promise<Store> | null = null;
  const made = {} as { store: Store; tenant: Tenant; announced: Announced };
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    made.store = await opened;
    made.tenant = await aTenant(made.store);
    made.announced = await anAnnouncedChange(made.store, made.tenant);
  });
  const stored = async (n: number, over: Partial<Delivery> = {}) => {
    const { processorId } = made.tenant;
    const rows = Array.from({ length: n }, () =>
      aDelivery({ processorId, messageId: made.announced.message.id, changeId: made.announced.change.id, ...over }),
    );
    await made.store.write((tx) => tx.deliveries.insert(rows));
    return rows;
  };
  return {
    made,
    stored,
    async one(over: Partial<Delivery> = {}) {
      const [row] = await stored(1, over);
      if (row === undefined) throw new Error("none stored");
      return row;
    },
    found: (row: Delivery) => made.store.read.deliveries.find(row.processorId, row.id),
  };
}
