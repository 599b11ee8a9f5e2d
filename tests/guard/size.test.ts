import { expect, test } from "vitest";
import { allFiles, codeIn, linesOf } from "./sources";

const DISCUSS = 250;
const LIMIT = 300;
const ROUTE_LIMIT = 150;
const GENERATED = /^(db\/migrations|tests\/fixtures)\//;

test(`no file is longer than ${LIMIT} lines`, () => {
  const sized = allFiles()
    .filter((path) => /\.(tsx?|m?js|cjs)$/.test(path) && !GENERATED.test(path))
    .map((path) => ({ path, lines: linesOf(path) }));
  const long = sized.filter((file) => file.lines > DISCUSS);
  if (long.length > 0) console.info(long.map(({ path, lines }) => `to discuss: ${path}, ${lines} lines`).join("\n"));
  expect(long.filter((file) => file.lines > LIMIT)).toEqual([]);
});

test(`no route is longer than ${ROUTE_LIMIT} lines`, () => {
  const long = codeIn("app/routes").filter((path) => linesOf(path) > ROUTE_LIMIT);
  expect(long).toEqual([]);
});

test("half of the files are shorter than 100 lines", () => {
  const sizes = codeIn("app", "db", "emails", "scripts")
    .map(linesOf)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
});
