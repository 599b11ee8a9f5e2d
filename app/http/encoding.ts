import type { OutgoingHttpHeader } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { remember } from "./remember";

export const ENCODINGS = ["br", "gzip"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The best encoding that a client takes (RFC 9110 §12.5.3); null: send the bytes as they are. */
export function chooseEncoding(header: string | string[] | undefined): Encoding | null {
  return header ? chosen(String(header)) : null;
}

const chosen = remember((header): Encoding | null => {
  const offers = header.toLowerCase().split(",");
  for (const encoding of ENCODINGS) {
    const offer = offers.find((part) => part.trim().split(";")[0]?.trim() === encoding);
    if (offer && !/;\s*q=0(\.0*)?\s*$/.test(offer)) return encoding;
  }
  return null;
});

/** Below one packet compression gains nothing; fonts and images are compressed already; an event stream must not wait. */
export function isCompressible(type: OutgoingHttpHeader | undefined, bytes: number): boolean {
  const text = String(type ?? "");
  return bytes >= 1024 && COMPRESSIBLE.test(text) && !text.startsWith("text/event-stream");
}

/** `quick` for what is sent once, `small` for what is kept. */
export async function compress(body: Buffer, encoding: Encoding, effort: "quick" | "small"): Promise<Buffer> {
  const level = effort === "small" ? 7 : 4;
  if (encoding === "gzip") return gzipAsync(body, { level });
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

const COMPRESSIBLE = /^(text\/|image\/svg\+xml|application\/(json|javascript|xml|manifest\+json|[\w.-]+\+(json|xml)))/;
const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);
