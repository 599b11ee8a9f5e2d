import type { StaffRole } from "../../app/domain/people/staff";
import { LOCALES, type ProcessorDocuments, type PublishPolicy } from "../../app/domain/processor/processor";
import type { Publishing } from "../../app/domain/processor/publishing";
import type { Kit } from "../kit/sqlite";

/** Tenants, their people, and what guards the door. */
export function processorTables(k: Kit) {
  const processors = k.table(
    "processors",
    {
      id: k.id().primaryKey(),
      slug: k.str("slug").notNull(),
      name: k.str("name").notNull(),
      legalName: k.str("legal_name").notNull(),
      registrationNumber: k.str("registration_number"),
      country: k.str("country").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      leadingLanguage: k.choice("leading_language", LOCALES).notNull(),
      zone: k.str("zone").notNull(),
      calendar: k.str("calendar").notNull(),
      contactName: k.str("contact_name").notNull(),
      contactAddress: k.str("contact_address").notNull(),
      isDemo: k.flag("is_demo").notNull(),
      services: k.doc<string[]>("services").notNull(),
      documents: k.doc<ProcessorDocuments>("documents").notNull(),
      policy: k.doc<PublishPolicy>("policy").notNull(),
      publishing: k.doc<Publishing>("publishing").notNull(),
      undoMinutes: k.int("undo_minutes").notNull(),
      publicRevision: k.int("public_revision").notNull(),
      createdAt: k.instant("created_at").notNull(),
    },
    (t) => [k.uniqueIndex("processors_slug").on(t.slug)],
  );

  const staff = k.table(
    "staff",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      name: k.str("name").notNull(),
      address: k.str("address").notNull(),
      addressKey: k.str("address_key").notNull(),
      passwordHash: k.str("password_hash"),
      roles: k.doc<StaffRole[]>("roles").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      trainedOn: k.day("trained_on"),
      totpSecret: k.str("totp_secret"),
      totpConfirmedAt: k.instant("totp_confirmed_at"),
      totpStep: k.big("totp_step"),
      oidcSubject: k.str("oidc_subject"),
      termFrom: k.day("term_from"),
      termUntil: k.day("term_until"),
      createdAt: k.instant("created_at").notNull(),
      joinedAt: k.instant("joined_at"),
      lastSeenAt: k.instant("last_seen_at"),
      endedAt: k.instant("ended_at"),
    },
    (t) => [
      k.uniqueIndex("staff_tenant").on(t.processorId, t.id),
      // One person signs in with one address, whichever processor the account belongs to.
      k.uniqueIndex("staff_address").on(t.addressKey),
      k.uniqueIndex("staff_oidc").on(t.oidcSubject),
    ],
  );

  const sessions = k.table(
    "sessions",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      staffId: k.str("staff_id").notNull(),
      createdAt: k.instant("created_at").notNull(),
      lastSeenAt: k.instant("last_seen_at").notNull(),
      secondFactorAt: k.instant("second_factor_at"),
      device: k.str("device").notNull(),
      expiresAt: k.instant("expires_at").notNull(),
    },
    (t) => [
      k.uniqueIndex("sessions_tenant").on(t.processorId, t.id),
      k.index("sessions_staff").on(t.processorId, t.staffId),
      k.foreignKey({ columns: [t.processorId, t.staffId], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  /** Failed tries by key (a hash of what is limited); belongs to no tenant, since a guess may name nobody. */
  const throttles = k.table("throttles", {
    id: k.id().primaryKey(),
    count: k.int("count").notNull(),
    resetsAt: k.instant("resets_at").notNull(),
  });

  return { processors, staff, sessions, throttles };
}

export type ProcessorTables = ReturnType<typeof processorTables>;
