import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { aContact, aController, aPeriod, aStaff } from "@tests/support/builders";
import { aWorkplace, typedEntry } from "@tests/support/drafting";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { describe, expect, it } from "vitest";
import type { Terms } from "~/domain/agreement/terms";
import { type Act, type Authorized, authorize } from "~/domain/people/authorize";
import type { Staff, StaffRole } from "~/domain/people/staff";
import { POLICY_CHECKS } from "~/domain/processor/processor";
import { acknowledgeWarnings } from "~/usecases/acknowledge-warnings";
import { announceChange } from "~/usecases/announce-change";
import { approveDraft } from "~/usecases/approve-draft";
import { changePolicy } from "~/usecases/change-policy";
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
  async function workplace() {
    const made = await aWorkplace(makeStore(await open()));
    const { store, tenant, deps } = made;
    const { processorId } = tenant;
    const may = <A extends Act>(act: A, person: Staff, roles: StaffRole[]): Authorized<A> => {
      const granted = authorize({ staffId: person.id, processorId, name: person.name, address: "", roles }, act);
      if (!granted.ok) throw new Error(granted.code);
      return granted.authorized;
    };
    const eva = aStaff({ processorId, name: "Eva Sten", roles: ["gdpa"] });
    await store.write((tx) => tx.staff.insert(eva));
    const ida = tenant.staff;
    return {
      ...made,
      ida,
      eva,
      may,
      draft: (act: "change.draft" | "change.announce" | "change.confirm_class") => may(act, ida, ["publisher"]),
      policy: (blocks: (typeof POLICY_CHECKS)[number][]) =>
        changePolicy(deps, { authorized: may("policy.edit", eva, ["gdpa"]), blocks }),
      order: (changeId: string, acknowledged: string[] = []) =>
        announceChange(deps, {
          ...{ authorized: may("change.announce", ida, ["publisher"]), changeId, acknowledged },
          ...{ sendAt: null, publishAutomatically: true },
        }),
      leaves: async () =>
        (await store.read.log.listLeaves(processorId, 0, 50)).map(({ text }) => JSON.parse(text) as { type: string }),
      async customer(overrides: Partial<Terms>, name: string) {
        const controller = aController({ processorId, standardTermsId: tenant.terms.id, overrides, name });
        const contact = aContact({ processorId, controllerId: controller.id });
        await store.write(async (tx) => {
          await tx.customers.insertControllers([controller]);
          await tx.customers.insertContacts([contact]);
        });
        return controller;
      },
    };
  }

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
      const { deps, draft, create, view, stored } = await workplace();
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
      const { deps, ida, eva, may, policy, order, create, leaves } = await workplace();
      const id = await create(FIRST);
      await policy(["training"]);
      expect(await order(id)).toMatchObject({
        code: "change.blocked",
        lines: [{ code: "policy.training", name: ida.name }],
      });
      const record = (trainedOn: string | null, staffId = ida.id) =>
        recordTraining(deps, { authorized: may("policy.edit", eva, ["gdpa"]), staffId, trainedOn });
      expect(await record("2026-11-24")).toEqual({ ok: false, code: "staff.training_ahead" });
      expect(await record("2026-11-23", "00000000-0000-7000-8000-000000000000")).toMatchObject({
        code: "staff.not_found",
      });
      expect(await record("2026-11-23")).toEqual({ ok: true });
      expect(await order(id)).toMatchObject({ code: "change.warnings_open" });
      const view = await showPolicy(deps, { authorized: may("list.read", ida, ["auditor"]) });
      expect(view.staff.map(({ name, trainedOn, isTrained }) => [name, trainedOn, isTrained])).toEqual([
        [eva.name, null, false],
        [ida.name, "2026-11-23", true],
      ]);
      expect(view.mayEdit).toBe(false);
      expect(await leaves()).toMatchObject([{}, { type: "staff_trained", staffId: ida.id, trainedOn: "2026-11-23" }]);
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

  describe("the class of an item", () => {
    /** A listed company gets another activity: specific approval, silence refuses. */
    async function otherActivity() {
      const made = await workplace();
      const { deps, draft, entries, create, stored } = made;
      const id = await create();
      const [alfa] = entries;
      const places = { storage: "DE", processing: "", access: "" };
      const entry = { ...typedEntry, name: "Alfa", legalName: "Alfa", activity: "Hostng", country: null, places };
      const save = async (activity: string) => {
        const { rowVersion } = await stored(id);
        return saveDraftEntry(deps, {
          ...{ authorized: draft("change.draft"), changeId: id, rowVersion, entryId: alfa?.id ?? "" },
          entry: { ...entry, activity },
          firstDay: "2026-12-31",
        });
      };
      await save("Hosting of mails");
      const said = { changeId: id, entryId: alfa?.id ?? "" };
      return { ...made, id, save, said };
    }

    it("is raised by one person, and holds at once", async () => {
      const { deps, draft, id, view, stored, said } = await otherActivity();
      const { rowVersion } = await stored(id);
      const raise = { ...said, authorized: draft("change.draft"), added: ["DATA_WIDENED" as const], removed: [] };
      expect(await reclassifyItem(deps, { ...raise, rowVersion, reason: " " })).toEqual({
        ok: false,
        code: "reclassify.reason_missing",
      });
      expect(await reclassifyItem(deps, { ...raise, rowVersion, reason: "It sees addresses." })).toEqual({ ok: true });
      const shown = await view(id);
      expect(shown.items[0]?.kinds[0]).toBe("DATA_WIDENED");
      expect(shown.groups[0]?.gates[0]?.tracks).toEqual(["S", "K"]);
      expect(shown.classes[0]).toMatchObject({
        said: [{ standing: "holds", isOwn: true, reason: "It sees addresses." }],
      });
    });

    it("is lowered by two, never by one, and another edit of the entry takes the lowering away", async () => {
      const { deps, draft, eva, may, id, view, stored, said, save } = await otherActivity();
      const computed = (await view(id)).items[0]?.kinds ?? [];
      expect(computed).toContain("OTHER_PROCESSING");
      const version = async () => (await stored(id)).rowVersion;
      const asked = await reclassifyItem(deps, {
        ...{ ...said, authorized: draft("change.draft"), rowVersion: await version() },
        ...{ added: ["TYPO"], removed: [...computed], reason: "A spelling." },
      });
      expect(asked).toEqual({ ok: true });
      expect((await view(id)).items[0]?.kinds).toEqual(computed);
      const confirming = { changeId: id, saidAt: 0 };
      const own = { ...confirming, authorized: draft("change.confirm_class"), rowVersion: await version() };
      expect(await confirmReclassification(deps, own)).toEqual({ ok: false, code: "reclassify.same_person" });
      const hers = { ...own, authorized: may("change.confirm_class", eva, ["gdpa"]) };
      expect(await confirmReclassification(deps, { ...hers, rowVersion: 1 })).toMatchObject({
        code: "change.changed_meanwhile",
      });
      expect(await confirmReclassification(deps, { ...hers, saidAt: 7 })).toMatchObject({ code: "entry.not_found" });
      expect(await confirmReclassification(deps, hers)).toEqual({ ok: true });
      const lowered = await view(id);
      expect(lowered.items[0]?.kinds).toEqual(["TYPO"]);
      expect(lowered.groups[0]?.gates[0]?.tracks).toEqual(["I"]);
      expect(lowered.check.lines.map(({ code }) => code)).toContain("class.lowered");
      expect(await save("Profiling")).toMatchObject({ ok: true });
      const edited = await view(id);
      expect(edited.items[0]?.kinds).toContain("OTHER_PROCESSING");
      expect(edited.classes[0]?.said).toMatchObject([{ standing: "lapsed", confirmedBy: eva.name }]);
      const again = { ...hers, rowVersion: await version() };
      expect(await confirmReclassification(deps, again)).toEqual({ ok: false, code: "reclassify.lapsed" });
    });

    it("as announced is what persons agreed on, in the items, the record and the evidence", async () => {
      const { deps, draft, eva, may, id, view, stored, said, tenant, store, leaves } = await otherActivity();
      const version = async () => (await stored(id)).rowVersion;
      await reclassifyItem(deps, {
        ...{ ...said, authorized: draft("change.draft"), rowVersion: await version() },
        ...{ added: ["LEGAL_ENTITY"], removed: [], reason: "Another company signs." },
      });
      const order = { authorized: draft("change.announce"), changeId: id, sendAt: null, publishAutomatically: true };
      expect((await view(id)).isBlocked).toBe(false);
      expect(await announceKnowingly(deps, order)).toMatchObject({ ok: true });
      deps.clock.set(RELEASE);
      const ids = { processorId: tenant.processorId, changeId: id };
      expect(await releaseChange(deps, ids)).toBe("announced");
      const [item] = await store.read.changes.listItems(ids.processorId, id);
      expect(item).toMatchObject({ kind: "LEGAL_ENTITY" });
      const record = await showChangeRecord(deps, {
        ...{ authorized: may("list.read", eva, ["gdpa"]), changeId: id },
        page: { after: null, limit: 10 },
      });
      expect(record).toMatchObject({
        ok: true,
        view: {
          classes: [{ reason: "Another company signs.", standing: "holds", name: "Alfa" }],
          approval: null,
          leftOut: { count: 0, rows: [] },
        },
      });
      const announced = (await leaves()).find(({ type }) => type === "change_announced");
      expect(announced).toHaveProperty("reclassifiedHash");
      expect(JSON.stringify(announced)).not.toContain("Another company signs");
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
      expect(shown.emergency).toEqual([
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
    const their = <A extends Act>(act: A): Authorized<A> => {
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
