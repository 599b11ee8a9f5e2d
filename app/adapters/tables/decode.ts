import { isUtf8 } from "node:buffer";
import type { TextEncoding } from "~/ports/tables";

/** How many bytes are looked at when no mark says which UTF-16 it is. */
const SAMPLE = 4096;

/**
 * Bytes to text. A byte order mark decides; without one UTF-8 is tried strictly, then UTF-16 by where its zero bytes
 * lie, and last windows-1252, which takes any byte, so the caller tells people that it is a fallback.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The encoding that `decode` takes. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  return markedEncoding(bytes) ?? unmarkedEncoding(bytes);
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

function unmarkedEncoding(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even === 0) return "utf-16le";
  if (even > sample.length / 8 && odd === 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** Whether a text holds what neither engine can store: NUL or half of a surrogate pair. */
export function isUnsafe(text: string): boolean {
  return text.includes("\u0000") || /[\uD800-\uDFFF]/u.test(text);
}

/** The lines of a text, whichever way they end. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
