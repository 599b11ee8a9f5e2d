import { expect, test } from "vitest";
import { allFiles, linesOf } from "./sources";

/** Folders directly under these are rooms, and so are those of them that hold files of their own. */
const HOUSES = ["app", "db", "emails", "scripts", "tests"];
/** Written by drizzle-kit, or input of tests: nothing to open first. */
const NOT_ROOMS = new Set(["app", "db/migrations", "tests/fixtures", "tests"]);

function rooms(): string[] {
  const folders = HOUSES.flatMap((house) =>
    allFiles(house).map((path) =>
      path
        .split("/")
        .slice(0, Math.min(2, path.split("/").length - 1))
        .join("/"),
    ),
  );
  return [...new Set([...folders, ...HOUSES])].filter((folder) => !NOT_ROOMS.has(folder)).sort();
}

test("every room has a README of at most ten lines that names a file to open first", () => {
  const files = new Set(allFiles());
  const faults = rooms().flatMap((room) => {
    const readme = `${room}/README.md`;
    if (!files.has(readme)) return [`${readme} is missing`];
    return linesOf(readme) > 10 ? [`${readme} has ${linesOf(readme)} lines`] : [];
  });
  expect(rooms().length).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});
