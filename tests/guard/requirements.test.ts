import { expect, test } from "vitest";
import { allFiles, textOf } from "./sources";

/**
 * Names as they stand in tests and comments. `promise D4` is another one than decision D4; what looks like a name in front
 * of a digit or an Eircode's second half is a postal code.
 */
const NAME =
  /(?<![\w-])(?:HL-\w+(?:\.\d+)?|(?:GS|SU|CC|TF)-\d+|(?:promises? )?D\d{1,2}(?! (?:\d|P\d))|[MEL][1-9](?! \d))(?![\w-])/gi;

function namesIn(text: string): string[] {
  const names = [...text.matchAll(NAME)].map(([name]) => name.replace(/^promises? /i, "promise "));
  return names.filter((name) => name.replace("promise ", "").match(/^[A-Z]/) !== null);
}

/** `E1–E4` stands for the four. */
function listed(document: string): Set<string> {
  const cells = [...document.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = ""]) => cell);
  return new Set(cells.flatMap((cell) => cell.split(", ").flatMap(spread)));
}

function spread(name: string): string[] {
  const range = /^([A-Z])(\d)–\1(\d)$/.exec(name);
  if (range === null) return [name];
  const [, letter = "", from = "", to = ""] = range;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${letter}${Number(from) + at}`);
}

test("every requirement that code or a test names is in docs/requirements.md", () => {
  const known = listed(textOf("docs/requirements.md"));
  const code = ["app", "db", "emails", "scripts", "tests"].flatMap((house) => allFiles(house));
  const sources = code.filter((path) => /\.tsx?$/.test(path) && path !== "tests/guard/requirements.test.ts");
  const used = sources.flatMap((path) => namesIn(textOf(path)).map((name) => ({ path, name })));
  expect(used.length).toBeGreaterThan(100);
  const unknown = used.filter(({ name }) => !known.has(name)).map(({ path, name }) => `${path} names ${name}`);
  expect([...new Set(unknown)]).toEqual([]);
});

test("the control: names are told from other words", () => {
  const text = "HL-11b.2, D1 (promise D4) HL-B1.10. M1: L3 d3 Dublin 18 D18 P521 `M1 1AE` 2. sal D18 1620 GS-9";
  expect(namesIn(text)).toEqual(["HL-11b.2", "D1", "promise D4", "HL-B1.10", "M1", "L3", "GS-9"]);
});

test("the control: a range stands for each of its names", () => {
  expect([...listed("| E1–E3 | x |\n| E5, E6 | y |\n")]).toEqual(["E1", "E2", "E3", "E5", "E6"]);
});
