import { makeStore } from "@db/store.server";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, type ToldChange, WINDOW_END } from "@tests/support/told-change";
import { describe, expect, test } from "vitest";
import type { Controller } from "~/domain/agreement/controller";
import { CLOSING_GRACE_MS } from "~/domain/periods/deadline";
import type { Entry, Transfer } from "~/domain/register/entry";
import { plusMs } from "~/domain/time";
import { advanceChange } from "~/usecases/advance-change";
import { endTransferDecision } from "~/usecases/end-transfer-decision";
import { recordAuthorisation } from "~/usecases/record-authorisation";
import { restoreTransferDecision } from "~/usecases/restore-transfer-decision";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { showStaffChange } from "~/usecases/show-staff-change";

const A_YEAR_LATER = "2027-12-24T08:00:00.000Z";
const SCC: Transfer = {
  ...{ tool: "scc", instrument: "(EU) 2021/914", module: 3, checkedOn: "2026-11-01" },
  ...{ listedEntity: null, fallback: null },
};
const DPF: Transfer = {
  ...{ tool: "dpf", instrument: "(EU) 2023/1795", module: null, checkedOn: "2026-11-01" },
  ...{ listedEntity: "Lagerhaus Inc.", fallback: null },
};
const places = (country: string): Pick<Entry, "locations"> => ({
  locations: [{ role: "processing", country, region: null, address: null }],
});

/** A vendor in the United States is added, with this tool; the second customer's agreement has no clause on places. */
const usVendor = (store: Parameters<typeof aToldChange>[0], transfer: Transfer) =>
  aToldChange(store, { added: { ...places("US"), transfer }, overrides: { geography: { kind: "none" } } });

async function passTime(told: ToldChange) {
  for (const now of [plusMs(WINDOW_END, CLOSING_GRACE_MS), ON_FIRST_DAY, "2027-06-01T08:00:00.000Z", A_YEAR_LATER]) {
    told.deps.clock.set(now);
    await advanceChange(told.deps, told.ids);
  }
}

async function inEffect(told: ToldChange, by: Controller) {
  const { processorId, changeId } = told.ids;
  const outcomes = await told.store.read.changes.listOutcomes(processorId, changeId, [by.id]);
  return outcomes.flatMap(({ itemId, state }) => (state === "in_effect" ? [itemId] : []));
}

async function standing(told: ToldChange) {
  const authorized = as(told.tenant, "list.read");
  const page = { after: null, limit: 1 };
  const shown = await showStaffChange(told.deps, { authorized, changeId: told.ids.changeId, page });
  if (!shown.ok) throw new Error(shown.code);
  const { items, coverage, awaited } = shown.view;
  return { of: Object.fromEntries(items.find(({ id }) => id === told.addition)?.standing ?? []), coverage, awaited };
}

function consent(told: ToldChange, by: Controller) {
  return recordAuthorisation(told.deps, {
    authorized: as(told.tenant, "authorisation.record"),
    changeId: told.ids.changeId,
    controllerId: by.id,
    formId: "",
    draft: {
      ...{ acts: [{ grant: "consent", itemId: told.addition }], startFrom: "", channel: "letter", acknowledged: true },
      ...{ personName: "Eva Sten", authority: "Chair", receivedOn: "2027-12-20", text: "We consent." },
    },
    files: [],
    hasRefusedFiles: false,
  });
}

describeEachEngine((open) => {
  const told = async (transfer: Transfer) => usVendor(makeStore(await open()), transfer);

  describe("adding a US vendor", () => {
    test("HL-4.2 D3 asks every clause-4 customer for written consent and never starts by silence", async () => {
      const made = await told(SCC);
      const tracks = async (by: Controller) =>
        (await made.noticeOf(by))?.gates.find(({ itemId }) => itemId === made.addition)?.tracks;
      // By the standard terms nothing goes outside the EEA; the first customer's agreement has no such clause.
      expect(await tracks(made.second)).toEqual(["N", "C"]);
      expect(await tracks(made.first)).toEqual(["N"]);
      expect((await standing(made)).of).toEqual({ waiting: 1, "pending.consent": 1 });
      expect((await standing(made)).coverage.awaited).toEqual({ waiting: 2, silent: 0 });
      await passTime(made);
      expect(await inEffect(made, made.second)).toEqual([]);
      expect(await inEffect(made, made.first)).toEqual([made.addition]);
      const after = await standing(made);
      expect(after.of).toEqual({ in_effect: 1, blocked_consent_missing: 1 });
      expect(after.coverage.awaited).toEqual({ waiting: 0, silent: 2 });
      expect(after.awaited.map(({ name }) => name).sort()).toEqual([made.first.name, made.second.name].sort());
    });

    test("HL-4.2 written consent with a valid transfer tool opens it, as soon as it is recorded", async () => {
      const made = await told(SCC);
      await passTime(made);
      expect(await consent(made, made.second)).toMatchObject({ ok: true, opens: true });
      await advanceChange(made.deps, made.ids);
      expect(await inEffect(made, made.second)).toEqual([made.addition]);
      const { processorId, changeId } = made.ids;
      const outcomes = await made.store.read.changes.listOutcomes(processorId, changeId, [made.second.id]);
      expect(outcomes.find(({ itemId }) => itemId === made.addition)?.effectiveDay).toBe("2027-12-24");
    });

    test("D3 consent alone does not: where the tool has fallen it is held for everybody, with or without the clause", async () => {
      const made = await told(DPF);
      await endTransferDecision(made.deps, { decisionId: "US-DPF", endedOn: "2026-12-01", because: "C-703/25 P" });
      await passTime(made);
      expect((await standing(made)).of).toEqual({ "held.transfer_tool": 1, blocked_consent_missing: 1 });
      expect(await consent(made, made.second)).toMatchObject({ ok: true });
      await passTime(made);
      expect(await inEffect(made, made.first)).toEqual([]);
      expect(await inEffect(made, made.second)).toEqual([]);
      expect((await standing(made)).of).toEqual({ "held.transfer_tool": 2 });
      const shown = await showNotifiedChange(made.deps, await made.reading("Eva Sten"));
      const part = shown.ok ? shown.notified.items.find(({ item }) => item.id === made.addition) : null;
      expect(part?.verdict).toMatchObject({ verdict: "closed", gate: { state: "held", by: "transfer_tool" } });
      await restoreTransferDecision(made.deps, { decisionId: "US-DPF" });
      await passTime(made);
      expect((await standing(made)).of).toEqual({ in_effect: 2 });
    });

    test("HL-B1.17 another activity of a listed company is denied by silence, for each customer that says nothing", async () => {
      const made = await told(SCC);
      await passTime(made);
      const authorized = as(made.tenant, "list.read");
      const page = { after: null, limit: 1 };
      const shown = await showStaffChange(made.deps, { authorized, changeId: made.ids.changeId, page });
      const item = shown.ok ? shown.view.items.find(({ id }) => id === made.otherActivity) : null;
      expect(item?.standing).toEqual([["denied_by_silence", 2]]);
      expect(item?.publishedVersion).toBeNull();
    });
  });
});
