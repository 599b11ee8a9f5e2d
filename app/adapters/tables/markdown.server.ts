import { fromMarkdown } from "mdast-util-from-markdown";
import type { PrintedColumn } from "~/domain/register/entry";
import { ownMarkdownColumns, unescapeCell } from "~/domain/register/export/markdown";
import type { Cell, ListItem, ReadBlock, TextLine } from "~/domain/register/read/block";
import { linesOf } from "./decode";
import { htmlBlocks } from "./html.server";
import { type PipeTable, takePipeTables } from "./markdown-rows";

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree["children"][number];
type Placed = { line: number; block: ReadBlock };

/** Reads Markdown: tables, bullets, headings, paragraphs; HTML blocks in it; the title of its front matter. */
export function markdownBlocks(text: string): ReadBlock[] {
  const front = takeFrontMatter(text);
  const { tables, rest } = takePipeTables(front.rest);
  const own = ownMarkdownColumns(text);
  const source = linesOf(rest);
  const placed: Placed[] = [
    ...front.blocks,
    ...tables.map((table) => ({ line: table.first, block: tableBlock(table, own) })),
    ...fromMarkdown(rest).children.flatMap((node) => blocksOf(node, source)),
  ];
  return placed.sort((a, b) => a.line - b.line).map(({ block }) => block);
}

function takeFrontMatter(text: string): { blocks: Placed[]; rest: string } {
  const lines = linesOf(text);
  const end =
    lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  if (end < 0) return { blocks: [], rest: text };
  const blocks = lines.slice(1, end).flatMap((line, at): Placed[] => {
    const [, key, value] = (line.length > 500 ? null : /^([\w-]+):\s*["']?(.+?)["']?\s*$/.exec(line)) ?? [];
    if (key === undefined || value === undefined) return [];
    if (/^title$/i.test(key)) return [{ line: at + 2, block: { kind: "heading", line: at + 2, text: value } }];
    if (!/updated|date/i.test(key)) return [];
    return [
      {
        line: at + 2,
        block: { kind: "paragraph", lines: [{ line: at + 2, source: line.trim(), text: `Last updated: ${value}` }] },
      },
    ];
  });
  return { blocks, rest: lines.fill("", 0, end + 1).join("\n") };
}

function tableBlock({ rows }: PipeTable, own: PrintedColumn[] | null): ReadBlock {
  const read = rows.map(({ line, source, cells }) => ({
    line,
    source,
    cells: cells.map((cell) => cellOf(cell, own !== null)),
  }));
  return own === null ? { kind: "table", rows: read } : { kind: "table", rows: read, columns: own };
}

function cellOf(source: string, own: boolean): Cell {
  if (!own) return { source, text: inlineText(source) };
  const text = unescapeCell(source);
  return { source: text, text };
}

/** What a reader sees of a cell. Most cells hold no markup and need no parser. */
function inlineText(source: string): string {
  if (!/[*_`[\]<>&\\~]/.test(source)) return source;
  // A word in front keeps `- x` and `1. x` from being read as lists.
  return textOf(fromMarkdown(`x ${source}`))
    .slice(2)
    .trim();
}

function blocksOf(node: Node, source: string[]): Placed[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case "heading":
      return [{ line, block: { kind: "heading", line, text: textOf(node).trim() } }];
    case "paragraph":
      return [{ line, block: { kind: "paragraph", lines: linesOfNode(node, source) } }];
    case "code":
      return [
        {
          line,
          block: {
            kind: "paragraph",
            lines: linesOf(node.value).map((text, at) => ({ line: line + at + 1, source: text, text })),
          },
        },
      ];
    case "list":
      return [{ line, block: { kind: "items", items: node.children.map((item) => itemOf(item, source)) } }];
    case "blockquote":
      return node.children.flatMap((child) => blocksOf(child, source));
    case "html":
      return htmlBlocks(node.value, line).map((block) => ({ line, block }));
    default:
      return [];
  }
}

function linesOfNode(node: Node, source: string[]): TextLine[] {
  const first = node.position?.start.line ?? 1;
  const last = node.position?.end.line ?? first;
  const texts = linesOf(textOf(node));
  const sources = source.slice(first - 1, last).map((text) => text.trim());
  if (texts.length !== sources.length)
    return texts.map((text) => ({ line: first, source: text.trim(), text: text.trim() }));
  return texts.map((text, at) => ({ line: first + at, source: sources[at] ?? text, text: text.trim() }));
}

function itemOf(item: Node, source: string[]): ListItem {
  const [head, ...below] = "children" in item ? item.children : [];
  const line = item.position?.start.line ?? 1;
  const first = head !== undefined && head.type === "paragraph" ? head.children[0] : undefined;
  const text =
    head === undefined
      ? ""
      : linesOf(textOf(head))
          .map((part) => part.trim())
          .join(" ");
  const children = below.flatMap((child) =>
    child.type === "list" ? child.children.flatMap((inner) => linesOfNode(inner, source)) : linesOfNode(child, source),
  );
  const end = head?.position?.end.line ?? line;
  const whole = source
    .slice(line - 1, end)
    .map((part) => part.trim())
    .join("\n");
  return {
    line,
    source: whole.replace(/^(?:[-*+]|\d+[.)])\s+/, ""),
    text,
    lead: first?.type === "strong" ? textOf(first).trim() : null,
    children,
  };
}

/** Text as a reader sees it: link words, emphasised words, code; `<br>`, also written `</br>`, as a break. */
function textOf(node: Node): string {
  if (node.type === "html") return /^<\/?br\s*\/?>$/i.test(node.value.trim()) ? "\n" : "";
  if (node.type === "break") return "\n";
  if (node.type === "image") return node.alt ?? "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map((child) => textOf(child)).join("") : "";
}
