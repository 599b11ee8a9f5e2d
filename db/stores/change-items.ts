import { and, eq, isNull } from "drizzle-orm";
import type { ChangeItem } from "~/domain/change/change";
import type { ChangeReads, ChangeWrites } from "~/ports/stores/changes";
import { parseEntry, writeEntry } from "./entries-text";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import { mustFind, type RowBudget } from "./rows";
import { refuseAnnounced } from "./staged";

export function changeItemReads(q: Query): Pick<ChangeReads, "listItems"> {
  const t = q.tables.changeItems;
  return {
    async listItems(processorId, changeId) {
      const ofChange = and(eq(t.processorId, processorId), eq(t.changeId, changeId));
      return (await q.select().from(t).where(ofChange).orderBy(t.position)).map(toItem);
    },
  };
}

export function changeItemWrites(
  q: Query,
  budget: RowBudget,
): Pick<ChangeWrites, "insertItems" | "removeItems" | "setItemPublished"> {
  const t = q.tables.changeItems;
  return {
    insertItems: (items) => insertRows(q, budget, t, items.map(toRow)),
    async removeItems(processorId, changeId) {
      await refuseAnnounced(q, processorId, changeId);
      await q.delete(t).where(and(eq(t.processorId, processorId), eq(t.changeId, changeId)));
    },
    async setItemPublished(processorId, itemId, version) {
      const published = await q
        .update(t)
        .set({ publishedVersion: version })
        .where(and(eq(t.processorId, processorId), eq(t.id, itemId), isNull(t.publishedVersion)))
        .returning({ id: t.id });
      mustFind(published, "changes.setItemPublished");
    },
  };
}

type Row = Query["tables"]["changeItems"]["$inferSelect"];

function toItem(row: Row): ChangeItem {
  const place = `change_items ${row.id}`;
  return { ...row, before: parseEntry(row.before, place), after: parseEntry(row.after, place) };
}

function toRow(item: ChangeItem): Row {
  return { ...item, before: writeEntry(item.before), after: writeEntry(item.after) };
}
