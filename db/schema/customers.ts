import type { Terms } from "../../app/domain/agreement/terms";
import { LOCALES } from "../../app/domain/processor/processor";
import type { Kit } from "../kit/sqlite";
import type { ProcessorTables } from "./processors";

export const CONTACT_ENDERS = ["own", "staff"] as const;
export const FOLLOWER_STATES = ["unconfirmed", "following", "unreachable", "left"] as const;

/** Customers (controllers), what their agreements say, whom to tell, and voluntary followers. */
export function customerTables(k: Kit, { processors }: ProcessorTables) {
  const standardTerms = k.table(
    "standard_terms",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      name: k.str("name").notNull(),
      terms: k.doc<Terms>("terms").notNull(),
    },
    (t) => [
      k.uniqueIndex("standard_terms_tenant").on(t.processorId, t.id),
      k.uniqueIndex("standard_terms_name").on(t.processorId, t.name),
    ],
  );

  const controllers = k.table(
    "controllers",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      name: k.str("name").notNull(),
      nameKey: k.str("name_key").notNull(),
      country: k.str("country").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      calendar: k.str("calendar").notNull(),
      zone: k.str("zone").notNull(),
      externalRef: k.str("external_ref"),
      standardTermsId: k.str("standard_terms_id").notNull(),
      overrides: k.doc<Partial<Terms>>("overrides").notNull(),
      createdAt: k.instant("created_at").notNull(),
      endedAt: k.instant("ended_at"),
    },
    (t) => [
      k.uniqueIndex("controllers_tenant").on(t.processorId, t.id),
      k.uniqueIndex("controllers_name").on(t.processorId, t.nameKey),
      k.foreignKey({
        columns: [t.processorId, t.standardTermsId],
        foreignColumns: [standardTerms.processorId, standardTerms.id],
      }),
    ],
  );

  const contacts = k.table(
    "contacts",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      name: k.str("name").notNull(),
      address: k.str("address").notNull(),
      addressKey: k.str("address_key").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      createdAt: k.instant("created_at").notNull(),
      endedAt: k.instant("ended_at"),
      endedBy: k.choice("ended_by", CONTACT_ENDERS),
    },
    (t) => [
      k.uniqueIndex("contacts_tenant").on(t.processorId, t.id),
      k.uniqueIndex("contacts_address").on(t.processorId, t.controllerId, t.addressKey),
      k.index("contacts_by_address").on(t.addressKey, t.processorId),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  const followers = k.table(
    "followers",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      address: k.str("address").notNull(),
      addressKey: k.str("address_key").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      services: k.doc<string[]>("services").notNull(),
      state: k.choice("state", FOLLOWER_STATES).notNull(),
      confirmHash: k.str("confirm_hash").notNull(),
      manageHash: k.str("manage_hash").notNull(),
      requestedAt: k.instant("requested_at").notNull(),
      confirmedAt: k.instant("confirmed_at"),
      leftAt: k.instant("left_at"),
    },
    (t) => [
      k.uniqueIndex("followers_tenant").on(t.processorId, t.id),
      k.uniqueIndex("followers_address").on(t.processorId, t.addressKey),
      k.uniqueIndex("followers_confirm").on(t.confirmHash),
      k.uniqueIndex("followers_manage").on(t.manageHash),
    ],
  );

  return { standardTerms, controllers, contacts, followers };
}

export type CustomerTables = ReturnType<typeof customerTables>;
