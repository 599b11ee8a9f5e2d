import { storableLine } from "./storable-text";

export const FILE_MAX_BYTES = 10 * 1024 * 1024;
export const FILES_MAX = 5;
/** Together, so that storing them is one short transaction. */
export const FILES_MAX_BYTES = 20 * 1024 * 1024;

export const FILE_TYPES = ["application/pdf", "image/png", "image/jpeg", "message/rfc822", "text/plain"] as const;
export type FileType = (typeof FILE_TYPES)[number];

export type SentFile = { name: string; content: Uint8Array };
export type KeptFile = SentFile & { type: FileType };
export type RefusedFile = { name: string; code: "file.too_large" | "file.type" | "file.too_many" };

/**
 * Sorts out which of the files can be kept. Their kind is what their first bytes say, never what they are called;
 * nothing inside is ever parsed. A file that cannot be kept does not stop the objection: the receipt says so.
 */
export function sortFiles(files: readonly SentFile[]): { kept: KeptFile[]; refused: RefusedFile[] } {
  const kept: KeptFile[] = [];
  const refused: RefusedFile[] = [];
  let bytes = 0;
  for (const { name: given, content } of files) {
    // A browser sends an empty file where none was chosen.
    if (content.length === 0) continue;
    const name = fileName(given);
    const type = fileType(content);
    if (content.length > FILE_MAX_BYTES || bytes + content.length > FILES_MAX_BYTES) {
      refused.push({ name, code: "file.too_large" });
    } else if (kept.length >= FILES_MAX) refused.push({ name, code: "file.too_many" });
    else if (type === null) refused.push({ name, code: "file.type" });
    else {
      bytes += content.length;
      kept.push({ name, content, type });
    }
  }
  return { kept, refused };
}

/** The kind of a file by its magic bytes; null for every kind that is not taken. */
export function fileType(content: Uint8Array): FileType | null {
  if (beginsWith(content, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "application/pdf";
  if (beginsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (beginsWith(content, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (content.some(isControl)) return null;
  // Mail is text that begins with header fields (RFC 5322, 2.2), of which one is none but a mail's.
  const head = new TextDecoder("latin1").decode(content.subarray(0, 4096));
  const isMail =
    /^[\w-]+:[^\n]*\n/.test(head) && /^(?:Received|Return-Path|Message-ID|From|MIME-Version):/im.test(head);
  return isMail ? "message/rfc822" : "text/plain";
}

function beginsWith(content: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => content[at] === byte);
}

/** Text of any of the usual encodings has no such bytes but tab, line feed, form feed and carriage return. */
function isControl(byte: number): boolean {
  return (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f;
}

/** What browsers send as a path is cut to the name; the name is only ever shown and offered, never opened. */
function fileName(given: string): string {
  const name = storableLine(given.slice(Math.max(given.lastIndexOf("/"), given.lastIndexOf("\\")) + 1));
  return name === "" ? "file" : [...name].slice(-120).join("");
}
