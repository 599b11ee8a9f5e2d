import PostalMime, { type Email } from "postal-mime";
import type { MailPart, ParsedMail } from "~/domain/incoming/parsed-mail";
import type { ReadMail } from "~/ports/incoming";

/** Takes mail apart with postal-mime. Mails inside a mail stay parts: what they say is not what this one says. */
export function createMailReader(): ReadMail {
  return async (bytes) => {
    try {
      return toParsed(await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 }));
    } catch {
      // Nested beyond all reason, or headers of megabytes: a person is to see it as it came.
      const text = new TextDecoder("utf-8").decode(bytes.subarray(0, UNREADABLE_SHOWN));
      return { headers: [], from: { name: "", address: "" }, subject: "", messageId: "", text, parts: [] };
    }
  };
}

const UNREADABLE_SHOWN = 100_000;

function toParsed(email: Email): ParsedMail {
  const { from, subject = "", messageId = "", text, html } = email;
  return {
    headers: email.headers.map(({ key, value }) => ({ name: key, value })),
    from:
      from?.address === undefined
        ? { name: from?.name ?? "", address: "" }
        : { name: from.name, address: from.address },
    subject,
    messageId,
    text: text ?? withoutMarkup(html ?? ""),
    parts: email.attachments.map(toPart),
  };
}

function toPart({ mimeType, filename, content }: Email["attachments"][number]): MailPart {
  return { type: mimeType, name: filename ?? "", content: bytesOf(content) };
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** The words of a page, to be shown as text: one pass from front to back, whatever a stranger makes of the page. */
function withoutMarkup(html: string): string {
  const words: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    words.push(html.slice(at, open < 0 ? html.length : open));
    const close = open < 0 ? -1 : html.indexOf(">", open);
    if (close < 0) break;
    const name = /^[a-z][a-z0-9]{0,9}/i.exec(html.slice(open + 1, open + 12))?.[0]?.toLowerCase() ?? "";
    if (BREAKS.has(name)) words.push("\n");
    at = close + 1;
    if (HIDDEN.has(name)) {
      const end = html.indexOf(`</${name}`, at);
      at = end < 0 ? html.length : end;
    }
  }
  const text = words
    .join("")
    .replaceAll(/&(#\d{1,7}|[a-z]{2,6});/gi, (whole, entity: string) => characterOf(entity) ?? whole);
  return text.replaceAll(/\n{3,}/g, "\n\n").trim();
}

const BREAKS: ReadonlySet<string> = new Set(["br", "p", "div", "li", "tr", "h1", "h2", "h3", "blockquote"]);
const HIDDEN: ReadonlySet<string> = new Set(["style", "script", "title"]);

function characterOf(entity: string): string | null {
  if (!entity.startsWith("#")) return ENTITIES[entity] ?? null;
  const code = Number(entity.slice(1));
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}

/** What mail programs write in our readers' languages; any other stays as it stands. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ndash: "–", mdash: "—", hellip: "…" },
  ...{ rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“", laquo: "«", raquo: "»", sect: "§", euro: "€" },
  ...{ aelig: "æ", oslash: "ø", aring: "å", AElig: "Æ", Oslash: "Ø", Aring: "Å" },
  ...{ auml: "ä", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß", eacute: "é" },
};
