import { and, eq, gte } from "drizzle-orm";
import { sealLeaf } from "~/domain/evidence/leaf";
import type { LogRecord } from "~/domain/evidence/log-record";
import { appendAll, EMPTY_TREE, toTreeHead } from "~/domain/evidence/merkle";
import type { LogReads, LogWrites } from "~/ports/stores/log";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import { one, type RowBudget } from "./rows";

export function logReads(q: Query): LogReads {
  const { logHeads, logLeaves, logNodes } = q.tables;
  return {
    head: async (processorId) => one(await q.select().from(logHeads).where(eq(logHeads.processorId, processorId))),
    listLeaves: (processorId, from, limit) =>
      q
        .select()
        .from(logLeaves)
        .where(and(eq(logLeaves.processorId, processorId), gte(logLeaves.index, from)))
        .orderBy(logLeaves.index)
        .limit(limit),
    listNodes: (processorId, level, from, limit) =>
      q
        .select()
        .from(logNodes)
        .where(and(eq(logNodes.processorId, processorId), eq(logNodes.level, level), gte(logNodes.index, from)))
        .orderBy(logNodes.index)
        .limit(limit),
  };
}

export function logWrites(q: Query, budget: RowBudget): LogWrites {
  const { logHeads, logLeaves, logNodes } = q.tables;
  const reads = logReads(q);
  return {
    ...reads,
    async open(processorId) {
      const { size, root, frontier } = EMPTY_TREE;
      await q.insert(logHeads).values({ processorId, size, root, frontier: [...frontier] });
    },
    async append(processorId, records) {
      const head = await reads.head(processorId);
      if (head === null) throw new Error("log.append: the processor has no log");
      const sealed = records.map((record) => seal(processorId, record));
      const grown = appendAll(
        toTreeHead(head),
        sealed.map((leaf) => leaf.hash),
      );
      const next = { processorId, ...grown.head, frontier: [...grown.head.frontier] };
      const moved = await q
        .update(logHeads)
        .set({ size: next.size, root: next.root, frontier: next.frontier })
        .where(and(eq(logHeads.processorId, processorId), eq(logHeads.size, head.size)))
        .returning({ size: logHeads.size });
      if (moved.length === 0) throw new Error("log.append: the head moved, so its lock was not held");
      const leaves = sealed.map((leaf, offset) => ({ processorId, index: grown.firstIndex + offset, ...leaf }));
      await insertRows(q, budget, logLeaves, leaves);
      await insertRows(
        q,
        budget,
        logNodes,
        grown.newNodes.map((node) => ({ processorId, ...node })),
      );
      return { first: grown.firstIndex, head: next };
    },
  };
}

function seal(processorId: string, record: LogRecord) {
  if (record.processorId !== processorId) throw new Error("log.append: a record of another processor");
  const sealed = sealLeaf(record);
  if (!sealed.ok) throw new Error(`log.append: ${record.type} is no leaf: ${sealed.code} at ${sealed.path}`);
  return { type: record.type, text: sealed.text, hash: sealed.hash };
}
