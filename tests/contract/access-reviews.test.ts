import { makeStore } from "@db/store.server";
import { aStaff } from "@tests/support/builders";
import { aStoredUser, asUser } from "@tests/support/portal";
import { aStaffedTenant, may } from "@tests/support/staffing";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, test } from "vitest";
import type { ReviewAnswer } from "~/domain/people/access-review";
import { reviewUsers } from "~/usecases/change-user";
import { reviewStaff } from "~/usecases/end-staff";
import { listStaff } from "~/usecases/list-staff";
import { listUsers } from "~/usecases/list-users";
import { remindReview } from "~/usecases/remind-review";
import { showSpace } from "~/usecases/show-space";
import { showStaffHome } from "~/usecases/show-staff-home";

const MADE = "2026-11-23T09:00:00.000Z";
const A_YEAR_ON = "2027-11-23T09:00:00.000Z";
const answers = (all: Record<string, ReviewAnswer>) => new Map(Object.entries(all));

describeEachEngine((open) => {
  async function customer() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { controller, contact } = await aCustomer(store, tenant);
    const { processorId } = tenant;
    const of = { processorId, controllerId: controller.id };
    const admin = await aStoredUser(store, of, { roles: ["admin"], createdAt: MADE });
    const objector = await aStoredUser(store, of, { roles: ["objector"], createdAt: A_YEAR_ON });
    const deps = testDeps(store, MADE);
    const authorized = asUser(admin, "own.users");
    const find = (id: string) => store.read.users.find(processorId, controller.id, id);
    const entries = () => store.read.audit.listForController(processorId, controller.id, { before: null, limit: 50 });
    const mails = async () =>
      (await store.read.deliveries.listDue("prompt", "2099-01-01T00:00:00.000Z", 500)).filter(
        ({ kind }) => kind === "access_review",
      );
    const home = () => showSpace(deps, { authorized: asUser(admin, "own.read") });
    return {
      store,
      tenant,
      deps,
      processorId,
      controller,
      contact,
      admin,
      objector,
      authorized,
      find,
      entries,
      mails,
      home,
    };
  }

  describe("GS-15 a customer's users", () => {
    test("are to be looked over after a year: its administrators are mailed once, and told on their first page", async () => {
      const { deps, processorId, controller, admin, mails, home, entries } = await customer();
      expect(await remindReview(deps, { processorId })).toBe(0);
      expect((await home()).review).toMatchObject({ dueOn: "2027-11-23", isDue: false });
      deps.clock.set(A_YEAR_ON);
      await Promise.all([remindReview(deps, { processorId }), remindReview(deps, { processorId })]);
      await remindReview(deps, { processorId });
      const sent = (await mails()).filter(({ address }) => address === admin.address);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.values).toMatchObject({ organisation: controller.name });
      expect(sent[0]?.values.link).toContain(`/portal/${controller.id}/users/review`);
      expect((await home()).review).toMatchObject({ isDue: true });
      expect((await entries())[0]).toMatchObject({ act: "access.remind", actor: { kind: "system" } });
    });

    test("each keep or lose access; the answer is logged, and the next day of it is a year on", async () => {
      const { deps, admin, objector, authorized, find, entries, mails, processorId } = await customer();
      const kept = await aStoredUser(
        deps.store,
        { processorId, controllerId: objector.controllerId },
        { roles: ["reader"] },
      );
      deps.clock.set(A_YEAR_ON);
      const review = (all: Record<string, ReviewAnswer>) =>
        reviewUsers(deps, { authorized, answers: answers(all), acknowledged: false });
      expect(await review({ [objector.id]: "end" })).toEqual({ ok: false, code: "review.incomplete" });
      expect(await review({ [objector.id]: "end", [kept.id]: "keep", [admin.id]: "keep" })).toEqual({
        ...{ ok: false, code: "review.incomplete" },
      });
      expect(await review({ [objector.id]: "end", [kept.id]: "keep" })).toEqual({ ok: true });
      expect(await find(objector.id)).toMatchObject({ endedAt: A_YEAR_ON });
      expect(await find(kept.id)).toMatchObject({ endedAt: null });
      const [entry] = await entries();
      expect(entry).toMatchObject({
        ...{ act: "access.review", actor: { kind: "user", id: admin.id } },
        after: { kept: [kept.id], ended: [objector.id] },
      });
      const view = await listUsers(deps, { authorized });
      expect(view.review).toEqual({ lastDay: "2027-11-23", dueOn: "2028-11-23", isDue: false });
      await remindReview(deps, { processorId });
      expect((await mails()).filter(({ address }) => address === admin.address)).toEqual([]);
    });

    test("CC-8 the end of the last who can object is ticked, and kept with the answer", async () => {
      const { store, deps, contact, objector, authorized, find, entries } = await customer();
      await store.write((tx) => tx.customers.updateContact({ ...contact, endedAt: MADE }));
      const ending = { authorized, answers: answers({ [objector.id]: "end" }) };
      expect(await reviewUsers(deps, { ...ending, acknowledged: false })).toEqual({
        ...{ ok: false, code: "user.last_objector" },
      });
      expect(await find(objector.id)).toMatchObject({ endedAt: null });
      expect(await reviewUsers(deps, { ...ending, acknowledged: true })).toEqual({ ok: true });
      expect((await entries())[0]?.after).toMatchObject({ acknowledged: ["remove_last_objector"] });
    });

    test("of a customer that nobody administers, or whose agreement ended, are nobody's to look over", async () => {
      const { store, deps, processorId, controller, admin, mails } = await customer();
      deps.clock.set(A_YEAR_ON);
      await store.write((tx) => tx.customers.updateController({ ...controller, endedAt: MADE }));
      await remindReview(deps, { processorId });
      expect((await mails()).filter(({ address }) => address === admin.address)).toEqual([]);
    });
  });

  describe("GS-15 the staff", () => {
    test("are looked over by an administrator: a reminder on the first page and by mail, then keep or end of each", async () => {
      const site = await aStaffedTenant(makeStore(await open()), MADE);
      const { store, deps, processorId, admin, editor, manage } = site;
      const home = () => showStaffHome(deps, { authorized: may(admin, "list.read") });
      const late = "2028-11-23T09:00:00.000Z";
      deps.clock.set(late);
      expect(await remindReview(deps, { processorId })).toBe(1);
      expect(await remindReview(deps, { processorId })).toBe(0);
      const [mail] = (await site.mailsTo(admin.address)).filter(({ kind }) => kind === "access_review");
      expect(mail?.values.link).toContain("/staff/people/review");
      expect(await site.mailsTo(editor.address)).toEqual([]);
      expect((await home()).review).toMatchObject({ isDue: true });
      expect((await showStaffHome(deps, { authorized: may(editor, "list.read") })).review).toBeNull();
      const others = (await store.read.staff.list(processorId)).filter(({ id }) => id !== admin.id);
      const said = Object.fromEntries(others.map(({ id }) => [id, id === editor.id ? "end" : "keep"] as const));
      expect(await reviewStaff(deps, { authorized: manage, answers: answers({ [editor.id]: "end" }) })).toEqual({
        ...{ ok: false, code: "review.incomplete" },
      });
      expect(await reviewStaff(deps, { authorized: manage, answers: answers(said) })).toEqual({ ok: true });
      expect(await site.find(editor.id)).toMatchObject({ endedAt: late, passwordHash: null });
      expect((await home()).review).toBeNull();
      const { review } = await listStaff(deps, { authorized: may(admin, "staff.read") });
      expect(review).toEqual({ lastDay: "2028-11-23", dueOn: "2029-11-23", isDue: false });
      const [entry] = await site.entries();
      expect(entry).toMatchObject({ act: "access.review", after: { ended: [editor.id] } });
    });

    test("who came since the page was read must be answered for too", async () => {
      const { store, deps, processorId, manage, editor, ...site } = await aStaffedTenant(makeStore(await open()), MADE);
      const before = (await store.read.staff.list(processorId)).filter(({ id }) => id !== site.admin.id);
      await store.write((tx) => tx.staff.insert(aStaff({ processorId, name: "Ny Ansat", roles: ["editor"] })));
      const said = Object.fromEntries(before.map(({ id }) => [id, "keep"] as const));
      expect(await reviewStaff(deps, { authorized: manage, answers: answers(said) })).toEqual({
        ...{ ok: false, code: "review.incomplete" },
      });
      expect(await site.find(editor.id)).toMatchObject({ endedAt: null });
    });
  });
});
