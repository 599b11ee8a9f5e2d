import { makeStore } from "@db/store.server";
import { anAuthorisation, anAuthorisationFile, anId, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { type Announced, anAnnouncedChange, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeEach, expect, test } from "vitest";
import type { Authorisation } from "~/domain/authorisation/authorisation";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let opened: Promise<Store> | null = null;
  let store: Store;
  let tenant: Tenant;
  let announced: Announced;
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    store = await opened;
    tenant = await aTenant(store);
    announced = await anAnnouncedChange(store, tenant);
  });
  const stored = async (over: Partial<Authorisation> = {}) => {
    const act = anAuthorisation({
      ...{ processorId: tenant.processorId, changeId: announced.change.id, controllerId: announced.controller.id },
      ...{ noticeId: announced.notice.id, itemIds: [announced.item.id], recordedBy: tenant.staff.id },
      ...over,
    });
    await store.tx(tenant.processorId, (tx) => tx.authorisations.insert(act));
    return act;
  };

  test("an act comes back as it was written, by id, change and customer, in the order of receipt", async () => {
    const text = "Vi samtykker.\n\n“Ja” 🙂";
    const later = await stored({ text, grant: "early_start", startFrom: "2026-04-01", receivedAt: plusMs(NOW, 1) });
    const first = await stored({ itemIds: [announced.item.id, anId()], channel: "contract", recordedBy: null });
    const { authorisations } = store.read;
    const { processorId } = tenant;
    const { change, controller } = announced;
    expect(await authorisations.find(processorId, later.id)).toEqual(later);
    expect(await authorisations.listForChange(processorId, change.id)).toEqual([first, later]);
    expect(await authorisations.listForChange(processorId, change.id, [controller.id, anId()])).toEqual([first, later]);
    expect(await authorisations.listForChange(processorId, change.id, [anId()])).toEqual([]);
    expect(await authorisations.listForChange(processorId, change.id, [])).toEqual([]);
    expect(await authorisations.listForController(processorId, controller.id)).toEqual([first, later]);
    expect(await authorisations.listForController(processorId, anId())).toEqual([]);
  });

  test("only that it was taken back ever changes, and only once", async () => {
    const act = await stored();
    const at = plusMs(NOW, 5);
    const withdraw = (reason: string) =>
      store.tx(tenant.processorId, (tx) => tx.authorisations.withdraw(tenant.processorId, act.id, at, reason));
    expect(await Promise.all([withdraw("first"), withdraw("second")])).toEqual([true, false]);
    expect(await store.read.authorisations.find(tenant.processorId, act.id)).toEqual({
      ...act,
      withdrawnAt: at,
      withdrawnReason: "first",
    });
  });

  test("acts of one document name the first of them, which must be there", async () => {
    const first = await stored();
    const second = await stored({ grant: "amendment", recordingId: first.id });
    expect(second.recordingId).not.toBe(second.id);
    await expect(stored({ recordingId: anId() })).rejects.toMatchObject({ code: "database.constraint" });
  });

  test("a file comes back byte for byte, and lists of files leave the bytes where they are", async () => {
    const act = await stored();
    const content = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const file = anAuthorisationFile({ processorId: tenant.processorId, authorisationId: act.id, content });
    await store.write((tx) => tx.authorisations.insertFile(file));
    const { content: _bytes, ...summary } = file;
    expect(await store.read.authorisations.listFiles(tenant.processorId, act.recordingId)).toEqual([summary]);
    const read = await store.read.authorisations.findFile(tenant.processorId, file.id);
    expect({ ...read, content: null }).toEqual({ ...file, content: null });
    expect(Buffer.compare(read?.content ?? new Uint8Array(), content)).toBe(0);
  });
});
