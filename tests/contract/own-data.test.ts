import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import {
  aDeliveryReport,
  aNamedContact,
  anAuthorisation,
  anIncomingMail,
  anObjection,
  aPortalSession,
  aQuestion,
  aSecret,
  hashOf,
  NOW,
} from "@tests/support/builders";
import { memoryJournal } from "@tests/support/memory-journal";
import { aPersonWithTraces } from "@tests/support/person-with-traces";
import { openRawTables } from "@tests/support/raw-tables";
import { describeEachEngine } from "@tests/support/stores";
import { aFullTenant, anAnnouncedChange, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { beforeEach, describe, expect, test } from "vitest";
import { auditEntry } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import { authorize } from "~/domain/people/authorize";
import { EXTRACT_LIMIT } from "~/domain/people/extract";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { erasePersonFor } from "~/usecases/erase-person-for";
import { extractOwnData, extractPerson } from "~/usecases/extract-person";

const REASON = "Request 2026-117";

describeEachEngine((open, engine) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;
  beforeEach(async () => {
    store = makeStore(await open());
    deps = testDeps(store, NOW);
  });

  const officer = (processorId: string) => {
    const actor = { staffId: "0190f5f0-0000-7000-8000-00000000000f", processorId, name: "", address: "" };
    const granted = authorize({ ...actor, roles: ["gdpa"] }, "person.manage");
    if (!granted.ok) throw new Error("a data-protection administrator may");
    return granted.authorized;
  };

  const aPerson = (who: { name?: string; address?: string } = {}) => aPersonWithTraces(deps, who);

  describe("what is held about a person", () => {
    test("SU-2 the extract has every row that names them, and none of anybody else", async () => {
      const { processorId, contact, controller, change, recipient, delivery } = await aPerson();
      const other = await anAnnouncedChange(store, await aTenant(store));
      const found = await extractPerson(deps, {
        ...{ authorized: officer(processorId), address: ` ${contact.address.toUpperCase()}`, reason: REASON },
      });
      if (!found.ok) throw new Error(found.code);
      const { sections } = found.extract;
      expect(sections.contacts).toMatchObject([{ address: contact.address, customer: controller.name }]);
      expect(sections.users).toHaveLength(1);
      expect(sections.notices).toMatchObject([{ address: recipient.address, change: change.ref }]);
      expect(sections.mails).toMatchObject([{ kind: delivery.kind, address: delivery.address }]);
      expect(JSON.stringify(found)).not.toContain(other.contact.address);
      expect(JSON.stringify(found)).not.toContain(delivery.salt);
    });

    test("HL-B2.14 looking at somebody else's data is noted with the reason; at one's own it is not", async () => {
      const { processorId, staff, contact } = await aPerson();
      const before = await store.read.audit.listUnlogged(processorId, 100);
      const own = authorize(
        { staffId: staff.id, processorId, name: "", address: staff.address, roles: ["auditor"] },
        "account.manage",
      );
      if (!own.ok) throw new Error(own.code);
      expect(await extractOwnData(deps, { authorized: own.authorized })).toMatchObject({
        extract: { address: staff.address, sections: { staff: [{ name: staff.name }] } },
      });
      expect(await store.read.audit.listUnlogged(processorId, 100)).toHaveLength(before.length);
      await extractPerson(deps, { authorized: officer(processorId), address: contact.address, reason: REASON });
      const entries = await store.read.audit.listUnlogged(processorId, 100);
      expect(entries.slice(before.length)).toMatchObject([{ act: "person.extract", reason: REASON }]);
    });

    test("SU-2 one's open sessions with customers are told to oneself, and not to staff who look for somebody", async () => {
      const { processorId, staff } = await aPerson();
      const own = authorize(
        { staffId: staff.id, processorId, name: "", address: staff.address, roles: ["auditor"] },
        "account.manage",
      );
      if (!own.ok) throw new Error(own.code);
      const session = aPortalSession({ addressKey: addressKey(staff.address), device: "Lynx · Plan 9" });
      await store.write((tx) => tx.portalSessions.insert({ ...session, expiresAt: plusMs(NOW, 60_000) }));
      const mine = await extractOwnData(deps, { authorized: own.authorized });
      expect(mine.ok && mine.extract.sections.sessions).toContainEqual(
        expect.objectContaining({ device: session.device }),
      );
      const asked = { authorized: officer(processorId), address: staff.address, reason: REASON };
      expect(JSON.stringify(await extractPerson(deps, asked))).not.toContain(session.device);
    });

    test("HL-B2.3 another processor's people are unknown", async () => {
      const { contact } = await aPerson();
      const stranger = officer((await aTenant(store)).processorId);
      const found = await extractPerson(deps, { authorized: stranger, address: contact.address, reason: REASON });
      expect(found).toEqual({ ok: false, code: "person.unknown" });
    });
  });

  describe("erasure", () => {
    const erase = (processorId: string, address: string) =>
      erasePersonFor(deps, { authorized: officer(processorId), addressKey: addressKey(address), reason: REASON });

    test("SU-2 TF-9 leaves none of the person outside the log, whose leaves stand as they were", async () => {
      const { processorId, contact, user, recipient, delivery, close } = await aPerson();
      await close();
      const leaves = await store.read.log.listLeaves(processorId, 0, 100);
      expect(await erase(processorId, contact.address)).toEqual({ ok: true, erased: 2, kept: [] });
      expect(await store.read.users.find(processorId, user.controllerId, user.id)).toMatchObject({
        address: "",
        name: "–",
      });
      const [gone] = await store.read.customers.listContacts(processorId, [contact.controllerId]);
      expect(gone).toMatchObject({ id: contact.id, address: "", name: "–" });
      const [told] = await store.read.notices.listRecipientsOfNotice(processorId, recipient.noticeId);
      expect(told).toMatchObject({ address: "", name: "–" });
      expect(await store.read.notices.findRecipientByLinkHash(recipient.linkHash)).toBeNull();
      expect(await store.read.deliveries.find(processorId, delivery.id)).toMatchObject({
        address: "",
        values: {},
        salt: "",
      });
      const rows = await store.read.persons.find(processorId, contact.addressKey, 100);
      expect(Object.values(rows).flat()).toEqual([]);
      const entries = await store.read.audit.listUnlogged(processorId, 100);
      expect(JSON.stringify(entries)).not.toContain(contact.address);
      expect(entries.at(-1)).toMatchObject({ act: "person.erase", reason: REASON, after: { accounts: 2 } });
      expect(await store.read.log.listLeaves(processorId, 0, 100)).toEqual(leaves);
    });

    test("SU-2 no table holds the name or the address any more, whatever the person did", async () => {
      const place = await engine.place();
      const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "migrate" });
      engine.closeLater(database);
      store = makeStore(database);
      deps = testDeps(store, NOW);
      const name = "Xanthippe Kanariefugl";
      const address = "Xanthippe.K@kanariefugl.example";
      const { processorId, controller, change, notice, item, contact, recipient, delivery } = await aPerson({
        name,
        address,
      });
      const by = { kind: "link" as const, id: recipient.id, roles: ["objector" as const], name };
      const told = { processorId, changeId: change.id, controllerId: controller.id, noticeId: notice.id };
      const confirmHash = hashOf(notice.id);
      const objection = anObjection({ ...told, state: "decided", address, personName: name, actor: by, confirmHash });
      const authorisation = anAuthorisation({
        ...{ ...told, itemIds: [item.id], recordedBy: null, channel: "portal", personName: name, actor: by },
      });
      await store.tx(processorId, async (tx) => {
        await tx.objections.insert(objection);
        await tx.portalSessions.insert(aPortalSession({ addressKey: addressKey(address) }));
        await tx.secrets.insert(aSecret({ processorId, addressKey: addressKey(address) }));
        await tx.authorisations.insert(authorisation);
        await tx.notices.update({ ...notice, acknowledgedAt: NOW, acknowledgedBy: by });
        await tx.questions.insert(
          aQuestion({ ...told, recipientId: recipient.id, actor: by, personName: name, address }),
        );
        const naming = { recipientId: recipient.id, actor: by, namedBy: { name, address, language: "da" as const } };
        await tx.questions.insertNamed(aNamedContact({ ...told, ...naming, note: name }));
        const mail = anIncomingMail({
          ...{
            ...told,
            deliveryId: delivery.id,
            recipientId: recipient.id,
            state: "sorted",
            objectionId: objection.id,
          },
          ...{ senderName: name, senderAddress: address, addressKey: addressKey(address), subject: name, note: name },
        });
        await tx.incoming.insert(mail, Buffer.from(name));
        const failed = { ...told, mailId: mail.id, deliveryId: delivery.id, address, diagnostic: `550 ${address}` };
        await tx.incoming.insertReport(aDeliveryReport(failed));
        await tx.deliveries.suppress(processorId, change.id, [delivery.kind], NOW, 10);
        await tx.customers.updateContact({ ...contact, endedAt: NOW });
      });
      const raw = await openRawTables(place);
      engine.closeLater(raw);
      const holding = async () => {
        const found: string[] = [];
        for (const table of await raw.tables()) {
          const rows = (await raw.rows(table.name)).map((row) => JSON.stringify(row).toLowerCase());
          if (rows.some((row) => row.includes("xanthippe"))) found.push(table.name);
        }
        return found.sort();
      };
      const named = [
        "audit_entries",
        "authorisations",
        "contacts",
        "controller_users",
        "deliveries",
        "delivery_reports",
        "incoming_mails",
        "named_contacts",
      ];
      expect(await holding()).toEqual([
        ...named,
        "notices",
        "objections",
        "one_time_secrets",
        "portal_sessions",
        "questions",
        "recipients",
      ]);
      deps.clock.set(plusMs(notice.windowEnd ?? NOW, 1));
      expect(await erase(processorId, address)).toMatchObject({ ok: true, erased: 3, kept: [] });
      expect(await holding()).toEqual([]);
    });

    test("is refused while a window is open, and nothing is emptied", async () => {
      const { processorId, contact } = await aPerson();
      const refused = await erase(processorId, contact.address);
      expect(refused).toMatchObject({ ok: false, code: "person.held" });
      expect(refused).toMatchObject({ holds: expect.arrayContaining(["open_window", "active_contact"]) });
      const rows = await store.read.persons.find(processorId, contact.addressKey, 100);
      expect(rows.contacts).toHaveLength(1);
    });

    test("is refused while an objection of the person is open", async () => {
      const { processorId, contact, change, notice, controller, close } = await aPerson();
      await close();
      const whose = { address: contact.address, personName: contact.name, confirmHash: hashOf(notice.id) };
      const objection = anObjection({
        ...{ processorId, changeId: change.id, noticeId: notice.id, controllerId: controller.id, state: "open" },
        ...whose,
      });
      await store.tx(processorId, (tx) => tx.objections.insert(objection));
      expect(await erase(processorId, contact.address)).toMatchObject({ ok: false, holds: ["open_objection"] });
      await store.tx(processorId, (tx) => tx.objections.update({ ...objection, state: "decided" }, "open"));
      expect(await erase(processorId, contact.address)).toMatchObject({ ok: true, erased: 3 });
      expect(await store.read.objections.find(processorId, objection.id)).toMatchObject({
        ...{ personName: "–", address: "", salt: "", text: objection.text, state: "decided" },
      });
    });

    test("of a user who is still an agreement's contact empties the account and says what stays", async () => {
      const { processorId, contact, user, notice, delivery, change } = await aPerson();
      await store.write(async (tx) => {
        await tx.deliveries.suppress(processorId, change.id, [delivery.kind], NOW, 10);
      });
      deps.clock.set(plusMs(notice.windowEnd ?? NOW, 1));
      expect(await erase(processorId, contact.address)).toEqual({ ok: true, erased: 1, kept: ["active_contact"] });
      expect(await store.read.users.find(processorId, user.controllerId, user.id)).toMatchObject({ address: "" });
      expect((await store.read.persons.find(processorId, contact.addressKey, 10)).contacts).toHaveLength(1);
    });

    test("reaches further back than an extract shows", async () => {
      const { processorId, contact, user, close } = await aPerson();
      const of = { processorId, at: NOW, act: "user.change", actor: { kind: "system" as const, id: null } };
      const entries = Array.from({ length: EXTRACT_LIMIT + 100 }, () =>
        auditEntry({
          ...{ ...of, id: deps.ids.next(), salt: deps.ids.randomToken(32) },
          ...{ subject: { kind: "user", id: user.id }, after: { name: user.name } },
        }),
      );
      for (let from = 0; from < entries.length; from += 900)
        await store.write((tx) => tx.audit.insertMany(entries.slice(from, from + 900)));
      await close();
      expect(await erase(processorId, contact.address)).toMatchObject({ ok: true });
      for (const entry of [entries[0], entries.at(-1)])
        expect(await store.read.audit.find(processorId, entry?.id ?? "")).toMatchObject({ after: null, salt: "" });
    });

    test("of one tenant touches no row of another", async () => {
      const mine = await aFullTenant(store);
      const theirs = await aPerson();
      expect(await erase(mine.processorId, theirs.contact.address)).toEqual({ ok: false, code: "person.unknown" });
      expect((await store.read.persons.find(theirs.processorId, theirs.contact.addressKey, 10)).contacts).toHaveLength(
        1,
      );
    });
  });
});
