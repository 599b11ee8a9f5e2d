import ts from "typescript";
import { expect, test } from "vitest";
import { CATALOGS } from "~/i18n/catalog";
import { codeIn, parse } from "./sources";

type Branch = { readonly [key: string]: string | Branch };

function flatten(branch: Branch, prefix = ""): [key: string, text: string][] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

const catalogs = { en: flatten(CATALOGS.en), da: flatten(CATALOGS.da), sv: flatten(CATALOGS.sv) };
const english = new Map(catalogs.en);
const valuesIn = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort();

test.each(["da", "sv"] as const)("%s has the keys of the English catalog, in full", (locale) => {
  const keys = new Set(catalogs[locale].map(([key]) => key));
  expect([...english.keys()].filter((key) => !keys.has(key))).toEqual([]);
  expect([...keys].filter((key) => !english.has(key))).toEqual([]);
});

test.each(["en", "da", "sv"] as const)("no text in %s is empty or has space around it", (locale) => {
  expect(catalogs[locale].filter(([, text]) => text !== text.trim() || text === "")).toEqual([]);
});

/** A singular may leave out its count ("one entry"); everything else is named by every language. */
test.each(["da", "sv"] as const)("every text in %s names the values that the English one names", (locale) => {
  const different = catalogs[locale].filter(([key, text]) => {
    const [ours, theirs] = [valuesIn(text), valuesIn(english.get(key) ?? "")];
    const relevant = (names: typeof ours) => names.filter((name) => !(key.endsWith("_one") && name === "count")).join();
    return relevant(ours) !== relevant(theirs);
  });
  expect(different).toEqual([]);
});

test("plurals come in pairs", () => {
  const lonely = [...english.keys()].filter(
    (key) =>
      /_(one|other)$/.test(key) && !english.has(key.replace(/_(one|other)$/, key.endsWith("one") ? "_other" : "_one")),
  );
  expect(lonely).toEqual([]);
});

/** Every literal in the code, and as a pattern every template that begins with a subject: what could name a key. */
function namesIn(source: ts.SourceFile): { exact: string[]; patterns: RegExp[] } {
  const exact: string[] = [];
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) exact.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      if (/^[\w-]+\.[\w.-]*$/.test(node.head.text) && parts.every((part) => /^[\w.-]*$/.test(part)))
        patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join(".+")}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { exact, patterns };
}

test("every text is used somewhere", () => {
  const code = codeIn("app", "emails", "scripts").filter((path) => !/^app\/i18n\/(en|da|sv)\//.test(path));
  const names = code.map((path) => namesIn(parse(path)));
  const exact = new Set(names.flatMap((name) => name.exact));
  const patterns = names.flatMap((name) => name.patterns);
  const keys = [...new Set([...english.keys()].map((key) => key.replace(/_(one|other)$/, "")))];
  expect(keys.filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
});

test("the control: a literal and a template that begins with a subject name keys, other templates do not", () => {
  const code = ["t('list.title'); t(`statuses.$", "{status}`); `$", "{host}.$", "{path}`; `a.example/$", "{x}`;"].join(
    "",
  );
  const { exact, patterns } = namesIn(parse("control.ts", code));
  expect(exact).toEqual(["list.title"]);
  expect(patterns.map(String)).toEqual(["/^statuses\\..+$/"]);
});
