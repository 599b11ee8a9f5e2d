import { makeStore } from "@db/store.server";
import { aPersonWithTraces } from "@tests/support/person-with-traces";
import { describeEachEngine } from "@tests/support/stores";
import { testDeps } from "@tests/support/test-deps";
import { expect, test } from "vitest";
import type { AuditEntry } from "~/domain/audit/audit";
import { auditEntry } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import { authorize } from "~/domain/people/authorize";
import { erasePersonFor } from "~/usecases/erase-person-for";
import { extractPerson } from "~/usecases/extract-person";

const REASON = "Request 2026-118";
const WHO = { name: "Xanthippe Kanariefugl", address: "Xanthippe.K@kanariefugl.example" };
const COLLEAGUE = { name: "Bo Skov", address: "bo@skov.example" };

describeEachEngine((open) => {
  async function place() {
    const deps = testDeps(makeStore(await open()), "2026-11-23T09:00:00.000Z");
    const person = await aPersonWithTraces(deps, WHO);
    const { processorId, controller } = person;
    const actor = { staffId: "0190f5f0-0000-7000-8000-00000000000f", processorId, name: "", address: "" };
    const granted = authorize({ ...actor, roles: ["gdpa"] }, "person.manage");
    if (!granted.ok) throw new Error("a data-protection administrator may");
    const asked = { authorized: granted.authorized, reason: REASON };
    const entryOf = (act: string, after: AuditEntry["after"]) =>
      auditEntry({
        ...{ id: deps.ids.next(), salt: deps.ids.randomToken(32), processorId, controllerId: controller.id },
        ...{ at: deps.clock.now(), act, actor: { kind: "staff", id: null } as const, after },
      });
    const { read } = deps.store;
    return {
      ...person,
      deps,
      entryOf,
      find: (id: string) => read.audit.find(processorId, id),
      everything: async () => JSON.stringify(await read.audit.listUnlogged(processorId, 1_000)).toLowerCase(),
      lookUp: () => extractPerson(deps, { ...asked, address: WHO.address }),
      erase: () => erasePersonFor(deps, { ...asked, addressKey: addressKey(WHO.address) }),
    };
  }

  test("SU-2 entries about something else keep what they say, without the person and without their proof", async () => {
    const { deps, contact, recipient, close, entryOf, find, everything, lookUp, erase } = await place();
    const by = { kind: "link", id: recipient.id, name: WHO.name };
    const given = entryOf("approval.give", { by, text: "We agree" });
    const read = entryOf("customer.import", { [`contact ${contact.id}`]: WHO, "contact 2": COLLEAGUE, country: "DK" });
    const others = entryOf("customer.import", { "contact 2": COLLEAGUE });
    await deps.store.write((tx) => tx.audit.insertMany([given, read, others]));
    await lookUp();
    expect(await everything()).toContain("xanthippe");
    await close();
    expect(await erase()).toMatchObject({ ok: true, erased: 2 });
    expect(await everything()).not.toContain("xanthippe");
    // Hash and commitment stand, so that the leaf still verifies.
    expect(await find(read.id)).toMatchObject({
      ...{ salt: "", content: read.content, hash: read.hash },
      after: { "contact 2": COLLEAGUE, country: "DK", [`contact ${contact.id}`]: { name: "–", address: "" } },
    });
    expect(await find(given.id)).toMatchObject({ salt: "", after: { by: { ...by, name: "–" }, text: "We agree" } });
    expect(await find(others.id)).toEqual(others);
    await lookUp();
    expect(await everything()).not.toContain("xanthippe");
  });

  test("HL-B2.14 looking somebody up tells of whom by their row, and writes no address down", async () => {
    const { deps, processorId, user, lookUp } = await place();
    await lookUp();
    const entries = await deps.store.read.audit.listUnlogged(processorId, 1_000);
    expect(entries.at(-1)).toMatchObject({
      ...{ act: "person.extract", reason: REASON, after: { isKnown: true } },
      subject: { kind: "user", id: user.id },
    });
  });

  test("as long as another account has the address, entries go on naming the person", async () => {
    const { deps, entryOf, find, notice, processorId, change, delivery, erase } = await place();
    const read = entryOf("customer.import", { contact: WHO });
    await deps.store.write(async (tx) => {
      await tx.audit.insertMany([read]);
      await tx.deliveries.suppress(processorId, change.id, [delivery.kind], deps.clock.now(), 10);
    });
    deps.clock.set(notice.windowEnd ?? deps.clock.now());
    expect(await erase()).toMatchObject({ ok: true, erased: 1, kept: ["active_contact"] });
    expect(await find(read.id)).toEqual(read);
  });
});
