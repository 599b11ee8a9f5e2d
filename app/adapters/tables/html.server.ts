import { load } from "cheerio";
import type { ListItem, ReadBlock, TableRow } from "~/domain/register/read/block";
import { type HtmlNode, inlineLines, isElement, lineOf, tagOf, textIn } from "./html-text";

const UNSEEN = new Set(["script", "style", "noscript", "template", "head", "svg"]);
const BLOCKS = new Set(
  "address article aside blockquote body center details dialog dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul".split(
    " ",
  ),
);
/** A cell that claims to span more rows than this is a mistake or an attack. */
const MOST_SPANNED = 200;

/** Reads HTML: tables, lists, definition lists, headings, and running text by block and `<br>`. `firstLine` places a fragment. */
export function htmlBlocks(html: string, firstLine = 1): ReadBlock[] {
  const root = load(html, { sourceCodeLocationInfo: true }).root().get(0);
  const out: ReadBlock[] = [];
  if (root !== undefined) walk(root, firstLine - 1, out);
  return out;
}

function walk(node: HtmlNode, offset: number, out: ReadBlock[]): void {
  let inline: HtmlNode[] = [];
  const flush = () => {
    const lines = inlineLines(inline, offset).filter((line) => line.text !== "");
    if (lines.length > 0) out.push({ kind: "paragraph", lines });
    inline = [];
  };
  for (const child of node.children ?? []) {
    const tag = tagOf(child);
    if (UNSEEN.has(tag)) continue;
    if (tag === "table" || BLOCKS.has(tag) || holdsBlock(child)) {
      flush();
      readBlock(child, tag, offset, out);
    } else inline.push(child);
  }
  flush();
}

function readBlock(node: HtmlNode, tag: string, offset: number, out: ReadBlock[]): void {
  if (/^h[1-6]$/.test(tag)) out.push({ kind: "heading", line: lineOf(node, offset), text: textIn(node) });
  else if (tag === "table") out.push({ kind: "table", rows: rowsOf(node, offset) });
  else if (tag === "ul" || tag === "ol") out.push({ kind: "items", items: itemsOf(node, offset) });
  else if (tag === "dl") out.push({ kind: "items", items: definitionsOf(node, offset) });
  else walk(node, offset, out);
}

function holdsBlock(node: HtmlNode): boolean {
  return (node.children ?? []).some((child) => BLOCKS.has(tagOf(child)) || holdsBlock(child));
}

/** Rows of this table, not of tables within it. Spanned cells are repeated downwards and left empty sideways. */
function rowsOf(table: HtmlNode, offset: number): TableRow[] {
  const spans: { at: number; left: number; text: string }[] = [];
  return within(table, "tr", "table").map((tr) => {
    const texts: string[] = [];
    const own = (tr.children ?? []).filter((child) => tagOf(child) === "td" || tagOf(child) === "th");
    const started: typeof spans = [];
    const fill = () => {
      for (let span = spanAt(spans, texts.length); span !== undefined; span = spanAt(spans, texts.length)) {
        span.left -= 1;
        texts.push(span.text);
      }
    };
    for (const cell of own) {
      fill();
      const text = textIn(cell);
      const down = spanOf(cell, "rowspan");
      if (down > 1) started.push({ at: texts.length, left: down - 1, text });
      texts.push(text, ...Array<string>(spanOf(cell, "colspan") - 1).fill(""));
    }
    fill();
    spans.push(...started);
    return { line: lineOf(tr, offset), source: texts.join("\t"), cells: texts.map((text) => ({ source: text, text })) };
  });
}

function spanAt<T extends { at: number; left: number }>(spans: T[], at: number): T | undefined {
  return spans.find((span) => span.at === at && span.left > 0);
}

function spanOf(cell: HtmlNode, name: string): number {
  const span = Number.parseInt(cell.attribs?.[name] ?? "1", 10);
  return Number.isFinite(span) && span > 0 ? Math.min(span, MOST_SPANNED) : 1;
}

function itemsOf(list: HtmlNode, offset: number): ListItem[] {
  return (list.children ?? [])
    .filter((child) => tagOf(child) === "li")
    .map((li) => {
      const nested = (li.children ?? []).filter((child) => tagOf(child) === "ul" || tagOf(child) === "ol");
      const own = (li.children ?? []).filter((child) => !nested.includes(child));
      const children = nested.flatMap((inner) => itemsOf(inner, offset));
      const text = textIn({ ...li, children: own }).replace(/\n+/g, " ");
      return { line: lineOf(li, offset), source: text, text, lead: leadOf(own), children };
    });
}

/** The bold words that an item starts with. */
function leadOf(nodes: HtmlNode[]): string | null {
  const first = nodes.find((node) => isElement(node) || (node.data ?? "").trim() !== "");
  if (first === undefined || !isElement(first)) return null;
  if (/^(?:strong|b)$/.test(tagOf(first))) return textIn(first);
  return tagOf(first) === "p" || tagOf(first) === "span" ? leadOf(first.children ?? []) : null;
}

/** A term and the descriptions that follow it are one item. */
function definitionsOf(list: HtmlNode, offset: number): ListItem[] {
  const items: ListItem[] = [];
  for (const node of [...within(list, "dt", "dl"), ...within(list, "dd", "dl")].sort((a, b) => order(a) - order(b))) {
    const text = textIn(node).replace(/\n+/g, " ");
    const line = lineOf(node, offset);
    const last = items.at(-1);
    if (tagOf(node) === "dt") items.push({ line, source: text, text, lead: text, children: [] });
    else if (last !== undefined) {
      last.text += ` – ${text}`;
      last.source = last.text;
      last.children.push({ line, source: text, text });
    }
  }
  return items;
}

function order(node: HtmlNode): number {
  return node.sourceCodeLocation?.startOffset ?? 0;
}

/** Descendants with a tag, but not those inside another `border`. */
function within(node: HtmlNode, tag: string, border: string): HtmlNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (tagOf(child) === tag) return [child];
    return tagOf(child) === border ? [] : within(child, tag, border);
  });
}
