/**
 * Rows page by page in the order of their ids, `size` at a time, so that no more than a page is held. After each page others
 * have a turn: an embedded database answers within one, and would keep every request waiting until the last page.
 */
export async function* inPages<Row extends { id: string }>(
  size: number,
  read: (page: { after: string | null; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after: string | null = null; ; ) {
    const page: Row[] = await read({ after, limit: size });
    if (page.length > 0) yield page;
    after = page.at(-1)?.id ?? null;
    if (page.length < size || after === null) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
