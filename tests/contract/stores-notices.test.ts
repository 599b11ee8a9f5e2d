import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import {
  aChange,
  aContact,
  aController,
  aDelivery,
  aMessage,
  aNotice,
  anId,
  aRecipient,
  aWindow,
  hashOf,
  NOW,
} from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { type Announced, anAnnouncedChange, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeEach, describe, expect, test } from "vitest";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

const page = { after: null, limit: 1_000 };

describeEachEngine((open) => {
  let opened: Promise<Store> | null = null;
  let store: Store;
  let tenant: Tenant;
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    store = await opened;
    tenant = await aTenant(store);
  });

  describe("notices and recipients", () => {
    let announced: Announced;
    beforeEach(async () => {
      announced = await anAnnouncedChange(store, tenant);
    });

    test("a notice comes back with terms and window as they were frozen", async () => {
      const { notice, change, controller } = announced;
      const { read } = store;
      expect(await read.notices.find(tenant.processorId, notice.id)).toEqual(notice);
      expect(await read.notices.findForController(tenant.processorId, change.id, controller.id)).toEqual(notice);
      const ofSome = (...ids: string[]) => read.notices.listForControllers(tenant.processorId, change.id, ids);
      expect(await ofSome(controller.id, change.id)).toEqual([notice]);
      expect([await ofSome(change.id), await ofSome()]).toEqual([[], []]);
    });

    test("D11: a window may end later than told, never earlier", async () => {
      const { notice } = announced;
      const later = plusMs(notice.windowEnd ?? NOW, 86_400_000);
      const moved = { ...notice, windowEnd: later, movedWindow: aWindow({ windowEndExclusive: later }), provenAt: NOW };
      await store.write((tx) => tx.notices.update(moved));
      expect(await store.read.notices.find(tenant.processorId, notice.id)).toEqual(moved);
      for (const windowEnd of [notice.windowEnd, null]) {
        const earlier = store.write((tx) => tx.notices.update({ ...moved, windowEnd }));
        await expect(earlier).rejects.toThrow("notices.update");
      }
      expect(await store.read.notices.lastWindowEnd(tenant.processorId, notice.changeId)).toBe(later);
    });

    test("what a customer was told stays, whatever an update says", async () => {
      const { notice } = announced;
      await store.write((tx) =>
        tx.notices.update({ ...notice, language: "en", window: null, gates: [], acknowledgedAt: NOW }),
      );
      const after = await store.read.notices.find(tenant.processorId, notice.id);
      expect(after).toEqual({ ...notice, acknowledgedAt: NOW });
    });

    test("the last window end is none where no notice has a window", async () => {
      const change = aChange({ processorId: tenant.processorId, createdBy: tenant.staff.id });
      const ids = { processorId: tenant.processorId, changeId: change.id, controllerId: announced.controller.id };
      await store.write(async (tx) => {
        await tx.changes.insert(change);
        await tx.notices.insert([aNotice({ ...ids, window: null })]);
      });
      expect(await store.read.notices.lastWindowEnd(tenant.processorId, change.id)).toBeNull();
    });

    test("one customer has one notice of a change, and one contact one link in it", async () => {
      const { notice, recipient } = announced;
      const again = await store.write((tx) => tx.notices.insert([aNotice({ ...notice, id: anId() })])).catch(thrown);
      expect(isUniqueViolation(again)).toBe(true);
      const twice = aRecipient({ ...recipient, id: anId(), linkHash: hashOf("other") });
      expect(isUniqueViolation(await store.write((tx) => tx.notices.insertRecipients([twice])).catch(thrown))).toBe(
        true,
      );
    });

    test("a link is found by the hash of its token and says whose it is", async () => {
      const { recipient } = announced;
      expect(await store.read.notices.findRecipientByLinkHash(recipient.linkHash)).toEqual(recipient);
      expect(await store.read.notices.findRecipientByLinkHash(hashOf("guessed"))).toBeNull();
      expect(await store.read.notices.listRecipientsOfNotice(tenant.processorId, recipient.noticeId)).toEqual([
        recipient,
      ]);
    });
  });

  describe("a staged release", () => {
    test("is taken back in chunks, mails first, until nothing is left", async () => {
      const { change, rows } = await aStagedRelease(store, tenant, 120);
      const { processorId } = tenant;
      let calls = 0;
      for (let more = true; more; calls++) {
        more = await store.tx(processorId, (tx) => tx.notices.removeStaged(processorId, change.id, 50));
      }
      // 120 mails, recipients and notices by 50 a call: seven full calls, and one that finds the rest.
      expect(calls).toBe(Math.floor((rows * 3) / 50) + 1);
      expect(await store.read.deliveries.countByState(processorId, change.id)).toEqual([]);
      expect(await store.read.notices.countRecipients(processorId, change.id)).toBe(0);
      expect(await store.read.notices.count(processorId, change.id)).toBe(0);
    });

    test("leaves the rows of other changes alone", async () => {
      const other = await anAnnouncedChange(store, tenant);
      const { change } = await aStagedRelease(store, tenant, 3);
      await store.tx(tenant.processorId, (tx) => tx.notices.removeStaged(tenant.processorId, change.id, 100));
      expect(await store.read.notices.list(tenant.processorId, other.change.id, page)).toEqual([other.notice]);
      expect(await store.read.deliveries.find(tenant.processorId, other.delivery.id)).toEqual(other.delivery);
    });

    test("cannot be taken back once it is announced", async () => {
      const { change } = await anAnnouncedChange(store, tenant);
      const taken = store.tx(tenant.processorId, (tx) => tx.notices.removeStaged(tenant.processorId, change.id, 100));
      await expect(taken).rejects.toThrow("withdrawn");
    });

    test("becomes planned mail in chunks, each row once, by workers at the same time", async () => {
      const { change, rows } = await aStagedRelease(store, tenant, 120);
      const { processorId } = tenant;
      const dueAt = plusMs(NOW, 1_000);
      const release = () => store.tx(processorId, (tx) => tx.deliveries.release(processorId, change.id, dueAt, 50));
      const counts = await Promise.all([release(), release(), release(), release()]);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(rows);
      expect(counts.sort((a, b) => b - a)).toEqual([50, 50, 20, 0]);
      const planned = await store.read.deliveries.listForChange(processorId, change.id, page);
      expect(new Set(planned.map((row) => `${row.state} ${row.dueAt}`))).toEqual(new Set([`planned ${dueAt}`]));
    });

    test("refuses limits that no transaction may have", async () => {
      const { processorId } = tenant;
      for (const limit of [0, 1_001, 2.5]) {
        const release = store.write((tx) => tx.deliveries.release(processorId, "none", NOW, limit));
        await expect(release).rejects.toThrow(RangeError);
      }
    });
  });
});

const thrown = (error: unknown) => error;

async function aStagedRelease(store: Store, { processorId, terms, staff }: Tenant, rows: number) {
  const change = aChange({ processorId, createdBy: staff.id, state: "releasing" });
  const message = aMessage({ processorId });
  const staged = Array.from({ length: rows }, () => {
    const controller = aController({ processorId, standardTermsId: terms.id });
    const ids = { processorId, controllerId: controller.id };
    const contact = aContact(ids);
    const notice = aNotice({ ...ids, changeId: change.id });
    const recipient = aRecipient({ ...ids, changeId: change.id, noticeId: notice.id, contactId: contact.id });
    const delivery = aDelivery({
      processorId,
      changeId: change.id,
      messageId: message.id,
      noticeId: notice.id,
      recipientId: recipient.id,
      state: "staged",
    });
    return { controller, contact, notice, recipient, delivery };
  });
  await store.write(async (tx) => {
    await tx.changes.insert(change);
    await tx.deliveries.saveMessage(message);
    await tx.customers.insertControllers(staged.map((row) => row.controller));
    await tx.customers.insertContacts(staged.map((row) => row.contact));
    await tx.notices.insert(staged.map((row) => row.notice));
    await tx.notices.insertRecipients(staged.map((row) => row.recipient));
    await tx.deliveries.insert(staged.map((row) => row.delivery));
  });
  return { change, rows };
}
