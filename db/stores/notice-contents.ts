import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { sha256 } from "~/domain/evidence/hash";
import type { Notice } from "~/domain/notice/notice";
import type { Query } from "./query";

const FROZEN = ["processorId", "terms", "periods", "window", "gateWindow", "gates", "leftOut"] as const;
type Content = Pick<Notice, (typeof FROZEN)[number]>;

/**
 * The rows of notices, and what they were frozen with: once for all that were frozen with the same, named by its hash.
 * A content stays when no notice names it any more; it says nothing of any customer, and the next notice may name it.
 */
export function splitNotices({ tables: { noticeContents: t } }: Query, notices: readonly Notice[]) {
  const contents = new Map<string, Content & { id: string }>();
  const rows = notices.map(({ terms, periods, window, gateWindow, gates, leftOut, ...row }) => {
    const content: Content = { processorId: row.processorId, terms, periods, window, gateWindow, gates, leftOut };
    const id = sha256(JSON.stringify(FROZEN.map((name) => content[name] && t[name].mapToDriverValue(content[name]))));
    if (!contents.has(id)) contents.set(id, { id, ...content });
    return { ...row, contentId: id };
  });
  return { rows, contents: [...contents.values()] };
}

/** Reads whole notices, as `q.select().from(notices)` would if each held its content itself. */
export function selectNotices(q: Query, where: SQL | undefined) {
  const { notices: t, noticeContents: c } = q.tables;
  const { contentId: _content, ...own } = getTableColumns(t);
  const { terms, periods, window, gateWindow, gates, leftOut } = c;
  return q
    .select({ ...own, terms, periods, window, gateWindow, gates, leftOut })
    .from(t)
    .innerJoin(c, and(eq(c.processorId, t.processorId), eq(c.id, t.contentId)))
    .where(where);
}

/** A document of a notice's content, as text, in what a statement over notices returns. */
export function contentText({ tables: { notices: t, noticeContents: c } }: Query, name: "window" | "periods") {
  const column = sql.identifier(c[name].name);
  return sql<string | null>`(select cast(c.${column} as text) from ${c} c
    where c.processor_id = ${t}.processor_id and c.id = ${t}.content_id)`;
}
