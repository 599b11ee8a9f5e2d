import type { DeliveryAttempt } from "~/domain/delivery/delivery";
import { sha256 } from "~/domain/evidence/hash";
import type { ListVersionRecord } from "~/domain/evidence/log-record";
import type { LeftOutCustomer } from "~/domain/notice/notice";
import type { AccessReview } from "~/domain/people/access-review";
import { addressKey } from "~/domain/people/address";
import type { Outage } from "~/domain/running/outage";
import type { Sending } from "~/domain/running/sending";
import type { Store } from "~/ports/store";
import {
  aChange,
  aChangeItem,
  aContact,
  aController,
  aDecision,
  aDelivery,
  aFile,
  aFollower,
  aMessage,
  aNamedContact,
  aNotice,
  anAuditEntry,
  anAuthorisation,
  anAuthorisationFile,
  anId,
  anObjection,
  anOpening,
  anOutcome,
  aPause,
  aPortalSession,
  aProcessor,
  aQuestion,
  aRecipient,
  aSample,
  aSecret,
  aSession,
  aStaff,
  aStandardTerms,
  aTransferFinding,
  aTransferReview,
  aUser,
  aVerdict,
  aVersion,
  hashOf,
  NOW,
} from "./builders";
import { whatCameBack } from "./came-back";

export type Tenant = Awaited<ReturnType<typeof aTenant>>;

/** Stores a processor with an open log, a staff member who writes and a second who announces, terms, and version 1 of its list. */
export async function aTenant(store: Store) {
  const processor = aProcessor();
  const processorId = processor.id;
  const staff = aStaff({ processorId });
  const second = aStaff({ processorId, name: "Bo Fjord", roles: ["publisher"] });
  const terms = aStandardTerms({ processorId });
  const version = aVersion({ processorId });
  await store.write(async (tx) => {
    await tx.processors.insert(processor);
    await tx.log.open(processorId);
    await tx.staff.insert(staff);
    await tx.staff.insert(second);
    await tx.customers.saveTerms(terms);
    await tx.lists.insert(version);
  });
  return { processorId, processor, staff, second, terms, version };
}

/** A contact's own name and address, where a test looks for them. */
type Who = { name?: string; address?: string };

/** Stores a customer with one contact. */
export async function aCustomer(store: Store, { processorId, terms }: Tenant, who: Who = {}) {
  const controller = aController({ processorId, standardTermsId: terms.id });
  const named = { ...who, ...(who.address === undefined ? {} : { addressKey: addressKey(who.address) }) };
  const contact = aContact({ processorId, controllerId: controller.id, ...named });
  await store.write(async (tx) => {
    await tx.customers.insertControllers([controller]);
    await tx.customers.insertContacts([contact]);
  });
  return { controller, contact };
}

export type Announced = Awaited<ReturnType<typeof anAnnouncedChange>>;

/** Stores an announced change with one item, one customer who was told, and the mail that told them, still planned. */
export async function anAnnouncedChange(store: Store, tenant: Tenant, who: Who = {}) {
  const { processorId, staff } = tenant;
  const customer = await aCustomer(store, tenant, who);
  const ids = { processorId, controllerId: customer.controller.id };
  const id = anId();
  const change = aChange({
    id,
    processorId,
    createdBy: staff.id,
    ref: `2026-${id.slice(-6)}`,
    state: "announced",
    announcedAt: NOW,
    dueAt: NOW,
  });
  const item = aChangeItem({ processorId, changeId: change.id });
  const notice = aNotice({ ...ids, changeId: change.id });
  const recipient = aRecipient({
    ...ids,
    changeId: change.id,
    noticeId: notice.id,
    contactId: customer.contact.id,
    ...who,
  });
  const message = aMessage({ processorId, hash: hashOf(id) });
  const delivery = aDelivery({
    processorId,
    messageId: message.id,
    changeId: change.id,
    noticeId: notice.id,
    recipientId: recipient.id,
    ...who,
  });
  await store.tx(processorId, async (tx) => {
    await tx.changes.insert(change);
    await tx.changes.insertItems([item]);
    await tx.notices.insert([notice]);
    await tx.notices.insertRecipients([recipient]);
    await tx.deliveries.saveMessage(message);
    await tx.deliveries.insert([delivery]);
  });
  return { ...customer, change, item, notice, recipient, message, delivery };
}

/** Stores a tenant with rows in every table that belongs to one. */
export async function aFullTenant(store: Store) {
  const tenant = await aTenant(store);
  const announced = await anAnnouncedChange(store, tenant);
  const { processorId, staff, version } = tenant;
  const { controller, change, item, notice } = announced;
  const session = aSession({ processorId, staffId: staff.id });
  const follower = aFollower({ processorId });
  const outcome = anOutcome({ processorId, changeId: change.id, itemId: item.id, controllerId: controller.id });
  const objection = anObjection({
    processorId,
    changeId: change.id,
    noticeId: notice.id,
    controllerId: controller.id,
    confirmHash: hashOf(`confirm ${notice.id}`),
  });
  const file = aFile({ processorId, objectionId: objection.id });
  const decision = aDecision({ processorId, objectionId: objection.id, decidedBy: staff.id });
  const authorisation = anAuthorisation({
    processorId,
    changeId: change.id,
    controllerId: controller.id,
    noticeId: notice.id,
    itemIds: [item.id],
    recordedBy: staff.id,
  });
  const authorisationFile = anAuthorisationFile({ processorId, authorisationId: authorisation.id });
  const finished = aDelivery({
    processorId,
    messageId: announced.message.id,
    changeId: change.id,
    state: "accepted",
    finishedAt: NOW,
  });
  const deferred = aDelivery({
    processorId,
    messageId: announced.message.id,
    changeId: change.id,
    state: "deferred",
    reply: "451 not now",
  });
  const finding = aTransferFinding({ processorId, controllerId: controller.id });
  const review = aTransferReview({ processorId });
  const user = aUser({ processorId, controllerId: controller.id });
  const portalSession = aPortalSession({ addressKey: user.addressKey });
  const secret = aSecret({ processorId, addressKey: user.addressKey });
  const asked = { processorId, changeId: change.id, noticeId: notice.id, controllerId: controller.id };
  const question = aQuestion(asked);
  const named = aNamedContact(asked);
  const by = { actor: { kind: "staff", id: staff.id } } as const;
  const audit = anAuditEntry({ processorId, controllerId: controller.id, ...by });
  const covered = { ...anAuditEntry({ processorId, controllerId: controller.id, ...by }), leaf: 7 };
  const sample = aSample({ processorId, entryIds: [audit.id], reviewerId: staff.id });
  const verdict = aVerdict({ processorId, sampleId: sample.id, entryId: audit.id, staffId: staff.id });
  const opening = anOpening({ processorId, controllerId: controller.id, staffId: staff.id });
  const accessReview: AccessReview = {
    ...{
      id: anId(),
      processorId,
      controllerId: controller.id,
      event: "reminded",
      at: "2026-01-05T09:00:00.000Z",
      doneBy: null,
    },
  };
  const pause = aPause({ processorId, byStaffId: staff.id });
  const attempt: DeliveryAttempt = {
    ...{ id: anId(), processorId, deliveryId: announced.delivery.id, attempt: 1, state: "deferred", at: NOW },
    ...{ reply: "451 later", server: "mx.example", messageHash: null },
  };
  const outage: Outage = {
    ...{ id: anId(), processorId, startedAt: NOW, endedAt: NOW, seenBy: "machine" },
    ...{ reason: null, recordedBy: null, recordedAt: NOW },
  };
  const sending: Sending = { processorId, changeId: change.id, mails: 1, startedAt: NOW, endedAt: NOW };
  const recoveryCode = { id: anId(), hash: hashOf(`recovery ${staff.id}`) };
  const skipped = await aCustomer(store, tenant);
  const unreached = await aCustomer(store, tenant);
  const unproven = aNotice({ processorId, changeId: change.id, controllerId: unreached.controller.id });
  const leftOut: LeftOutCustomer = {
    ...{ id: anId(), processorId, changeId: change.id, controllerId: skipped.controller.id },
    reasons: [{ itemId: item.id, reason: "services_not_used", services: ["Heypush"] }],
  };
  await store.tx(processorId, async (tx) => {
    await tx.users.insert(user);
    await tx.portalSessions.insert(portalSession);
    await tx.secrets.insert(secret);
    await tx.audit.insertMany([audit, covered]);
    await tx.audit.insertSample(sample);
    await tx.audit.insertVerdict(verdict);
    await tx.spaces.insertOpening(opening);
    await tx.reviews.insert(accessReview);
    await tx.running.insertOutage(outage);
    await tx.running.saveSending(sending);
    await tx.pauses.insert(pause);
    await tx.deliveries.insertAttempts([attempt]);
    await tx.questions.insert(question);
    await tx.questions.insertNamed(named);
    await tx.persons.saveMark({
      ...{ id: anId(), processorId, kind: "contact", subjectId: announced.contact.id, warnedAt: NOW, heldAt: null },
      ...{ holds: [], erasedAt: null },
    });
    await tx.transfers.openFindings([finding]);
    await tx.transfers.saveReview(review);
    await tx.staff.insertSession(session);
    await tx.staff.replaceRecoveryCodes(processorId, staff.id, [recoveryCode], NOW);
    await tx.customers.insertFollower(follower);
    await tx.notices.insertLeftOut([leftOut]);
    await tx.changes.saveOutcomes([outcome]);
    await tx.objections.insert(objection);
    await tx.objections.insertFile(file);
    await tx.objections.insertDecision(decision);
    await tx.notices.insert([unproven]);
    await tx.authorisations.insert(authorisation);
    await tx.authorisations.insertFile(authorisationFile);
    await tx.deliveries.insert([finished, deferred]);
    await tx.log.append(processorId, [aListVersionRecord(version.id, processorId)]);
  });
  const back = await whatCameBack(store, { ...announced, followerId: follower.id, staffId: staff.id });
  return {
    ...tenant,
    ...announced,
    session,
    recoveryCode,
    follower,
    outcome,
    objection,
    file,
    decision,
    authorisation,
    authorisationFile,
    finished,
    finding,
    review,
    user,
    portalSession,
    secret,
    audit,
    covered,
    sample,
    verdict,
    opening,
    question,
    named,
    ...back,
  };
}

/** A record that can be a leaf. */
export function aListVersionRecord(versionId: string, processorId: string): ListVersionRecord {
  return {
    v: 1,
    type: "list_version",
    processorId,
    at: NOW,
    versionId,
    n: 1,
    entryCount: 1,
    contentHash: sha256(versionId),
    effectiveDay: "2026-03-02",
    origin: "import",
    changeId: null,
    by: { kind: "system" },
  };
}
