import { REVIEW_EVENTS } from "../../app/domain/people/access-review";
import type { ControllerUser, UserRole } from "../../app/domain/people/controller-user";
import { type OneTimeSecret, SECRET_PURPOSES } from "../../app/domain/people/secret";
import { LOCALES } from "../../app/domain/processor/processor";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { ProcessorTables } from "./processors";

/** What people prove themselves with, and the customers' own people. */
export function peopleTables(k: Kit, { processors, staff }: ProcessorTables, { controllers }: CustomerTables) {
  /** Codes that stand in for a lost second factor, each once. */
  const recoveryCodes = k.table(
    "recovery_codes",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      staffId: k.str("staff_id").notNull(),
      hash: k.str("hash").notNull(),
      createdAt: k.instant("created_at").notNull(),
      usedAt: k.instant("used_at"),
    },
    (t) => [
      k.uniqueIndex("recovery_codes_tenant").on(t.processorId, t.id),
      k.index("recovery_codes_staff").on(t.processorId, t.staffId),
      k.foreignKey({ columns: [t.processorId, t.staffId], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  const oneTimeSecrets = k.table(
    "one_time_secrets",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      purpose: k.choice("purpose", SECRET_PURPOSES).notNull(),
      tokenHash: k.str("token_hash").notNull(),
      codeHash: k.str("code_hash"),
      browserHash: k.str("browser_hash"),
      subjectId: k.str("subject_id"),
      addressKey: k.str("address_key").notNull(),
      facts: k.doc<OneTimeSecret["facts"]>("facts").notNull(),
      tries: k.int("tries").notNull(),
      createdAt: k.instant("created_at").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
      usedAt: k.instant("used_at"),
    },
    (t) => [
      k.uniqueIndex("one_time_secrets_tenant").on(t.processorId, t.id),
      k.uniqueIndex("one_time_secrets_token").on(t.tokenHash),
      k.index("one_time_secrets_browser").on(t.browserHash),
      k.index("one_time_secrets_address").on(t.processorId, t.addressKey),
      k.index("one_time_secrets_expiry").on(t.expiresAt),
    ],
  );

  const controllerUsers = k.table(
    "controller_users",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      name: k.str("name").notNull(),
      address: k.str("address").notNull(),
      addressKey: k.str("address_key").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      roles: k.doc<UserRole[]>("roles").notNull(),
      invitedBy: k.doc<ControllerUser["invitedBy"]>("invited_by").notNull(),
      createdAt: k.instant("created_at").notNull(),
      joinedAt: k.instant("joined_at"),
      lastSeenAt: k.instant("last_seen_at"),
      endedAt: k.instant("ended_at"),
    },
    (t) => [
      k.uniqueIndex("controller_users_tenant").on(t.processorId, t.id),
      k.uniqueIndex("controller_users_address").on(t.processorId, t.controllerId, t.addressKey),
      k.index("controller_users_by_address").on(t.addressKey),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  /**
   * Somebody proved that an address is theirs. Belongs to no tenant: one address may act for several customers of several
   * processors, and each page asks anew for which.
   */
  const portalSessions = k.table(
    "portal_sessions",
    {
      id: k.id().primaryKey(),
      addressKey: k.str("address_key").notNull(),
      device: k.str("device").notNull(),
      createdAt: k.instant("created_at").notNull(),
      lastSeenAt: k.instant("last_seen_at").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
    },
    (t) => [k.index("portal_sessions_address").on(t.addressKey)],
  );

  /**
   * Refused sign-ins of the customers' people, until the worker tells the logs that they concern. Belongs to no tenant: nobody
   * looks whose an address is while somebody waits for the answer.
   */
  const refusedSignIns = k.table(
    "refused_sign_ins",
    {
      id: k.id().primaryKey(),
      at: k.instant("at").notNull(),
      addressKey: k.str("address_key"),
      source: k.str("source").notNull(),
    },
    (t) => [k.index("refused_sign_ins_time").on(t.at)],
  );

  /** A staff member looks into a customer's space for a while, with a reason (HL-B2.14, GS-13). */
  const spaceOpenings = k.table(
    "space_openings",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      staffId: k.str("staff_id").notNull(),
      reason: k.str("reason").notNull(),
      openedAt: k.instant("opened_at").notNull(),
      until: k.instant("until").notNull(),
    },
    (t) => [
      k.uniqueIndex("space_openings_tenant").on(t.processorId, t.id),
      k.index("space_openings_space").on(t.processorId, t.controllerId, t.until),
      k.foreignKey({ columns: [t.processorId, t.staffId], foreignColumns: [staff.processorId, staff.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  /** When somebody was asked to look over who has access, and when they had (GS-15): a customer's people, or the staff. */
  const accessReviews = k.table(
    "access_reviews",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      controllerId: k.str("controller_id"),
      event: k.choice("event", REVIEW_EVENTS).notNull(),
      at: k.instant("at").notNull(),
      doneBy: k.str("done_by"),
    },
    (t) => [
      k.uniqueIndex("access_reviews_tenant").on(t.processorId, t.id),
      k.index("access_reviews_space").on(t.processorId, t.controllerId, t.at),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  return {
    accessReviews,
    recoveryCodes,
    oneTimeSecrets,
    controllerUsers,
    portalSessions,
    refusedSignIns,
    spaceOpenings,
  };
}

export type PeopleTables = ReturnType<typeof peopleTables>;
