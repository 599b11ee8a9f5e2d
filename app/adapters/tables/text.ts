import type { ListItem, ReadBlock, TextLine } from "~/domain/register/read/block";
import { linesOf } from "./decode";

const BULLET = /^\s*(?:[•▪◦‣●○*·–-]|\d{1,3}[.)])\s+(?=\S)/;

/** Pasted text: paragraphs between blank lines, bullets. Tables in it are for the domain to see, which knows the headings. */
export function textBlocks(text: string): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let paragraph: TextLine[] = [];
  let items: ListItem[] = [];
  let numbered = false;
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", lines: paragraph });
    const [first, second] = items;
    // A number before one line alone is a clause's number.
    if (first !== undefined && second === undefined && numbered)
      blocks.push({ kind: "heading", line: first.line, text: first.text });
    else if (items.length > 0) blocks.push({ kind: "items", items });
    paragraph = [];
    items = [];
  };
  linesOf(text).forEach((raw, at) => {
    // Leading tabs are an empty first cell; other white space around a line means nothing.
    const source = raw.includes("\t") ? raw.trimEnd() : raw.trim();
    if (source.trim() === "") {
      flush();
      return;
    }
    const line = at + 1;
    if (BULLET.test(raw)) {
      if (paragraph.length > 0) flush();
      numbered = /^\s*\d/.test(raw);
      const own = source.trim().replace(BULLET, "");
      items.push({ line, source: own, text: own, lead: null, children: [] });
      return;
    }
    const last = items.at(-1);
    if (last !== undefined && /^\s/.test(raw)) {
      last.children.push({ line, source, text: source.trim() });
      return;
    }
    if (items.length > 0) flush();
    paragraph.push({ line, source, text: source });
  });
  flush();
  return blocks;
}
