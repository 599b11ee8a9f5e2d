import * as cheerio from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml, type Feed, jsonFeed, writeAtom } from "./feed";

const feed = (text: string): Feed => ({
  id: "urn:uuid:1",
  title: text,
  subtitle: text,
  language: "da",
  home: "https://varsel.example/fjord/changes?a=1&b=2",
  self: "https://varsel.example/fjord/feed.atom",
  author: text,
  updated: "2026-03-02T08:00:00.000Z",
  entries: [{ id: "urn:uuid:2", title: text, url: "https://varsel.example/x", at: "2026-03-02T08:00:00.000Z", text }],
});

/** What XML 1.0 can hold; carriage returns come back because they are written as references. */
const xmlText = fc
  .string({ unit: "grapheme" })
  .filter((text) => /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(text));

describe("RFC 4287 Atom", () => {
  it("is read by an XML parser with every text as it was, markup or not", () => {
    fc.assert(
      fc.property(fc.oneof(xmlText, fc.constant("<b>&amp;]]></b>\r\n'\"")), (text) => {
        const $ = cheerio.load(writeAtom(feed(text)), { xml: true });
        expect($("feed > title").text()).toBe(text);
        expect($("entry > content").text()).toBe(text);
        expect($("entry > title").children()).toHaveLength(0);
      }),
    );
  });

  it("has what the RFC asks of a feed and of each entry", () => {
    const $ = cheerio.load(writeAtom(feed("x")), { xml: true });
    expect($("feed").attr("xmlns")).toBe("http://www.w3.org/2005/Atom");
    for (const name of ["id", "title", "updated", "author > name"]) expect($(`feed > ${name}`)).toHaveLength(1);
    for (const name of ["id", "title", "updated"]) expect($(`entry > ${name}`)).toHaveLength(1);
    expect($("feed > link[rel=self]").attr("href")).toBe("https://varsel.example/fjord/feed.atom");
    expect($("feed > link[rel=alternate]").attr("href")).toBe("https://varsel.example/fjord/changes?a=1&b=2");
  });

  it("is the same bytes for the same changes", () => {
    expect(writeAtom(feed("x"))).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
        "<id>urn:uuid:1</id>",
        "<title>x</title>",
        "<subtitle>x</subtitle>",
        '<link rel="self" type="application/atom+xml" href="https://varsel.example/fjord/feed.atom"/>',
        '<link rel="alternate" type="text/html" href="https://varsel.example/fjord/changes?a=1&#38;b=2"/>',
        "<updated>2026-03-02T08:00:00.000Z</updated>",
        "<author><name>x</name></author>",
        "<entry>",
        "<id>urn:uuid:2</id>",
        "<title>x</title>",
        '<link rel="alternate" type="text/html" href="https://varsel.example/x"/>',
        "<published>2026-03-02T08:00:00.000Z</published>",
        "<updated>2026-03-02T08:00:00.000Z</updated>",
        '<content type="text">x</content>',
        "</entry>",
        "</feed>",
        "",
      ].join("\n"),
    );
  });

  it("writes no character that XML does not have", () => {
    expect(escapeXml("a\u0000b\u0008c\uFFFEd\uD800e")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  });
});

describe("JSON Feed 1.1", () => {
  it("says of the feed what its specification asks, and of each item the same as Atom", () => {
    expect(jsonFeed({ ...feed("x"), author: "Fjord", subtitle: "Changes" })).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "x",
      description: "Changes",
      home_page_url: "https://varsel.example/fjord/changes?a=1&b=2",
      feed_url: "https://varsel.example/fjord/feed.atom",
      language: "da",
      authors: [{ name: "Fjord" }],
      items: [
        {
          id: "urn:uuid:2",
          url: "https://varsel.example/x",
          title: "x",
          content_text: "x",
          date_published: "2026-03-02T08:00:00.000Z",
          date_modified: "2026-03-02T08:00:00.000Z",
        },
      ],
    });
  });
});
