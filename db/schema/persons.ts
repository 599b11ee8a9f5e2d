import { ACCOUNT_KINDS } from "../../app/domain/people/own-data";
import type { Hold } from "../../app/domain/people/retention";
import type { Kit } from "../kit/sqlite";
import type { ProcessorTables } from "./processors";

/** What was done about somebody's personal data, by the id of the row that stood for them: it names nobody. */
export function personTables(k: Kit, { processors }: ProcessorTables) {
  const retentionMarks = k.table(
    "retention_marks",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      kind: k.choice("kind", ACCOUNT_KINDS).notNull(),
      subjectId: k.str("subject_id").notNull(),
      warnedAt: k.instant("warned_at"),
      /** When it was last found that something holds the data back, and what. */
      heldAt: k.instant("held_at"),
      holds: k.doc<Hold[]>("holds").notNull(),
      erasedAt: k.instant("erased_at"),
    },
    (t) => [
      k.uniqueIndex("retention_marks_tenant").on(t.processorId, t.id),
      k.uniqueIndex("retention_marks_subject").on(t.processorId, t.kind, t.subjectId),
    ],
  );

  return { retentionMarks };
}

export type PersonTables = ReturnType<typeof personTables>;
