import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aProcessor, aSession, aStaff, hashOf, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant, type Tenant } from "@tests/support/tenant";
import { beforeAll, describe, expect, test } from "vitest";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let store: Store;
  let tenant: Tenant;
  beforeAll(async () => {
    store = makeStore(await open());
    tenant = await aTenant(store);
  });

  describe("processors", () => {
    test("a processor comes back as it was written, by slug and by id", async () => {
      const { processor } = tenant;
      expect(await store.read.processors.findBySlug(processor.slug)).toEqual(processor);
      expect(await store.read.processors.find(processor.id)).toEqual(processor);
      expect(await store.read.processors.findBySlug("nobody")).toBeNull();
    });

    test("processors are listed by name as people sort names", async () => {
      const names = ["Ødegård", "ask", "Bjerg"];
      await store.write(async (tx) => {
        for (const name of names) await tx.processors.insert(aProcessor({ name }));
      });
      const listed = (await store.read.processors.list()).map((one) => one.name);
      expect(listed.filter((name) => names.includes(name))).toEqual(["ask", "Bjerg", "Ødegård"]);
    });

    test("a slug belongs to one processor", async () => {
      const twin = aProcessor({ slug: tenant.processor.slug });
      const error = await store.write((tx) => tx.processors.insert(twin)).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
    });

    test("D14 what blocks by a processor's own policy is kept, and other processors keep theirs", async () => {
      const other = await aTenant(store);
      await store.write((tx) => tx.processors.setPolicy(tenant.processorId, { blocks: ["risk_class"] }));
      expect((await store.read.processors.find(tenant.processorId))?.policy).toEqual({ blocks: ["risk_class"] });
      expect((await store.read.processors.find(other.processorId))?.policy).toEqual({ blocks: [] });
      await store.write((tx) => tx.processors.setPolicy(tenant.processorId, { blocks: [] }));
      const nobody = "00000000-0000-7000-8000-000000000000";
      await expect(store.write((tx) => tx.processors.setPolicy(nobody, { blocks: [] }))).rejects.toThrow("no such row");
    });

    test("the public revision rises by one for each call, and not when the transaction fails", async () => {
      const before = tenant.processor.publicRevision;
      await store.write(async (tx) => {
        await tx.processors.raisePublicRevision(tenant.processorId);
        await tx.processors.raisePublicRevision(tenant.processorId);
      });
      const failed = store.write(async (tx) => {
        await tx.processors.raisePublicRevision(tenant.processorId);
        throw new Error("no");
      });
      await expect(failed).rejects.toThrow("no");
      expect((await store.read.processors.find(tenant.processorId))?.publicRevision).toBe(before + 2);
    });
  });

  describe("staff", () => {
    test("an address belongs to one account of the whole installation", async () => {
      const other = await aTenant(store);
      const twin = aStaff({ processorId: other.processorId, addressKey: tenant.staff.addressKey });
      const error = await store.write((tx) => tx.staff.insert(twin)).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
      expect(await store.read.staff.findByAddressKey(tenant.staff.addressKey)).toEqual(tenant.staff);
    });

    test("HL-8.1 the day of somebody's training is kept, and taken out", async () => {
      const { processorId, staff } = tenant;
      const set = (day: string | null) => store.write((tx) => tx.staff.setTrained(processorId, staff.id, day));
      expect(await set("2026-01-31")).toBe(true);
      expect((await store.read.staff.find(processorId, staff.id))?.trainedOn).toBe("2026-01-31");
      expect(await set(null)).toBe(true);
      expect((await store.read.staff.find(processorId, staff.id))?.trainedOn).toBeNull();
    });

    test("a session is found with its person until the instant at which it ends", async () => {
      const session = aSession({ processorId: tenant.processorId, staffId: tenant.staff.id });
      await store.write((tx) => tx.staff.insertSession(session));
      const last = plusMs(session.expiresAt, -1);
      expect(await store.read.staff.findSession(session.id, last)).toEqual({ session, staff: tenant.staff });
      expect(await store.read.staff.findSession(session.id, session.expiresAt)).toBeNull();
    });

    test("a session of a person who has left is none", async () => {
      const gone = aStaff({ processorId: tenant.processorId, endedAt: NOW });
      const session = aSession({ processorId: tenant.processorId, staffId: gone.id });
      await store.write(async (tx) => {
        await tx.staff.insert(gone);
        await tx.staff.insertSession(session);
      });
      expect(await store.read.staff.findSession(session.id, NOW)).toBeNull();
    });

    test("touching and removing a session that has gone meanwhile is no fault", async () => {
      const session = aSession({ processorId: tenant.processorId, staffId: tenant.staff.id });
      const later = plusMs(NOW, 60_000);
      await store.write((tx) => tx.staff.insertSession(session));
      await store.write((tx) => tx.staff.touchSession(session.id, later));
      expect((await store.read.staff.findSession(session.id, NOW))?.session.lastSeenAt).toBe(later);
      await store.write((tx) => tx.staff.removeSession(session.id));
      await store.write((tx) => tx.staff.removeSession(session.id));
      await store.write((tx) => tx.staff.touchSession(session.id, later));
      expect(await store.read.staff.findSession(session.id, NOW)).toBeNull();
    });
  });

  describe("throttles", () => {
    const resetsAt = plusMs(NOW, 60_000);

    test("of 40 tries at once each one counts", async () => {
      const id = hashOf("many");
      const counts = await Promise.all(
        Array.from({ length: 40 }, () => store.write((tx) => tx.throttles.add(id, NOW, resetsAt))),
      );
      expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(await store.read.throttles.find(id)).toEqual({ count: 40, resetsAt });
    });

    test("the first try at or after the reset starts anew with its own reset", async () => {
      const id = hashOf("again");
      const later = plusMs(resetsAt, 60_000);
      await store.write((tx) => tx.throttles.add(id, NOW, resetsAt));
      expect(await store.write((tx) => tx.throttles.add(id, plusMs(resetsAt, -1), later))).toBe(2);
      expect(await store.read.throttles.find(id)).toEqual({ count: 2, resetsAt });
      expect(await store.write((tx) => tx.throttles.add(id, resetsAt, later))).toBe(1);
      expect(await store.read.throttles.find(id)).toEqual({ count: 1, resetsAt: later });
    });

    test("a removed throttle counts from one", async () => {
      const id = hashOf("removed");
      await store.write((tx) => tx.throttles.add(id, NOW, resetsAt));
      await store.write((tx) => tx.throttles.remove(id));
      expect(await store.read.throttles.find(id)).toBeNull();
      expect(await store.write((tx) => tx.throttles.add(id, NOW, resetsAt))).toBe(1);
    });
  });
});
