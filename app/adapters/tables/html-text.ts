import type { TextLine } from "~/domain/register/read/block";

/** What is used of a node of the parser's tree. */
export type HtmlNode = {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: HtmlNode[];
  sourceCodeLocation?: { startLine: number; startOffset: number } | null;
};

const BREAKING = /^(?:br|p|div|li|ul|ol|tr|h[1-6]|dd|dt|section|article)$/;

export function tagOf(node: HtmlNode): string {
  return node.name?.toLowerCase() ?? "";
}

export function isElement(node: HtmlNode): boolean {
  return node.name !== undefined && node.children !== undefined;
}

/** 1-based line in the file. */
export function lineOf(node: HtmlNode, offset: number): number {
  return (node.sourceCodeLocation?.startLine ?? 1) + offset;
}

/** All text in a node as a reader sees it; blocks and `<br>` begin a new line. */
export function textIn(node: HtmlNode): string {
  return inlineLines(node.children ?? [], 0)
    .map((line) => line.text)
    .filter((text) => text !== "")
    .join("\n");
}

/** Running text as lines. A line break in the source is a blank, as browsers show it; other blanks stay as they are. */
export function inlineLines(nodes: HtmlNode[], offset: number): TextLine[] {
  const lines: TextLine[] = [{ line: 0, source: "", text: "" }];
  const add = (text: string, line: number) => {
    const last = lines.at(-1);
    if (last === undefined) return;
    if (last.line === 0 && text.trim() !== "") last.line = line;
    last.text += text;
  };
  const visit = (node: HtmlNode) => {
    if (node.type === "text") {
      const data = node.data ?? "";
      const skipped = /^\s*/.exec(data)?.[0].split("\n").length ?? 1;
      add(asShown(data), lineOf(node, offset) + skipped - 1);
      return;
    }
    if (/^(?:script|style|noscript|template)$/.test(tagOf(node))) return;
    const breaks = BREAKING.test(tagOf(node));
    if (breaks) lines.push({ line: 0, source: "", text: "" });
    for (const child of node.children ?? []) visit(child);
    if (breaks && tagOf(node) !== "br") lines.push({ line: 0, source: "", text: "" });
  };
  for (const node of nodes) visit(node);
  return lines.map(({ line, text }) => ({ line, source: text.trim(), text: text.trim() }));
}

/** A line break in the source, with the white space around it, is one blank. */
function asShown(data: string): string {
  const [first = "", ...rest] = data.split("\n");
  const last = rest.pop();
  if (last === undefined) return data;
  return [first.trimEnd(), ...rest.map((part) => part.trim()).filter((part) => part !== ""), last.trimStart()].join(
    " ",
  );
}
