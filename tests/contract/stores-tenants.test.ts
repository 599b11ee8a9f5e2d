import { makeStore } from "@db/store.server";
import { NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aFullTenant } from "@tests/support/tenant";
import { ACROSS_TENANTS, KEYED_BY_TENANT_ALONE } from "@tests/support/tenant-keys";
import { beforeAll, expect, test } from "vitest";
import type { Read, Store } from "~/ports/store";

type FullTenant = Awaited<ReturnType<typeof aFullTenant>>;
type Ask = (read: Read, processorId: string, of: FullTenant) => Promise<unknown>;

const page = { after: null, limit: 50 };
const newest = { before: null, limit: 50 };

const EVERYTHING = { act: null, result: null, actorId: null, controllerId: null, from: null, until: null };

/** Every read that takes the tenant, asked for rows of `of` in the name of `processorId`. */
const OF_ONE_TENANT: Record<string, Ask> = {
  "processors.find": (read, id) => read.processors.find(id),
  "staff.find": (read, id, of) => read.staff.find(id, of.staff.id),
  "staff.list": (read, id) => read.staff.list(id),
  "staff.countRecoveryCodes": (read, id, of) => read.staff.countRecoveryCodes(id, of.staff.id),
  "staff.listSessions": (read, id, of) => read.staff.listSessions(id, of.staff.id, NOW),
  "persons.find": async (read, id, of) => {
    const rows = await read.persons.find(id, of.contact.addressKey, 50);
    return Object.values(rows).flat();
  },
  "persons.findMark": (read, id, of) => read.persons.findMark(id, "contact", of.contact.id),
  "persons.listIdle": (read, id) => read.persons.listIdle(id, "staff", "2040-01-01T00:00:00.000Z", page),
  "persons.listOpenWindows": (read, id, of) => read.persons.listOpenWindows(id, [of.controller.id], NOW),
  "customers.listTerms": (read, id) => read.customers.listTerms(id),
  "customers.listControllers": (read, id) => read.customers.listControllers(id, page),
  "customers.countControllers": (read, id) => read.customers.countControllers(id),
  "customers.searchControllers": (read, id, of) => read.customers.searchControllers(id, of.controller.nameKey, page),
  "customers.findController": (read, id, of) => read.customers.findController(id, of.controller.id),
  "customers.listControllersByName": (read, id, of) =>
    read.customers.listControllersByName(id, [of.controller.nameKey]),
  "customers.countContacts": (read, id) => read.customers.countContacts(id),
  "customers.countContactsOf": async (read, id, of) => [
    ...(await read.customers.countContactsOf(id, [of.controller.id])),
  ],
  "customers.listContacts": (read, id, of) => read.customers.listContacts(id, [of.controller.id]),
  "customers.findContactsByAddress": (read, id, of) => read.customers.findContactsByAddress(id, of.contact.addressKey),
  "customers.findFollowerByAddress": (read, id, of) => read.customers.findFollowerByAddress(id, of.follower.addressKey),
  "customers.findFollower": (read, id, of) => read.customers.findFollower(id, of.follower.id),
  "customers.listFollowers": (read, id) => read.customers.listFollowers(id, page),
  "customers.countFollowers": (read, id) => read.customers.countFollowers(id),
  "lists.current": (read, id) => read.lists.current(id),
  "lists.find": (read, id, of) => read.lists.find(id, of.version.n),
  "lists.findOn": (read, id) => read.lists.findOn(id, "2030-01-01"),
  "lists.list": (read, id) => read.lists.list(id),
  "changes.find": (read, id, of) => read.changes.find(id, of.change.id),
  "changes.findByRef": (read, id, of) => read.changes.findByRef(id, of.change.ref ?? ""),
  "changes.list": (read, id) => read.changes.list(id, ["announced"]),
  "changes.listRefs": (read, id) => read.changes.listRefs(id, "2026"),
  "changes.listItems": (read, id, of) => read.changes.listItems(id, of.change.id),
  "changes.listOutcomes": (read, id, of) => read.changes.listOutcomes(id, of.change.id, [of.controller.id]),
  "changes.countOutcomes": (read, id, of) => read.changes.countOutcomes(id, of.change.id),
  "notices.find": (read, id, of) => read.notices.find(id, of.notice.id),
  "notices.findForController": (read, id, of) => read.notices.findForController(id, of.change.id, of.controller.id),
  "notices.listForControllers": (read, id, of) => read.notices.listForControllers(id, of.change.id, [of.controller.id]),
  "notices.list": (read, id, of) => read.notices.list(id, of.change.id, page),
  "notices.count": (read, id, of) => read.notices.count(id, of.change.id),
  "notices.countByWindowEnd": (read, id, of) => read.notices.countByWindowEnd(id, of.change.id),
  "notices.lastWindowEnd": (read, id, of) => read.notices.lastWindowEnd(id, of.change.id),
  "notices.listLeftOut": (read, id, of) => read.notices.listLeftOut(id, of.change.id, page),
  "notices.countLeftOut": (read, id, of) => read.notices.countLeftOut(id, of.change.id),
  "notices.listRecipients": (read, id, of) => read.notices.listRecipients(id, of.change.id, page),
  "notices.listRecipientsOfNotice": (read, id, of) => read.notices.listRecipientsOfNotice(id, of.notice.id),
  "notices.countRecipients": (read, id, of) => read.notices.countRecipients(id, of.change.id),
  "deliveries.find": (read, id, of) => read.deliveries.find(id, of.delivery.id),
  "deliveries.listForChange": (read, id, of) => read.deliveries.listForChange(id, of.change.id, page),
  "deliveries.listForNotice": (read, id, of) => read.deliveries.listForNotice(id, of.notice.id),
  "deliveries.countByState": (read, id, of) => read.deliveries.countByState(id, of.change.id),
  "deliveries.findMessage": (read, id, of) => read.deliveries.findMessage(id, of.message.id),
  "deliveries.listAttempts": (read, id, of) => read.deliveries.listAttempts(id, of.delivery.id, { after: 0, limit: 9 }),
  "sending.countUnfinished": (read, id) => read.sending.countUnfinished(id),
  "sending.listRetrying": (read, id) => read.sending.listRetrying(id, 50),
  "sending.listBeside": (read, id, { delivery: { id: deliveryId, changeId } }) =>
    read.sending.listBeside(id, { changeId: changeId ?? "", deliveryId, each: 50 }),
  "reach.list": (read, id, of) => read.reach.list(id, of.change.id, null, page),
  "reach.count": async (read, id, of) => (await read.reach.count(id, of.change.id)).customers,
  "running.listOutages": (read, id) => read.running.listOutages(id, null),
  "running.findSending": (read, id, of) => read.running.findSending(id, of.change.id),
  "running.measureSending": (read, id, of) => read.running.measureSending(id, of.change.id, 0.9),
  "pauses.findOpen": (read, id) => read.pauses.findOpen(id),
  "pauses.list": (read, id) => read.pauses.list(id, 50),
  "objections.find": (read, id, of) => read.objections.find(id, of.objection.id),
  "objections.findByNumber": (read, id, of) => read.objections.findByNumber(id, of.objection.number),
  "objections.list": (read, id, of) => read.objections.list(id, { changeId: of.change.id }),
  "objections.countForChange": (read, id, of) => read.objections.countForChange(id, of.change.id),
  "objections.listFiles": (read, id, of) => read.objections.listFiles(id, of.objection.id),
  "objections.findFile": (read, id, of) => read.objections.findFile(id, of.file.id),
  "objections.listDecisions": (read, id, of) => read.objections.listDecisions(id, [of.objection.id]),
  "authorisations.find": (read, id, of) => read.authorisations.find(id, of.authorisation.id),
  "authorisations.listForChange": (read, id, of) => read.authorisations.listForChange(id, of.change.id),
  "authorisations.listForController": (read, id, of) => read.authorisations.listForController(id, of.controller.id),
  "authorisations.listFiles": (read, id, of) => read.authorisations.listFiles(id, of.authorisation.recordingId),
  "authorisations.findFile": (read, id, of) => read.authorisations.findFile(id, of.authorisationFile.id),
  "questions.find": (read, id, of) => read.questions.find(id, of.question.id),
  "questions.list": (read, id, of) => read.questions.list(id, { controllerId: of.controller.id }),
  "questions.findNamed": (read, id, of) => read.questions.findNamed(id, of.named.id),
  "questions.listNamed": (read, id, of) => read.questions.listNamed(id, { changeId: of.change.id }),
  "incoming.find": (read, id, of) => read.incoming.find(id, of.incoming.id),
  "incoming.findContent": (read, id, of) => read.incoming.findContent(id, of.incoming.id),
  "incoming.findSame": (read, id, of) => read.incoming.findSame(id, of.incoming.envelopeTo, of.incoming.hash),
  "incoming.list": (read, id, of) => read.incoming.list(id, { noticeId: of.notice.id }, 50),
  "incoming.count": (read, id, of) => read.incoming.count(id, { noticeId: of.notice.id }),
  "incoming.listUnsorted": (read, id, of) => read.incoming.listUnsorted(id, of.change.id),
  "incoming.listReports": (read, id, of) => read.incoming.listReports(id, { mailId: of.incoming.id }),
  "proofs.find": (read, id, of) => read.proofs.find(id, of.proof.id),
  "proofs.list": (read, id, of) => read.proofs.list(id, { changeId: of.change.id }),
  "proofs.listFiles": (read, id, of) => read.proofs.listFiles(id, of.proof.id),
  "proofs.findFile": (read, id, of) => read.proofs.findFile(id, of.proofFile.id),
  "proofs.listMissed": (read, id, of) => read.proofs.listMissed(id, of.change.id, page),
  "proofs.countMissed": async (read, id, of) =>
    Object.values(await read.proofs.countMissed(id, of.change.id)).filter((count) => count > 0),
  "transfers.findReview": (read, id, of) => read.transfers.findReview(id, of.review.decisionId),
  "transfers.listOpenBetween": (read, id, of) =>
    read.transfers.listOpenBetween(id, of.finding.decisionId, { after: null, upTo: of.controller.id }),
  "transfers.listOpenOfController": (read, id, of) => read.transfers.listOpenOfController(id, of.controller.id),
  "transfers.countOpen": (read, id) => read.transfers.countOpen(id),
  "users.find": (read, id, of) => read.users.find(id, of.controller.id, of.user.id),
  "users.findByAddress": (read, id, of) => read.users.findByAddress(id, of.controller.id, of.user.addressKey),
  "users.list": (read, id, of) => read.users.list(id, of.controller.id),
  "secrets.listOpen": (read, id, of) => read.secrets.listOpen(id, of.secret.purpose, of.secret.createdAt),
  "secrets.find": (read, id, of) => read.secrets.find(id, of.secret.id),
  "audit.find": (read, id, of) => read.audit.find(id, of.audit.id),
  "audit.list": (read, id) => read.audit.list(id, EVERYTHING, newest),
  "audit.listForController": (read, id, of) => read.audit.listForController(id, of.controller.id, newest),
  "audit.listActorNames": (read, id, of) => read.audit.listActorNames(id, [of.staff.id, of.user.id, of.recipient.id]),
  "audit.listByIds": (read, id, of) => read.audit.listByIds(id, [of.audit.id, of.covered.id]),
  "audit.listActs": (read, id) => read.audit.listActs(id),
  "audit.listUnlogged": (read, id) => read.audit.listUnlogged(id, 50),
  "audit.listBatch": (read, id, of) => read.audit.listBatch(id, of.covered.leaf),
  "audit.listActedBetween": (read, id) =>
    read.audit.listActedBetween(id, { from: NOW, until: "2026-03-03T00:00:00.000Z" }, page),
  "audit.findSample": (read, id, of) => read.audit.findSample(id, of.sample.id),
  "audit.listSamples": (read, id) => read.audit.listSamples(id),
  "audit.listVerdicts": (read, id, of) => read.audit.listVerdicts(id, of.sample.id),
  "reviews.list": (read, id, of) => read.reviews.list(id, of.controller.id),
  "reviews.listStale": (read, id) => read.reviews.listStale(id, "2026-03-03T00:00:00.000Z", page),
  "spaces.findOpen": (read, id, of) => read.spaces.findOpen(id, of.controller.id, of.staff.id, NOW),
  "spaces.listOpenings": (read, id, of) => read.spaces.listOpenings(id, of.controller.id, 50),
  "log.head": (read, id) => read.log.head(id),
  "log.listLeaves": (read, id) => read.log.listLeaves(id, 0, 50),
  "log.listNodes": (read, id) => read.log.listNodes(id, 0, 0, 50),
};

describeEachEngine((open) => {
  let store: Store;
  let a: FullTenant;
  let b: FullTenant;

  beforeAll(async () => {
    store = makeStore(await open());
    a = await aFullTenant(store);
    b = await aFullTenant(store);
  });

  test("every read is either of one tenant or named as one across tenants", () => {
    const reads = Object.entries(store.read).flatMap(([noun, read]) =>
      Object.keys(read).map((verb) => `${noun}.${verb}`),
    );
    expect(reads.sort()).toEqual([...Object.keys(OF_ONE_TENANT), ...ACROSS_TENANTS].sort());
  });

  test.each(Object.entries(OF_ONE_TENANT))(
    "%s gives rows of the tenant that is asked for, and of no other",
    async (name, ask) => {
      const own = await ask(store.read, a.processorId, a);
      expect(isNothing(own)).toBe(false);
      // Where the answer names its tenant, it is the right one; where the key is another tenant's, there is none.
      expect(JSON.stringify(own)).not.toContain(b.processorId);
      const asked = await ask(store.read, b.processorId, a);
      if (KEYED_BY_TENANT_ALONE.has(name)) expect(asked).toEqual(await ask(store.read, b.processorId, b));
      else expect(isNothing(asked)).toBe(true);
      expect(JSON.stringify(asked)).not.toContain(a.processorId);
      expect(isNothing(await ask(store.read, "00000000-0000-7000-8000-000000000000", a))).toBe(true);
    },
  );

  test("a write in the name of another tenant finds no row", async () => {
    const as = <T extends { processorId: string }>(row: T): T => ({ ...row, processorId: b.processorId });
    const { processorId } = b;
    await store.write(async (tx) => {
      expect(await tx.changes.update({ ...as(a.change), rowVersion: a.change.rowVersion + 1 })).toBe(false);
      expect(await tx.changes.removeDraft(processorId, a.change.id)).toBe(false);
      expect(await tx.objections.update(as(a.objection), a.objection.state)).toBe(false);
      expect(await tx.staff.setTrained(processorId, a.staff.id, "2026-01-01")).toBe(false);
      expect(await tx.staff.takeTotpStep(processorId, a.staff.id, 1)).toBe(false);
      expect(await tx.staff.takeRecoveryCode(processorId, a.staff.id, a.recoveryCode.hash, NOW)).toBe(false);
      expect(await tx.staff.endSession(processorId, a.staff.id, a.session.id)).toBe(false);
      expect(await tx.staff.endOtherSessions(processorId, a.staff.id, "none")).toBe(0);
      expect(await tx.authorisations.withdraw(processorId, a.authorisation.id, NOW, "mine")).toBe(false);
      expect(await tx.deliveries.settle([{ ...as(a.delivery), leaseOwner: "w" }])).toMatchObject({ ours: new Set() });
      await tx.notices.setContactLeft(processorId, a.contact.id, NOW);
      await tx.deliveries.suppressTo(processorId, { contactId: a.contact.id }, NOW);
      await tx.deliveries.suppressTo(processorId, { followerId: a.follower.id }, NOW);
      expect(await tx.notices.prove(processorId, [{ id: a.notice.id, provenAt: NOW }])).toEqual([]);
      expect(await tx.deliveries.release(processorId, a.change.id, NOW, 10)).toBe(0);
      expect(await tx.deliveries.suppress(processorId, a.change.id, ["notice"], NOW, 10)).toBe(0);
      expect(await tx.pauses.end("00000000-0000-7000-8000-000000000000", { at: NOW, by: null })).toBe(false);
      expect(await tx.questions.settle({ ...as(a.question), state: "answered" })).toBe(false);
      expect(await tx.questions.settleNamed({ ...as(a.named), state: "declined" })).toBe(false);
      await expect(tx.customers.updateController(as(a.controller))).rejects.toThrow("no such row");
      await expect(tx.users.update(as(a.user))).rejects.toThrow("no such row");
      await expect(tx.customers.updateContact(as(a.contact))).rejects.toThrow("no such row");
      await expect(tx.customers.updateFollower(as(a.follower))).rejects.toThrow("no such row");
      await expect(tx.customers.saveTerms(as(a.terms))).rejects.toThrow("no such row");
      await expect(tx.notices.update(as(a.notice))).rejects.toThrow("no such row");
      await expect(tx.notices.removeStaged(processorId, a.change.id, 10)).rejects.toThrow("not there");
      await expect(tx.changes.removeItems(processorId, a.change.id)).rejects.toThrow("not there");
      await expect(tx.changes.setItemPublished(processorId, a.item.id, 2)).rejects.toThrow("no such row");
      await expect(tx.deliveries.setOutcomeLeaf(processorId, [a.finished.id], 0)).rejects.toThrow("not all");
    });
    const recipients = await store.read.notices.listRecipientsOfNotice(a.processorId, a.notice.id);
    expect(recipients.map(({ leftAt }) => leftAt)).toEqual([null]);
    expect(await store.read.deliveries.find(a.processorId, a.delivery.id)).toMatchObject({ state: a.delivery.state });
    expect(await store.read.customers.listTerms(a.processorId)).toEqual([a.terms]);
    expect(await store.read.changes.find(a.processorId, a.change.id)).toEqual(a.change);
  });

  test("HL-B2.3 a row cannot name a parent of another tenant", async () => {
    const stray = { ...a.contact, id: b.processorId, processorId: b.processorId };
    await expect(store.write((tx) => tx.customers.insertContacts([stray]))).rejects.toMatchObject({
      code: "database.constraint",
    });
  });
});

function isNothing(answer: unknown): boolean {
  return answer === null || answer === 0 || (Array.isArray(answer) && answer.length === 0);
}
