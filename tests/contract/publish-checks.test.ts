import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { aPeriod } from "@tests/support/builders";
import { aCheckedWorkplace } from "@tests/support/checked-workplace";
import { typedEntry } from "@tests/support/drafting";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { describe, expect, it } from "vitest";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { POLICY_CHECKS } from "~/domain/processor/processor";
import { acknowledgeWarnings } from "~/usecases/acknowledge-warnings";
import { approveDraft } from "~/usecases/approve-draft";
import { confirmReclassification } from "~/usecases/confirm-reclassification";
import { editDraft } from "~/usecases/edit-draft";
import { flagEmergency } from "~/usecases/flag-emergency";
import { reclassifyItem } from "~/usecases/reclassify-item";
import { recordTraining } from "~/usecases/record-training";
import { releaseChange } from "~/usecases/release-change";
import { saveDraftEntry } from "~/usecases/save-draft-entry";
import { showChangeRecord } from "~/usecases/show-change-record";
import { showPolicy } from "~/usecases/show-policy";

const FIRST = { entry: typedEntry, replaces: null, firstDay: "2026-12-31" };
const RELEASE = "2026-11-23T09:20:00.000Z";

describeEachEngine((open) => {
  const workplace = async () => aCheckedWorkplace(makeStore(await open()));

  describe("warnings", () => {
    it("D14 refuse an announcement until each is noted, by whoever announces or before", async () => {
      const { deps, draft, order, create, view, stored, ida } = await workplace();
      const id = await create(FIRST);
      const refused = await order(id);
      if (refused.ok || refused.code !== "change.warnings_open") throw new Error("it was not refused");
      const keys = refused.lines.map(({ key }) => key);
      expect(refused.lines.map(({ code }) => code)).toContain("policy.risk_class");
      expect((await view(id)).open).toEqual(keys);
      const [first = "", ...rest] = keys;
      const noting = { authorized: draft("change.draft"), changeId: id };
      expect(await acknowledgeWarnings(deps, { ...noting, rowVersion: 1, keys: [first] })).toEqual({ ok: true });
      expect((await stored(id)).acknowledgedWarnings).toMatchObject([{ key: first, by: ida.id }]);
      expect((await view(id)).open).toEqual(rest);
      expect(await order(id, rest.slice(1))).toMatchObject({ code: "change.warnings_open", lines: [{ key: rest[0] }] });
      expect(await order(id, rest)).toMatchObject({ ok: true });
      expect((await stored(id)).acknowledgedWarnings.map(({ key }) => key).sort()).toEqual([...keys].sort());
    });

    it("must be noted anew once an edit makes them say something else", async () => {
      const { deps, draft, create, seen: view, stored } = await workplace();
      const id = await create({ ...FIRST, entry: { ...typedEntry, contact: null } });
      const { open } = await view(id);
      await acknowledgeWarnings(deps, { authorized: draft("change.draft"), changeId: id, rowVersion: 1, keys: open });
      expect((await view(id)).open).toEqual([]);
      const [item] = (await view(id)).items;
      const save = async (contact: string | null) => {
        const { rowVersion } = await stored(id);
        const places = { storage: "DE", processing: "DE", access: "DE" };
        const entry = { ...typedEntry, contact, country: null, places, legalBasis: "EU-US Privacy Shield" };
        return saveDraftEntry(deps, {
          ...{ authorized: draft("change.draft"), changeId: id, rowVersion },
          ...{ entryId: item?.id ?? null, entry },
        });
      };
      expect(await save(null)).toMatchObject({ ok: true });
      const after = await view(id);
      const said = after.check.lines.filter(({ key }) => after.open.includes(key));
      expect(said.map((line) => ("finding" in line ? line.finding.code : line.code))).toContain("BASIS_INVALID");
    });

    it("cannot be noted on a draft that has moved on, nor what blocks away", async () => {
      const { deps, draft, create, order } = await workplace();
      const id = await create({ ...FIRST, firstDay: "2026-12-01" });
      const noting = { authorized: draft("change.draft"), changeId: id, keys: ["draft.first_day_inside_window"] };
      expect(await acknowledgeWarnings(deps, { ...noting, rowVersion: 9 })).toMatchObject({
        code: "change.changed_meanwhile",
      });
      expect(await acknowledgeWarnings(deps, { ...noting, rowVersion: 1 })).toEqual({ ok: true });
      expect(await order(id, ["draft.first_day_inside_window"])).toMatchObject({
        code: "change.blocked",
        lines: [{ code: "draft.first_day_inside_window", earliest: "2026-12-24" }],
      });
    });
  });

  describe("the processor's own policy", () => {
    it("D14 makes its checks block, and is in the log with who set it", async () => {
      const { deps, eva, may, policy, order, create, leaves } = await workplace();
      const id = await create(FIRST);
      await policy([...POLICY_CHECKS]);
      const refused = await order(id);
      if (refused.ok || !("lines" in refused)) throw new Error("it was not refused");
      expect(refused.code).toBe("change.blocked");
      expect(refused.lines.map(({ level, code }) => `${level} ${code}`)).toEqual(
        POLICY_CHECKS.map((check) => `policy policy.${check}`),
      );
      const view = await showPolicy(deps, { authorized: may("list.read", eva, ["gdpa"]) });
      expect(view).toMatchObject({ blocks: POLICY_CHECKS, mayEdit: true });
      expect(await leaves()).toMatchObject([
        { type: "policy_changed", blocks: POLICY_CHECKS, by: { kind: "staff", id: eva.id } },
      ]);
      await policy([]);
      expect(await order(id)).toMatchObject({ code: "change.warnings_open" });
    });

    it("HL-8.1 counts the training of whoever announces, recorded for no day to come", async () => {
      const { deps, ida, bo, eva, may, policy, order, create, leaves } = await workplace();
      const id = await create(FIRST);
      await policy(["training"]);
      expect(await order(id)).toMatchObject({
        code: "change.blocked",
        lines: [{ code: "policy.training", name: bo.name }],
      });
      const record = (trainedOn: string | null, staffId = bo.id) =>
        recordTraining(deps, { authorized: may("policy.edit", eva, ["gdpa"]), staffId, trainedOn });
      expect(await record("2026-11-24")).toEqual({ ok: false, code: "staff.training_ahead" });
      expect(await record("2026-11-23", "00000000-0000-7000-8000-000000000000")).toMatchObject({
        code: "staff.not_found",
      });
      expect(await record("2026-11-23")).toEqual({ ok: true });
      expect(await order(id)).toMatchObject({ code: "change.warnings_open" });
      const view = await showPolicy(deps, { authorized: may("list.read", ida, ["auditor"]) });
      expect(view.staff.map(({ name, trainedOn, isTrained }) => [name, trainedOn, isTrained])).toEqual([
        [bo.name, "2026-11-23", true],
        [eva.name, null, false],
        [ida.name, null, false],
      ]);
      expect(view.mayEdit).toBe(false);
      expect(await leaves()).toMatchObject([{}, { type: "staff_trained", staffId: bo.id, trainedOn: "2026-11-23" }]);
    });

    it("GS-16 takes the administrator's approval of this very draft, which another edit makes void", async () => {
      const { deps, eva, may, draft, policy, order, create, view, stored, leaves } = await workplace();
      const id = await create(FIRST);
      await policy(["gdpa_approval"]);
      const approve = async (isApproved = true) => {
        const { rowVersion } = await stored(id);
        const authorized = may("change.approve", eva, ["gdpa"]);
        return approveDraft(deps, { authorized, changeId: id, rowVersion, isApproved });
      };
      expect(await order(id)).toMatchObject({ code: "change.blocked", lines: [{ code: "policy.gdpa_approval" }] });
      expect(await approve()).toEqual({ ok: true });
      expect((await view(id)).approval).toMatchObject({ by: eva.name, isValid: true });
      expect(await order(id)).toMatchObject({ code: "change.warnings_open" });
      const plan = { kind: "plan", firstDay: "2027-01-31" } as const;
      const { rowVersion } = await stored(id);
      await editDraft(deps, { authorized: draft("change.draft"), changeId: id, rowVersion, edit: plan });
      expect((await view(id)).approval).toMatchObject({ isValid: false });
      expect(await order(id)).toMatchObject({ code: "change.blocked" });
      expect(await approve()).toEqual({ ok: true });
      expect(await approve(false)).toEqual({ ok: true });
      expect((await view(id)).approval).toBeNull();
      expect((await leaves()).slice(1)).toMatchObject([
        { type: "change_approved", isApproved: true, firstDay: "2026-12-31", by: { id: eva.id } },
        { type: "change_approved", isApproved: true, firstDay: "2027-01-31" },
        { type: "change_approved", isApproved: false },
      ]);
    });

    it("GS-16 approval and noted warnings still stand at the release, and what blocks then puts the change back", async () => {
      const { deps, eva, may, policy, order, create, view, stored, tenant } = await workplace();
      const ids = { processorId: tenant.processorId, changeId: await create(FIRST) };
      await policy(["gdpa_approval"]);
      const authorized = may("change.approve", eva, ["gdpa"]);
      await approveDraft(deps, { authorized, changeId: ids.changeId, rowVersion: 1, isApproved: true });
      expect(await order(ids.changeId, (await view(ids.changeId)).open)).toMatchObject({ ok: true });
      await policy(["gdpa_approval", "risk_class"]);
      deps.clock.set(RELEASE);
      expect(await releaseChange(deps, ids)).toBe("blocked");
      expect(await stored(ids.changeId)).toMatchObject({ state: "draft", releaseFault: "policy.risk_class" });
      await policy(["gdpa_approval"]);
      expect(await order(ids.changeId)).toMatchObject({ ok: true });
      deps.clock.set("2026-11-23T09:40:00.000Z");
      expect(await releaseChange(deps, ids)).toBe("announced");
    });
  });

  describe("an emergency", () => {
    it("shortens what an agreement has a term for, says for whom, and warns where it shortens nothing", async () => {
      const { deps, draft, entries, create, view, stored, customer } = await workplace();
      const id = await create({ ...FIRST, replaces: entries[1]?.id ?? "" });
      const flag = async (reason: string) => {
        const { rowVersion } = await stored(id);
        return flagEmergency(deps, { authorized: draft("change.draft"), changeId: id, rowVersion, reason });
      };
      expect((await view(id)).emergency).toBeNull();
      expect(await flag("Beta closes on Friday.")).toEqual({ ok: true });
      expect((await view(id)).check.lines.map(({ code }) => code)).toContain("draft.emergency_shortens_nothing");
      await customer({ emergency: aPeriod({ count: 5 }) }, "Hurtig ApS");
      const shown = await view(id);
      expect(shown.emergency).toMatchObject([
        { earliest: "2026-12-01", otherwise: "2026-12-24", count: 1, names: ["Hurtig ApS"] },
      ]);
      expect(shown.check.earliest).toBe("2026-12-24");
      expect(shown.check.lines.map(({ code }) => code)).not.toContain("draft.emergency_shortens_nothing");
      expect(await flag("")).toEqual({ ok: true });
      expect((await stored(id)).emergency).toBeNull();
    });
  });

  describe("whom a change leaves out", () => {
    it("HL-2.4 is shown with the reason before, told of nothing, and kept with the reason afterwards", async () => {
      const { deps, draft, eva, may, create, view, customer, tenant, store } = await workplace();
      await store.write((tx) => tx.processors.setPolicy(tenant.processorId, { blocks: [] }));
      const skipped = await customer({ services: ["Newsletters"], notice: null }, "Udenfor ApS");
      const id = await create({ ...FIRST, entry: { ...typedEntry, services: ["Heypush"] } });
      const shown = await view(id);
      expect(shown.counts).toMatchObject({ customers: 1, contacts: 1, leftOut: 1 });
      expect(shown.leftOut).toMatchObject([
        { count: 1, names: ["Udenfor ApS"], reasons: [{ reason: "services_not_used", services: ["Heypush"] }] },
      ]);
      expect(shown.groups.map(({ count }) => count)).toEqual([1]);
      expect(shown.isBlocked).toBe(false);
      const order = { authorized: draft("change.announce"), changeId: id, sendAt: null, publishAutomatically: true };
      expect(await announceKnowingly(deps, order)).toMatchObject({ ok: true });
      deps.clock.set(RELEASE);
      await releaseChange(deps, { processorId: tenant.processorId, changeId: id });
      expect(await store.read.notices.findForController(tenant.processorId, id, skipped.id)).toBeNull();
      const asking = { authorized: may("list.read", eva, ["gdpa"]), changeId: id };
      const record = await showChangeRecord(deps, { ...asking, page: { after: null, limit: 1 } });
      expect(record).toMatchObject({
        ok: true,
        view: { leftOut: { count: 1, rows: [{ name: "Udenfor ApS", reasons: [{ services: ["Heypush"] }] }] } },
      });
      expect(record.ok && record.view.noted.map(({ line }) => line.code)).toContain("customer.left_out");
    });
  });

  it("a draft of another processor is not found, whatever is said of it", async () => {
    const { store, deps, create } = await workplace();
    const id = await create(FIRST);
    const other = await aTenant(store);
    const their = <A extends StaffAct>(act: A): Authorized<A> => {
      const actor = { staffId: other.staff.id, processorId: other.processorId, name: "", address: "" };
      const granted = authorize({ ...actor, roles: ["publisher", "gdpa"] }, act);
      if (!granted.ok) throw new Error(granted.code);
      return granted.authorized;
    };
    const draft = their("change.draft");
    const about = { changeId: id, rowVersion: 1 };
    const asked = await Promise.all([
      reclassifyItem(deps, { ...about, authorized: draft, entryId: id, added: [], removed: [], reason: "So." }),
      confirmReclassification(deps, { ...about, authorized: their("change.confirm_class"), saidAt: 0 }),
      flagEmergency(deps, { ...about, authorized: draft, reason: "So." }),
      approveDraft(deps, { ...about, authorized: their("change.approve"), isApproved: true }),
      acknowledgeWarnings(deps, { ...about, authorized: draft, keys: [] }),
      showChangeRecord(deps, { authorized: their("list.read"), changeId: id, page: { after: null, limit: 1 } }),
    ]);
    expect(asked.map((one) => (one.ok ? "found" : one.code))).toEqual(asked.map(() => "change.not_found"));
  });
});
