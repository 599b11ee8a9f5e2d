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

const english = new Map(flatten(CATALOGS.en));

describe.each(LOCALES)("catalog %s", (locale) => {
  const texts = flatten(CATALOGS[locale]);

  it("has no double space, no markup and no straight quotation marks", () => {
    expect(texts.filter(([, text]) => / {2}|[<>"]|\$t\(/.test(text))).toEqual([]);
  });

  it("names every kind of change", () => {
    expect(Object.keys(CATALOGS[locale].kinds).sort()).toEqual([...CHANGE_KINDS].sort());
  });
});

describe("Danish and Swedish", () => {
  it("SU-1 differ from the English text, except for names and what is the same word", () => {
    const same = [CATALOGS.da, CATALOGS.sv].flatMap((catalog) =>
      flatten(catalog).filter(([key, text]) => english.get(key) === text && /[a-z]{4,} [a-z]{4,}/.test(text)),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
