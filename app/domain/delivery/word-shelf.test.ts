import { expect, test } from "vitest";
import type { Locale } from "../processor/processor";
import { wordShelf } from "./word-shelf";

test("equal words are rendered once in a language, and nothing else is there", async () => {
  const rendered: string[] = [];
  const shelf = wordShelf(async ({ ref }: { ref: string }, language: Locale) => {
    rendered.push(`${language} ${ref}`);
    return `message ${rendered.length}`;
  });
  await shelf.put({ ref: "1" }, ["da", "sv"]);
  await shelf.put({ ref: "1" }, ["sv", "en"]);
  await shelf.put({ ref: "2" }, ["da"]);
  expect(rendered).toEqual(["da 1", "sv 1", "en 1", "da 2"]);
  expect(shelf.id({ ref: "1" }, "sv")).toBe("message 2");
  expect(shelf.id({ ref: "2" }, "sv")).toBeNull();
  expect(shelf.has({ ref: "1" }, ["da", "sv", "en"])).toBe(true);
  expect(shelf.has({ ref: "2" }, ["da", "sv"])).toBe(false);
  expect([await shelf.get({ ref: "1" }, "sv"), await shelf.get({ ref: "2" }, "sv")]).toEqual([
    "message 2",
    "message 5",
  ]);
  expect(shelf.has({ ref: "2" }, ["da", "sv"])).toBe(true);
});
