import type { AuditActor, AuditValues } from "../../app/domain/audit/audit";
import { AUDIT_RESULTS } from "../../app/domain/audit/audit";
import type { Hash } from "../../app/domain/evidence/hash";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { ProcessorTables } from "./processors";

/** Who did what, when and why, and what was refused. Rows are only ever added; erasure empties values and salt. */
export function auditTables(k: Kit, { processors }: ProcessorTables, { controllers }: CustomerTables) {
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
      actor: k.doc<AuditActor>("actor").notNull(),
      roles: k.doc<string[]>("roles").notNull(),
      act: k.str("act").notNull(),
      result: k.choice("result", AUDIT_RESULTS).notNull(),
      subject: k.doc<{ kind: string; id: string }>("subject"),
      before: k.doc<AuditValues>("before"),
      after: k.doc<AuditValues>("after"),
      reason: k.str("reason"),
      count: k.int("count").notNull(),
      salt: k.str("salt").notNull(),
      hash: k.str("hash").$type<Hash>().notNull(),
      leaf: k.big("leaf"),
    },
    (t) => [
      k.uniqueIndex("audit_entries_tenant").on(t.processorId, t.id),
      k.index("audit_entries_controller").on(t.processorId, t.controllerId, t.id),
      k.index("audit_entries_leaf").on(t.processorId, t.leaf, t.id),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  return { auditEntries };
}

export type AuditTables = ReturnType<typeof auditTables>;
