import type { Mailbox } from "./outgoing-mail";

const LINE_MAX = 76;
/** `=?UTF-8?B?` and `?=` around the base64. */
const WORD_FRAME = 12;

/** A header field of free text, folded; other than ASCII as encoded words (RFC 2047), none of which splits a character. */
export function textField(name: string, value: string): string {
  return `${name}: ${encodeText(value, name.length + 2)}`;
}

/** A header field with one mailbox; the address must have been through `asciiAddress`. */
export function mailboxField(name: string, mailbox: Mailbox): string {
  if (mailbox.name === "") return `${name}: ${mailbox.address}`;
  const phrase = encodePhrase(mailbox.name, name.length + 2);
  const line = `${name}: ${phrase} <${mailbox.address}>`;
  return lastLineLength(line) <= LINE_MAX ? line : `${name}: ${phrase}\r\n <${mailbox.address}>`;
}

/** RFC 5322, 3.3, always in UTC. */
export function dateField(at: string): string {
  return `Date: ${new Date(at).toUTCString().replace("GMT", "+0000")}`;
}

/**
 * An address as mail servers take it: its domain in ASCII. null where it could not stand in a header or a command
 * as it is (spaces, quotes, brackets, a local part beyond ASCII, more than one @).
 */
export function asciiAddress(address: string): string | null {
  const parts = /^([!#$%&'*+\-/=?^_`{|}~.a-z0-9]{1,64})@([\p{L}\p{N}][\p{L}\p{N}\p{M}.-]*)$/iu.exec(address);
  const [, local = "", domain = ""] = parts ?? [];
  const host = PLAIN_HOST.test(domain) ? domain.toLowerCase() : hostOf(domain);
  if (host === null) return null;
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host) && host.length <= 255 ? `${local}@${host}` : null;
}

/** Most domains: nothing to translate, and its last label cannot be read as a number. */
const PLAIN_HOST = /^(?!.*xn--)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/i;

function hostOf(domain: string): string | null {
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : null;
}

/** Whether a field's value can stand as it is: printable ASCII on one line. */
export function isPlainField(value: string): boolean {
  return /^[\x20-\x7e]{1,900}$/.test(value);
}

function encodePhrase(name: string, column: number): string {
  if (!isAscii(name)) return encodeText(name, column);
  return /^[a-z0-9 ]+$/i.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
}

function encodeText(value: string, column: number): string {
  if (isAscii(value)) return fold(value, column);
  const words: string[] = [];
  let chunk = "";
  let room = LINE_MAX - column - WORD_FRAME;
  for (const character of value) {
    if (Math.ceil(Buffer.byteLength(chunk + character, "utf8") / 3) * 4 > room) {
      words.push(chunk);
      chunk = "";
      room = LINE_MAX - 1 - WORD_FRAME;
    }
    chunk += character;
  }
  words.push(chunk);
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word, "utf8").toString("base64")}?=`).join("\r\n ");
}

/** Breaks before a space; a word that is longer than a line stays whole. */
function fold(value: string, column: number): string {
  let line = column;
  return value
    .split(/(?= )/)
    .map((word) => {
      const breaks = line + word.length > LINE_MAX && word.trim() !== "" && line > column;
      line = breaks ? word.length : line + word.length;
      return breaks ? `\r\n${word}` : word;
    })
    .join("");
}

/** Also not what a reader would take for an encoded word. */
function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text) && !text.includes("=?");
}

function lastLineLength(text: string): number {
  return text.length - (text.lastIndexOf("\n") + 1);
}
