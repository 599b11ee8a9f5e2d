import fc from "fast-check";
import { expect, test } from "vitest";
import { createPageCache } from "./page-cache";
import { createStoredAnswer } from "./stored-answer";

const headers = { "content-type": "image/png" };
const stored = (bytes: number) => createStoredAnswer({ body: Buffer.alloc(bytes), headers });

test("the cache never holds more than it may, whatever is asked for", async () => {
  const bounds = { bytes: 40_000, pageBytes: 20_000 };
  const asks = fc.array(fc.record({ key: fc.nat(30), size: fc.nat(25_000), stamp: fc.nat(2) }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(asks, async (all) => {
      const cache = createPageCache(bounds);
      for (const { key, size, stamp } of all) {
        await cache.fill(String(key), String(stamp), () => stored(size));
        expect(cache.size().bytes).toBeLessThanOrEqual(bounds.bytes);
      }
      expect(cache.size().bytes >= 0).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("the page that was asked for longest ago leaves first", async () => {
  const cache = createPageCache({ bytes: 25_000, pageBytes: 20_000 });
  await cache.fill("a", "1", () => stored(5000));
  await cache.fill("b", "1", () => stored(5000));
  cache.find("a", "1");
  await cache.fill("c", "1", () => stored(10_000));
  expect([cache.find("a", "1"), cache.find("b", "1"), cache.find("c", "1")].map(Boolean)).toEqual([true, false, true]);
});

test("a page of another revision is not found, and makes room for its successor", async () => {
  const cache = createPageCache();
  await cache.fill("a", "1", () => stored(10));
  expect(cache.find("a", "2")).toBeUndefined();
  await cache.fill("a", "2", () => stored(10));
  expect(cache.size().pages).toBe(1);
});

test("a page that failed is made again for the next who asks", async () => {
  const cache = createPageCache();
  const failing = cache.fill("a", "1", () => Promise.reject(new Error("down")));
  await expect(failing).rejects.toThrow("down");
  expect(await cache.fill("a", "1", () => stored(10))).not.toBeNull();
});
