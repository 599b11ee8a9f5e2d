import type { Instant } from "../time";

/** A feed in one language, in words already; what it is written as is a matter of form. */
export type Feed = {
  /** An IRI that stays the same for ever. */
  id: string;
  title: string;
  subtitle: string;
  language: string;
  /** Absolute addresses: the page it belongs to, and the feed itself. */
  home: string;
  self: string;
  author: string;
  updated: Instant;
  entries: FeedEntry[];
};
export type FeedEntry = { id: string; title: string; url: string; at: Instant; text: string };

/** RFC 4287. What is written is text, never markup, and every character is one that XML 1.0 has. */
export function writeAtom(feed: Feed): string {
  const entries = feed.entries.map(({ id, title, url, at, text }) =>
    [
      "<entry>",
      element("id", id),
      element("title", title),
      `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
      element("published", at),
      element("updated", at),
      element("content", text, ' type="text"'),
      "</entry>",
    ].join("\n"),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    element("updated", feed.updated),
    `<author>${element("name", feed.author)}</author>`,
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, title, url, at, text }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: at,
      date_modified: at,
    })),
  };
}

function element(name: string, text: string, attributes = ""): string {
  return `<${name}${attributes}>${escapeXml(text)}</${name}>`;
}

/** Text as it stands in XML 1.0, between tags or in a quoted attribute; characters that XML does not have become `�`. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\r/g, "&#13;");
}
