import { makeStore } from "@db/store.server";
import { aContact } from "@tests/support/builders";
import { aMailOut } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { beforeEach, describe, expect, test } from "vitest";
import type { NoticeProof } from "~/domain/notice/notice-proof";
import { addressKey } from "~/domain/people/address";
import { authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { endContact } from "~/usecases/end-contact";
import { showStaffHome } from "~/usecases/show-staff-home";
import { showUnreached } from "~/usecases/show-unreached";
import { proveOtherwise, retellNotice } from "~/usecases/tell-otherwise";

type MailOut = Awaited<ReturnType<typeof aMailOut>>;

const HOUR = 3_600_000;
const NEXT = "next@skov.example";

describeEachEngine((open) => {
  let store: Store;
  beforeEach(async () => {
    store = makeStore(await open());
  });

  /** A customer whose first contact's mail came back; with another contact, who was told then, it was reached. */
  async function missed({ isReached, before }: { isReached: boolean; before?: (made: MailOut) => Promise<void> }) {
    const made = await aMailOut(store);
    await before?.(made);
    const { processorId, controller, change } = made;
    if (isReached) {
      const of = { processorId, controllerId: controller.id, name: "Next", address: NEXT };
      await store.write((tx) => tx.customers.insertContacts([aContact({ ...of, addressKey: addressKey(NEXT) })]));
    }
    await made.accept();
    made.deps.clock.set(plusMs(made.deps.clock.now(), HOUR));
    await made.report();
    const next = (await made.deliveries()).find(({ address }) => address === NEXT);
    if (next !== undefined) await made.accept(undefined, next.id);
    made.deps.clock.set(plusMs(made.deps.clock.now(), HOUR));
    const { id: staffId, name, address } = made.staff;
    const may = <A extends StaffAct>(act: A) => {
      const granted = authorize(
        { staffId, processorId, name, address, roles: ["administrator", "legal_reviewer"] },
        act,
      );
      if (!granted.ok) throw new Error(granted.code);
      return granted.authorized;
    };
    const place = { changeId: change.id, controllerId: controller.id };
    return {
      ...{ ...made, may, place },
      home: async () =>
        (await showStaffHome(made.deps, { authorized: may("list.read") })).missed.map((line) => ({
          ...{ id: line.id, unreached: line.unreached, deadAddress: line.deadAddress },
        })),
      listed: async () => {
        const authorized = may("customer.read");
        const shown = await showUnreached(made.deps, { authorized, changeId: change.id, after: null });
        return shown.ok ? shown.view.customers : [];
      },
    };
  }

  describe("a notice that did not arrive", () => {
    test.each([true, false])(
      "issue 5: is one row on the home page and one on the page it leads to: %s",
      async (isReached) => {
        const made = await missed({ isReached });
        const counts = isReached ? { unreached: 0, deadAddress: 1 } : { unreached: 1, deadAddress: 0 };
        expect(await made.home()).toEqual([{ id: made.change.id, ...counts }]);
        expect(await made.listed()).toMatchObject([
          { controllerId: made.controller.id, isReached, mails: isReached ? [{}, {}] : [{}], moves: [] },
        ]);
      },
    );

    test.each([true, false])("issue 5: is settled by another address, and stays so: %s", async (isReached) => {
      const made = await missed({ isReached });
      const reader = { name: "Ny", address: "ny@skov.example", language: "da" as const };
      const authorized = made.may("customer.import");
      expect(await retellNotice(made.deps, { authorized, ...made.place, ...reader })).toEqual({ ok: true });
      expect(await made.home()).toEqual([]);
      const sent = (await made.deliveries()).find(({ address }) => address === reader.address);
      await made.accept(undefined, sent?.id ?? "");
      expect([await made.home(), await made.listed()]).toEqual([[], []]);
      // Where that address does not work either, there is something to do again.
      await made.report({ address: reader.address }, made.addressOf("bounce", sent?.id ?? ""));
      expect(await made.home()).toHaveLength(1);
    });

    test.each([true, false])("issue 5: is settled by a letter that staff record: %s", async (isReached) => {
      const made = await missed({ isReached });
      const draft = { channel: "phone" as const, receivedOn: "2026-03-02", personName: "Ane", text: "She has it." };
      const order = { ...made.place, draft, files: [], hasRefusedFiles: false };
      expect(await proveOtherwise(made.deps, { authorized: made.may("authorisation.record"), ...order })).toEqual({
        ok: true,
      });
      expect([await made.home(), await made.listed()]).toEqual([[], []]);
    });

    test("issue 5: an address that fails after a letter was recorded is a task of its own", async () => {
      const made = await missed({
        isReached: false,
        before: async ({ deps, processorId, change, controller, staff, notice }) => {
          const { id: noticeId } = await notice();
          const recorded = { recordedBy: staff.id, recordedAt: deps.clock.now(), salt: deps.ids.randomToken(32) };
          const proof: NoticeProof = {
            ...{ id: deps.ids.next(), processorId, changeId: change.id, noticeId, ...recorded },
            ...{ controllerId: controller.id, channel: "phone", receivedOn: "2026-03-02", personName: "Ane" },
            ...{ provenAt: deps.clock.now(), text: "She has it." },
          };
          await store.write((tx) => tx.proofs.insert(proof));
          deps.clock.set(plusMs(deps.clock.now(), HOUR));
        },
      });
      expect(await made.home()).toEqual([{ id: made.change.id, unreached: 0, deadAddress: 1 }]);
      const draft = { channel: "phone" as const, receivedOn: "2026-03-02", personName: "Ane", text: "Again." };
      const order = { ...made.place, draft, files: [], hasRefusedFiles: false };
      await proveOtherwise(made.deps, { authorized: made.may("authorisation.record"), ...order });
      expect(await made.home()).toEqual([]);
    });

    test("issue 5: is settled by taking the address off the customer's contacts, where another was reached", async () => {
      const made = await missed({ isReached: true });
      const contact = { controllerId: made.controller.id, contactId: made.contact.id, acknowledged: true };
      const authorized = made.may("customer.import");
      expect(await endContact(made.deps, { authorized, ...contact })).toEqual({ ok: true });
      expect([await made.home(), await made.listed()]).toEqual([[], []]);
    });

    test("issue 5: stays a task where nobody was reached, though the address is taken off", async () => {
      const made = await missed({ isReached: false });
      const contact = { controllerId: made.controller.id, contactId: made.contact.id, acknowledged: true };
      await endContact(made.deps, { authorized: made.may("customer.import"), ...contact });
      expect(await made.home()).toEqual([{ id: made.change.id, unreached: 1, deadAddress: 0 }]);
    });
  });
});
