import { expect, test } from "vitest";
import { namesIn, readRequirements } from "../../scripts/requirements";
import { allFiles, textOf } from "./sources";

const requirements = readRequirements(textOf("docs/requirements.md"));

test("every requirement that code or a test names is in docs/requirements.md", () => {
  const known = new Set(requirements.map(({ name }) => name));
  const code = ["app", "db", "emails", "scripts", "tests"].flatMap((house) => allFiles(house));
  const sources = code.filter((path) => /\.tsx?$/.test(path));
  const used = sources.flatMap((path) => namesIn(textOf(path)).map((name) => ({ path, name })));
  expect(used.length).toBeGreaterThan(100);
  const unknown = used.filter(({ name }) => !known.has(name)).map(({ path, name }) => `${path} names ${name}`);
  expect([...new Set(unknown)]).toEqual([]);
});

test("every requirement stands once, with its area and a proof of a known kind", () => {
  expect(requirements.length).toBeGreaterThan(150);
  const names = requirements.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const KIND = /^(test|(bench|planned|none): \S.*)$/;
  expect(requirements.filter(({ area, proof }) => area.trim() === "" || !KIND.test(proof))).toEqual([]);
});

test("every row of the tables is read", () => {
  const rows = textOf("docs/requirements.md").match(/^\| (?!Name)/gm) ?? [];
  expect(new Set(requirements.map(({ says }) => says)).size).toBe(rows.length);
});
