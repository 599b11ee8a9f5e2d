/** First line of our own Markdown: cells below it are escaped in our way and come back byte for byte. */
export const MARKDOWN_MARK = "<!-- varsel-list 1 -->";

/** Whether a text is a list that we wrote. */
export function isOwnMarkdown(text: string): boolean {
  return text.trimStart().startsWith(MARKDOWN_MARK);
}

/** A cell as it is written: every mark that Markdown or HTML could act on is escaped, a line break is `<br>`. */
export function escapeCell(text: string): string {
  return text
    .replace(/[\\|`*_{}[\]<>()#!&~]/g, "\\$&")
    .replace(/\r\n|\n|\r/g, (end) => (end === "\n" ? "<br>" : end === "\r" ? "<br/>" : "<br />"));
}

/** The cell that `escapeCell` wrote. */
export function unescapeCell(written: string): string {
  return written
    .replace(
      /(?<!\\)((?:\\\\)*)<br( ?\/?)>/g,
      (_, before: string, end: string) => `${before}${end === "" ? "\n" : end === "/" ? "\r" : "\r\n"}`,
    )
    .replace(/\\([\\|`*_{}[\]<>()#!&~])/g, "$1");
}
