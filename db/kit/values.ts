/**
 * What a column takes, checked on the way in and the same on both engines. PostgreSQL would refuse some of these and
 * SQLite none, so without the checks a mistake passes on one engine and fails on the other.
 */

/** Text that both engines give back byte for byte: no NUL, no lone surrogate. */
export function plainText(value: string): string {
  if (value.includes("\0") || LONE_SURROGATE.test(value))
    throw new RangeError("text holds NUL or half a surrogate pair");
  return value;
}

/** 24 characters, so that text order is time order. */
export function instantText(value: string): string {
  if (!INSTANT.test(value)) throw new RangeError("an instant is not YYYY-MM-DDTHH:mm:ss.sssZ");
  return value;
}

export function dayText(value: string): string {
  if (!DAY.test(value)) throw new RangeError("a day is not YYYY-MM-DD");
  return value;
}

export function int32(value: number): number {
  if ((value | 0) !== value) throw new RangeError("not a whole number of 32 bits");
  return value;
}

export function safeInteger(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError("not a whole number below 2^53");
  return value;
}

/** JSON as text. `JSON.stringify` writes NUL and lone surrogates as escapes, which jsonb refuses. */
export function docText(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new RangeError("not a JSON value");
  if (UNSTORABLE.test(text)) throw new RangeError("JSON holds NUL or half a surrogate pair");
  return text;
}

/** The same bytes as a Buffer, which is what both drivers give back. */
export function buffer(value: Uint8Array): Buffer {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An escape after an even number of backslashes, for NUL or one half of a pair (whole pairs are not escaped). */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;
