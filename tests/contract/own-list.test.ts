import { makeStore } from "@db/store.server";
import { describe, expect, test } from "vitest";
import { contentHash } from "~/domain/change/next-version";
import { showOwnList } from "~/usecases/show-own-list";
import { anEntry, anOutcome } from "../support/builders";
import { describeEachEngine } from "../support/stores";
import { anAnnouncedChange, aTenant } from "../support/tenant";
import { testDeps } from "../support/test-deps";

describeEachEngine((open) => {
  describe("a customer's own list", () => {
    test("D16 leaves out what is published but not in effect for that customer, and shows it once it is", async () => {
      const store = makeStore(await open());
      const tenant = await aTenant(store);
      const { processorId, version } = tenant;
      const told = await anAnnouncedChange(store, tenant);
      const deps = testDeps(store, "2027-01-04T09:00:00.000Z");
      const added = told.item.after ?? anEntry();
      const entries = [...version.entries, added];
      await store.tx(processorId, async (tx) => {
        const next = {
          ...version,
          id: deps.ids.next(),
          n: 2,
          entries,
          contentHash: contentHash(entries),
          changeId: told.change.id,
        };
        await tx.lists.insert({ ...next, effectiveDay: "2027-01-01" });
        await tx.changes.setItemPublished(processorId, told.item.id, 2);
      });
      const found = { ...deps, keys: { ...deps.keys, tokenHash: () => told.recipient.linkHash } };
      const own = async () => {
        const shown = await showOwnList(found, { token: "any" });
        return shown.ok ? shown.own.entries.map(({ id }) => id) : shown.code;
      };
      expect(await own()).not.toContain(added.id);
      const { id: itemId } = told.item;
      const { controllerId, changeId } = told.recipient;
      await store.write((tx) =>
        tx.changes.saveOutcomes([
          anOutcome({ processorId, changeId, itemId, controllerId, state: "in_effect", effectiveDay: "2027-01-01" }),
        ]),
      );
      expect(await own()).toContain(added.id);
    });

    test("is shown to nobody without a link", async () => {
      const store = makeStore(await open());
      const deps = testDeps(store, "2027-01-04T09:00:00.000Z");
      expect(await showOwnList(deps, { token: "unknown" })).toEqual({ ok: false, code: "link.unknown" });
    });
  });
});
