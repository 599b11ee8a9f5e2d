import fc from "fast-check";
import { expect, test } from "vitest";
import { inChunks, inChunksOfWeight } from "./chunks";

test("chunks are all there was, in order, none too large and none empty", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const chunks = [...inChunks(all, size)];
      expect(chunks.flat()).toEqual(all);
      for (const chunk of chunks) expect(chunk.length >= 1 && chunk.length <= size).toBe(true);
    }),
  );
});

test("chunks by weight are all there was, in order, as full as may be, and only what is alone too heavy goes beyond", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 })), fc.integer({ min: 1, max: 20 }), (all, most) => {
      const chunks = [...inChunksOfWeight(all, most, (own) => own)];
      const sum = (chunk: readonly number[]) => chunk.reduce((total, own) => total + own, 0);
      expect(chunks.flat()).toEqual(all);
      for (const [n, chunk] of chunks.entries()) {
        expect(chunk.length === 1 || (chunk.length > 1 && sum(chunk) <= most)).toBe(true);
        const next = chunks[n + 1]?.[0];
        if (next !== undefined) expect(sum(chunk) + next).toBeGreaterThan(most);
      }
    }),
  );
});
