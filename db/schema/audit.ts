import type { AuditValues } from "../../app/domain/audit/audit";
import { AUDIT_ACTORS, AUDIT_RESULTS } from "../../app/domain/audit/audit";
import { SAMPLE_SOURCES, SAMPLE_VERDICTS } from "../../app/domain/audit/review";
import type { Commitment } from "../../app/domain/evidence/commitment";
import type { Hash } from "../../app/domain/evidence/hash";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { ProcessorTables } from "./processors";

/** Who did what, when and why, and what was refused. Rows are only ever added; erasure empties values and salt. */
export function auditTables(k: Kit, { processors, staff }: ProcessorTables, { controllers }: CustomerTables) {
  const auditEntries = k.table(
    "audit_entries",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      controllerId: k.str("controller_id"),
      at: k.instant("at").notNull(),
      actorKind: k.choice("actor_kind", AUDIT_ACTORS).notNull(),
      actorId: k.str("actor_id"),
      roles: k.doc<string[]>("roles").notNull(),
      act: k.str("act").notNull(),
      result: k.choice("result", AUDIT_RESULTS).notNull(),
      subjectKind: k.str("subject_kind"),
      subjectId: k.str("subject_id"),
      before: k.doc<AuditValues>("before"),
      after: k.doc<AuditValues>("after"),
      reason: k.str("reason"),
      count: k.int("count").notNull(),
      salt: k.str("salt").notNull(),
      content: k.str("content").$type<Commitment>().notNull(),
      hash: k.str("hash").$type<Hash>().notNull(),
      leaf: k.big("leaf"),
    },
    (t) => [
      k.uniqueIndex("audit_entries_tenant").on(t.processorId, t.id),
      k.index("audit_entries_controller").on(t.processorId, t.controllerId, t.id),
      k.index("audit_entries_leaf").on(t.processorId, t.leaf, t.id),
      k.index("audit_entries_actor").on(t.processorId, t.actorId, t.id),
      k.index("audit_entries_subject").on(t.processorId, t.subjectId, t.id),
      k.index("audit_entries_at").on(t.processorId, t.at, t.id),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  /** Entries of the log, or of the list, that somebody is to look at, drawn by a seed that says which (HL-B2.15, HL-B2.16). */
  const auditSamples = k.table(
    "audit_samples",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      drawnFrom: k.choice("drawn_from", SAMPLE_SOURCES).notNull(),
      listVersion: k.int("list_version"),
      from: k.instant("period_from").notNull(),
      until: k.instant("period_until").notNull(),
      seed: k.str("seed").notNull(),
      asked: k.int("asked").notNull(),
      entryIds: k.doc<string[]>("entry_ids").notNull(),
      reviewerId: k.str("reviewer_id").notNull(),
      drawnAt: k.instant("drawn_at").notNull(),
      drawnBy: k.str("drawn_by"),
      dueOn: k.day("due_on").notNull(),
      finishedAt: k.instant("finished_at"),
    },
    (t) => [
      k.uniqueIndex("audit_samples_tenant").on(t.processorId, t.id),
      k.index("audit_samples_open").on(t.processorId, t.finishedAt, t.dueOn),
      k.foreignKey({ columns: [t.processorId, t.reviewerId], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  const auditVerdicts = k.table(
    "audit_verdicts",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      sampleId: k.str("sample_id").notNull(),
      entryId: k.str("entry_id").notNull(),
      verdict: k.choice("verdict", SAMPLE_VERDICTS).notNull(),
      note: k.str("note").notNull(),
      staffId: k.str("staff_id").notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [
      k.uniqueIndex("audit_verdicts_tenant").on(t.processorId, t.id),
      k.uniqueIndex("audit_verdicts_entry").on(t.processorId, t.sampleId, t.entryId),
      k.foreignKey({
        columns: [t.processorId, t.sampleId],
        foreignColumns: [auditSamples.processorId, auditSamples.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.staffId], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  return { auditEntries, auditSamples, auditVerdicts };
}

export type AuditTables = ReturnType<typeof auditTables>;
