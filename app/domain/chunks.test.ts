import fc from "fast-check";
import { expect, test } from "vitest";
import { inChunks } from "./chunks";

test("chunks are all there was, in order, none too large and none empty", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (all, size) => {
      const chunks = [...inChunks(all, size)];
      expect(chunks.flat()).toEqual(all);
      for (const chunk of chunks) expect(chunk.length >= 1 && chunk.length <= size).toBe(true);
    }),
  );
});
