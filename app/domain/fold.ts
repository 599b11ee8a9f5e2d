/** Letters that Unicode does not take apart, as they are written without the special key. */
const LIGATURES: Record<string, string> = {
  æ: "ae",
  ø: "o",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/**
 * The key by which names, headings and activities are compared: lower case, no diacritics, everything that is
 * neither letter nor digit one space. `Inventio.IT A/S` → `inventio it a s`. Never shown, never stored as the text itself.
 */
export function fold(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The key under which two spellings differ only in case, white space or diacritics; punctuation counts. */
export function foldSpelling(text: string): string {
  return plain(text).replace(/\s+/gu, "");
}

function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[æøœßđðþłı]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** Text that has nothing to take apart. */
const ASCII = /^[\x20-\x7e]*$/;
