import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Locale } from "~/i18n/locales";
import { PublicShell } from "./public-shell";
import { Sentence, TranslatorProvider } from "./translator";

const processor = { slug: "acme", name: "Acme", legalName: "Acme ApS", isDemo: true };
const render = (locale: Locale, isDemo = true) =>
  renderToStaticMarkup(
    <TranslatorProvider locale={locale}>
      <PublicShell
        processor={{ ...processor, isDemo }}
        current="list"
        address="/acme?country=DK"
        logHead={{ size: 1284, root: "9f3cxxxxa1e7" }}
      >
        <p>
          <Sentence of="list.announced.replaced" values={{ old: <s>Old</s>, new: <b>New</b> }} />
        </p>
      </PublicShell>
    </TranslatorProvider>,
  );

describe("PublicShell", () => {
  it("offers the same page in the other languages, by POST, keeping path and query", () => {
    const html = render("da");
    expect(html).toContain('<form method="post" action="/language">');
    expect(html).toContain('name="to" value="/acme?country=DK"');
    expect([...html.matchAll(/name="lang"[^>]*value="(\w+)"/g)].map(([, lang]) => lang)).toEqual(["sv", "en"]);
  });

  it("marks the page one is on and leads to files, feeds and the log", () => {
    const html = render("en");
    expect(html).toContain('href="/acme" aria-current="page"');
    for (const href of [
      "/acme.json",
      "/acme.csv",
      "/acme.md",
      "/acme.jsonld",
      "/acme/feed.atom",
      "/acme/feed.json",
      "/acme/changes.ics",
    ])
      expect(html).toContain(`href="${href}"`);
    expect(html).toContain("log 1,284 · 9f3c…a1e7");
  });

  it("says on each page of a demo that the company does not run it", () => {
    expect(render("en")).toContain("not run by Acme ApS");
    expect(render("en", false)).not.toContain("not run by");
  });

  it("carries no script and no inline style", () => {
    expect(render("sv")).not.toMatch(/<script| style=| on[a-z]+=/);
  });
});

describe("Sentence", () => {
  it("puts markup where each language has the value", () => {
    expect(render("en")).toContain("<p><s>Old</s> is replaced by <b>New</b></p>");
    expect(render("da")).toContain("<p><s>Old</s> erstattes af <b>New</b></p>");
  });
});
