/**
 * Text as both engines can keep it: a NUL and a lone surrogate become U+FFFD, as a decoder would have made of them, and
 * line ends become LF. Nothing is cut and nothing is refused: an objection must not be lost to one character.
 */
export function storableText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\0\p{Surrogate}]/gu, "\uFFFD");
}

/** The same on one line, for names: control characters and runs of white space are one space. */
export function storableLine(text: string): string {
  return storableText(text)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
