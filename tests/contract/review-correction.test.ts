import { makeStore } from "@db/store.server";
import { beginCorrection } from "@tests/support/correcting";
import { describeEachEngine } from "@tests/support/stores";
import { SECRET } from "@tests/support/three-people";
import { as, aToldChange } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { totpLabel } from "~/domain/people/second-factor";
import { requestSecondPerson } from "~/usecases/request-second-person";
import { showSecondPerson } from "~/usecases/show-second-person";

describeEachEngine((open) => {
  describe("the second person, asked to announce a correction", () => {
    it("D11 sees what reads otherwise than customers were told, which is what begins their window anew", async () => {
      const made = await aToldChange(makeStore(await open()));
      const { store, deps, tenant } = made;
      const { processorId, changeId } = await beginCorrection(made);
      const draft = await store.read.changes.find(processorId, changeId);
      if (draft === null) throw new Error("There is no draft");
      const put = { activity: "Backup of mail addresses", riskClass: "high" } as const;
      const proposed = draft.proposed.map((entry) => (entry.name === "Lagerhaus GmbH" ? { ...entry, ...put } : entry));
      const rowVersion = draft.rowVersion + 1;
      const { id: staffId } = tenant.second;
      const now = deps.clock.now();
      await store.tx(processorId, async (tx) => {
        await tx.changes.update({ ...draft, proposed, rowVersion });
        const app = { totpSecret: deps.keys.seal(totpLabel(staffId), SECRET), totpConfirmedAt: now, totpStep: null };
        await tx.staff.update(processorId, staffId, app);
      });
      const planned = await deps.planAnnouncement({ processorId, changeId, announcedBy: staffId });
      const acknowledged = planned.ok ? planned.plan.check.lines.map(({ key }) => key) : [];
      const authorized = as(tenant, "change.draft");
      const order = { sendAt: null, publishAutomatically: true, acknowledged };
      const asked = await requestSecondPerson(deps, { authorized, changeId, rowVersion, staffId, ...order });
      expect(asked).toMatchObject({ ok: true });
      const secretId = (await store.read.changes.find(processorId, changeId))?.secondPerson?.secretId ?? "";
      const shown = await showSecondPerson(deps, { token: deps.keys.linkToken("second_person", secretId) });
      const fields = [{ path: "activity", before: "Backup", after: "Backup of mail addresses" }];
      const what = { items: [{ how: "changed", line: { name: "Lagerhaus GmbH" }, fields }], firstDay: null };
      expect(shown).toMatchObject({ ok: true, view: { corrects: { ref: "2026-01", kind: "content", what } } });
    });
  });
});
