import { toPlainText } from "react-email";

/** What html-to-text, which makes the text, hands to a formatter. It brings no types. */
type Node = { type: string; children: Node[]; attribs: Record<string, string> };
type Builder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string): void;
  addLineBreak(): void;
};
type Walk = (nodes: Node[], builder: Builder) => void;

/** As old mail programs show it: 72 columns, headings on lines of their own, facts as "label: value". */
export function toText(html: string): string {
  const text = toPlainText(html, {
    wordwrap: 72,
    formatters: { fact, heading, action },
    selectors: [
      { selector: "h1", format: "heading", options: { trailingLineBreaks: 2 } },
      { selector: "h2", format: "heading", options: { trailingLineBreaks: 2 } },
      { selector: "h3", format: "heading", options: { trailingLineBreaks: 1 } },
      { selector: "hr", format: "horizontalLine", options: { length: 72 } },
      { selector: "table.facts", format: "block", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: "tr.fact", format: "fact" },
      { selector: "a.button", format: "action" },
    ],
  });
  return `${text.trim()}\n`;
}

/** Mail clients give no weight to a heading in plain text, so it stands apart. */
function heading(element: Node, walk: Walk, builder: Builder, options: { trailingLineBreaks?: number }): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: options.trailingLineBreaks ?? 1 });
}

/** The two cells of a row on one line, wrapped where it is long. */
function fact(element: Node, walk: Walk, builder: Builder): void {
  const [label, content] = element.children.filter(({ type }) => type === "tag");
  builder.openBlock({ leadingLineBreaks: 1 });
  if (label !== undefined) walk(label.children, builder);
  builder.addInline(": ");
  if (content !== undefined) walk(content.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
}

/** A long address stands on a line of its own, where programs that break lines leave it whole. */
function action(element: Node, walk: Walk, builder: Builder): void {
  walk(element.children, builder);
  builder.addInline(":");
  builder.addLineBreak();
  builder.addInline(element.attribs.href ?? "");
}
