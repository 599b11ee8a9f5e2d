import { makeStore } from "@db/store.server";
import { describe, expect, test } from "vitest";
import { contentHash } from "~/domain/change/next-version";
import { linkActor } from "~/domain/people/acting";
import { authorize } from "~/domain/people/authorize";
import { openLink } from "~/usecases/open-link";
import { showOwnList } from "~/usecases/show-own-list";
import { anEntry, anOutcome, aRecipient } from "../support/builders";
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
      const granted = authorize(linkActor(told.recipient), "own.read");
      if (!granted.ok) throw new Error(granted.code);
      const own = async () => {
        const shown = await showOwnList(deps, granted);
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

    test("is nothing while nothing is published", async () => {
      const store = makeStore(await open());
      const deps = testDeps(store, "2027-01-04T09:00:00.000Z");
      const granted = authorize(linkActor(aRecipient()), "own.read");
      if (!granted.ok) throw new Error(granted.code);
      expect(await showOwnList(deps, granted)).toEqual({ ok: false, code: "list.not_found" });
      expect(await openLink(deps, { token: "unknown" })).toEqual({ ok: false, code: "link.unknown" });
    });
  });
});
