import { describe, expect, it } from "vitest";
import { CHANGE_KINDS } from "~/domain/register/change-kind";
import { CATALOGS } from "./catalog";
import { LOCALES } from "./locales";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

const values = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort();
const english = new Map(flatten(CATALOGS.en));

describe.each(LOCALES)("catalog %s", (locale) => {
  const texts = flatten(CATALOGS[locale]);

  it("has exactly the English keys", () => {
    expect(texts.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  it("asks for the same values as the English text", () => {
    const differing = texts.filter(([key, text]) => String(values(text)) !== String(values(english.get(key) ?? "")));
    expect(differing).toEqual([]);
  });

  it("has no empty text, no double space, no markup and no straight quotation marks", () => {
    expect(texts.filter(([, text]) => /^\s|\s$|^$| {2}|[<>"]|\$t\(/.test(text))).toEqual([]);
  });

  it("has both halves of every plural, both with the count", () => {
    const keys = new Map(texts);
    const halves = texts.filter(([key]) => /_(one|other)$/.test(key));
    const broken = halves.filter(
      ([key]) => !keys.has(key.replace(/_(one|other)$/, key.endsWith("_one") ? "_other" : "_one")),
    );
    expect(broken).toEqual([]);
  });

  it("names every kind of change", () => {
    expect(Object.keys(CATALOGS[locale].kinds).sort()).toEqual([...CHANGE_KINDS].sort());
  });
});

describe("Danish and Swedish", () => {
  it("differ from the English text, except for names and what is the same word", () => {
    const same = [CATALOGS.da, CATALOGS.sv].flatMap((catalog) =>
      flatten(catalog).filter(([key, text]) => english.get(key) === text && /[a-z]{4,} [a-z]{4,}/.test(text)),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
