import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { blankEntry } from "~/domain/register/entry";
import { createTranslator } from "~/i18n/translator";
import { diffRows } from "./diff-rows";
import { DiffTable } from "./diff-table";
import { TranslatorProvider } from "./translator";

const render = (rows: Parameters<typeof DiffTable>[0]["rows"]) =>
  renderToStaticMarkup(
    <TranslatorProvider locale="da">
      <DiffTable caption="Ændring" rows={rows} />
    </TranslatorProvider>,
  );

describe("DiffTable", () => {
  it("says old and new in words and in elements, not by colour alone", () => {
    const html = render([{ key: "a", field: "Sted", before: "USA", after: "Frankrig" }]);
    expect(html).toMatch(/Før: <\/span>.*<del>USA<\/del>/);
    expect(html).toMatch(/Efter: <\/span>.*<ins>Frankrig<\/ins>/);
  });

  it("lets an unchanged field stand back, once", () => {
    const html = render([{ key: "a", field: "Aktivitet", before: "SMS", after: "SMS" }]);
    expect(html).toContain("SMS (uændret)");
    expect(html).not.toMatch(/<del>|<ins>/);
  });

  it("says that nothing was stated before", () => {
    expect(render([{ key: "a", field: "Kontakt", before: null, after: "x@y.example" }])).toContain("intet oplyst");
  });
});

describe("diffRows", () => {
  const translator = createTranslator("en");
  const place = { role: "processing" as const, country: "DK", region: null };

  it("words each changed field and adds what stays", () => {
    const entry = { ...blankEntry("1", "Acme"), activity: "Hosting", legalBasis: "DPA" };
    const rows = diffRows(translator, [{ path: "activity", before: "SMS", after: "Hosting" }], entry);
    expect(rows).toEqual([
      { key: "activity", field: "Processing activity", before: "SMS", after: "Hosting" },
      { key: "legalBasis", field: "Legal basis", before: "DPA", after: "DPA" },
    ]);
  });

  it("tells places apart by address where they read the same, and leaves printed cells out", () => {
    const rows = diffRows(
      translator,
      [
        { path: "locations", before: [{ ...place, address: "A 1" }], after: [{ ...place, address: "B 2" }] },
        { path: "printed.address", before: "A 1", after: "B 2" },
      ],
      null,
    );
    expect(rows).toEqual([{ key: "locations", field: "Places", before: "A 1", after: "B 2" }]);
  });
});
