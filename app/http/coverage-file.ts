import { stringify } from "csv-stringify/sync";
import type { App } from "~/composition.server";
import { REACH_FILTERS, type ReachFilter } from "~/domain/change/reached";
import { REACHED_HEADINGS, reachedRows } from "~/domain/change/reached-csv";

type Page = Parameters<App["showCoverage"]>[0]["page"];
type Shown = Awaited<ReturnType<App["showCoverage"]>>;

const PER_PAGE = 100;

/** What a coverage page is narrowed to; anything unknown narrows nothing. */
export function reachFilter(text: string | null): ReachFilter | null {
  return REACH_FILTERS.find((known) => known === text) ?? null;
}

/** RFC 4180, page by page as the reader takes it. Spreadsheets take a file for UTF-8 only behind a byte order mark. */
export async function coverageCsv(
  read: (page: Page) => Promise<Shown>,
): Promise<{ ok: true; response: Response } | { ok: false; code: "change.not_found" }> {
  const first = await read({ after: null, limit: PER_PAGE });
  if (!first.ok) return first;
  const { slug, ref } = first.view.change;
  let shown: Shown | null = first;
  let isBegun = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (shown === null || !shown.ok) return controller.close();
      const { rows, next } = shown.view;
      const lines = rows.flatMap(reachedRows);
      const text = stringify(isBegun ? lines : [[...REACHED_HEADINGS], ...lines], {
        bom: !isBegun,
        record_delimiter: "\r\n",
      });
      isBegun = true;
      shown = next === null ? null : await read({ after: next, limit: PER_PAGE });
      controller.enqueue(new TextEncoder().encode(text));
    },
  });
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${slug}-${ref}-coverage.csv"`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
  return { ok: true, response: new Response(body, { headers }) };
}
