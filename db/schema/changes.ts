import {
  type AcknowledgedWarning,
  CHANGE_STATES,
  type DraftImport,
  type GdpaApproval,
  ITEM_OUTCOMES,
  type Pair,
  type SecondPerson,
} from "../../app/domain/change/change";
import { CORRECTIONS } from "../../app/domain/change/correction-kind";
import { PUBLISHING_MODES } from "../../app/domain/processor/publishing";
import { CHANGE_KINDS, type ChangeKind, type Qualifier } from "../../app/domain/register/change-kind";
import type { Reclassification } from "../../app/domain/register/reclassify";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { ProcessorTables } from "./processors";

/** List versions and the changes that lead from one to the next. Texts named `content` are canonical JSON. */
export function changeTables(k: Kit, { processors }: ProcessorTables, { controllers }: CustomerTables) {
  const changes = k.table(
    "changes",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      ref: k.str("ref"),
      state: k.choice("state", CHANGE_STATES).notNull(),
      baseVersion: k.int("base_version").notNull(),
      proposed: k.str("proposed").notNull(),
      pairs: k.doc<Pair[]>("pairs").notNull(),
      firstDay: k.day("first_day"),
      publishAutomatically: k.flag("publish_automatically").notNull(),
      rowVersion: k.int("row_version").notNull(),
      createdBy: k.str("created_by").notNull(),
      authors: k.doc<string[]>("authors").notNull(),
      orderedBy: k.str("ordered_by"),
      orderedAt: k.instant("ordered_at"),
      publishing: k.choice("publishing", PUBLISHING_MODES),
      secondPerson: k.doc<SecondPerson>("second_person"),
      createdAt: k.instant("created_at").notNull(),
      updatedAt: k.instant("updated_at").notNull(),
      dueAt: k.instant("due_at"),
      announcedAt: k.instant("announced_at"),
      closedAt: k.instant("closed_at"),
      withdrawnAt: k.instant("withdrawn_at"),
      withdrawnReason: k.str("withdrawn_reason"),
      salt: k.str("salt").notNull(),
      followersTold: k.str("followers_told"),
      releaseFault: k.str("release_fault"),
      emergency: k.str("emergency"),
      reclassifications: k.doc<Reclassification[]>("reclassifications").notNull(),
      acknowledgedWarnings: k.doc<AcknowledgedWarning[]>("acknowledged_warnings").notNull(),
      gdpaApproval: k.doc<GdpaApproval>("gdpa_approval"),
      imported: k.doc<DraftImport>("imported"),
      corrects: k.str("corrects"),
      correctedBy: k.str("corrected_by"),
      correction: k.choice("correction", CORRECTIONS),
    },
    (t) => [
      k.uniqueIndex("changes_tenant").on(t.processorId, t.id),
      k.uniqueIndex("changes_ref").on(t.processorId, t.ref),
      k.index("changes_due").on(t.dueAt),
    ],
  );

  const listVersions = k.table(
    "list_versions",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      n: k.int("n").notNull(),
      content: k.str("content").notNull(),
      contentHash: k.str("content_hash").notNull(),
      entryCount: k.int("entry_count").notNull(),
      publishedAt: k.instant("published_at").notNull(),
      effectiveDay: k.day("effective_day").notNull(),
      changeId: k.str("change_id"),
    },
    (t) => [
      k.uniqueIndex("list_versions_tenant").on(t.processorId, t.id),
      k.uniqueIndex("list_versions_n").on(t.processorId, t.n),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
    ],
  );

  const changeItems = k.table(
    "change_items",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      position: k.int("position").notNull(),
      kind: k.choice("kind", CHANGE_KINDS).notNull(),
      kinds: k.doc<ChangeKind[]>("kinds").notNull(),
      qualifiers: k.doc<Qualifier[]>("qualifiers").notNull(),
      entryId: k.str("entry_id").notNull(),
      name: k.str("name").notNull(),
      replacedEntryId: k.str("replaced_entry_id"),
      takenOverBy: k.doc<{ entryId: string; name: string }>("taken_over_by"),
      before: k.str("before"),
      after: k.str("after"),
      concerned: k.int("concerned").notNull(),
      publishedVersion: k.int("published_version"),
    },
    (t) => [
      k.uniqueIndex("change_items_tenant").on(t.processorId, t.id),
      k.uniqueIndex("change_items_position").on(t.processorId, t.changeId, t.position),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
    ],
  );

  const itemOutcomes = k.table(
    "item_outcomes",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      itemId: k.str("item_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      state: k.choice("state", ITEM_OUTCOMES).notNull(),
      effectiveDay: k.day("effective_day"),
      decidedAt: k.instant("decided_at").notNull(),
    },
    (t) => [
      k.uniqueIndex("item_outcomes_tenant").on(t.processorId, t.id),
      k.uniqueIndex("item_outcomes_controller").on(t.processorId, t.itemId, t.controllerId),
      k.index("item_outcomes_change").on(t.processorId, t.changeId, t.controllerId),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
      k.foreignKey({ columns: [t.processorId, t.itemId], foreignColumns: [changeItems.processorId, changeItems.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  return { listVersions, changes, changeItems, itemOutcomes };
}

export type ChangeTables = ReturnType<typeof changeTables>;
