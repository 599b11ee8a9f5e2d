import fc from "fast-check";
import { expect, it } from "vitest";
import { inPages } from "./pages";

const table = (count: number) => Array.from({ length: count }, (_, n) => ({ id: String(n).padStart(3, "0") }));

it("pages of any size give every row once, in order, and no page is larger or empty", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 12 }), async (count, size) => {
      const rows = table(count);
      const read = async ({ after, limit }: { after: string | null; limit: number }) =>
        rows.filter(({ id }) => after === null || id > after).slice(0, limit);
      const pages: { id: string }[][] = [];
      for await (const page of inPages(size, read)) pages.push(page);
      expect(pages.flat()).toEqual(rows);
      expect(pages.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});

it("others have a turn between two pages", async () => {
  const seen: string[] = [];
  const rows = table(3);
  const turn = new Promise((resolve) => setImmediate(resolve)).then(() => seen.push("other"));
  for await (const [row] of inPages(1, async ({ after }) => rows.filter(({ id }) => id > (after ?? "")).slice(0, 1)))
    seen.push(row?.id ?? "");
  await turn;
  expect(seen).toEqual(["000", "other", "001", "002"]);
});
