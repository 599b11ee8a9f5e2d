import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { chooseEncoding, compress, ENCODINGS, type Encoding, isCompressible } from "./encoding";

/** Bytes with the headers that go before them, laid out as Node writes them fastest: name, value, name, value. */
type Rendition = { head: string[]; body: Buffer };

/** A 200 answer that is kept and sent many times: as it is, in br and in gzip, with one weak ETag for all. */
export type StoredAnswer = {
  etag: string;
  /** Memory taken by all renditions. */
  bytes: number;
  plain: Rendition;
  encoded: Partial<Record<Encoding, Rendition>>;
  notModified: string[];
};

export type Storable = {
  body: Buffer;
  /** Names in lower case; `content-type`, `cache-control` and the security headers among them. */
  headers: OutgoingHttpHeaders;
  /** Stands in the ETag before the hash of the content. */
  revision?: string;
};

export async function createStoredAnswer({ body, headers, revision }: Storable): Promise<StoredAnswer> {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  // Weak (RFC 9110 §8.8.1): the same tag stands for the page in every encoding.
  const etag = `W/"${revision === undefined ? "" : `${revision}-`}${hash}"`;
  const compressible = isCompressible(headers["content-type"], body.length);
  const common = { ...headers, etag, ...(compressible ? { vary: joinVary(headers.vary) } : {}) };
  const encoded: StoredAnswer["encoded"] = {};
  let bytes = body.length;
  if (compressible) {
    for (const encoding of ENCODINGS) {
      const small = await compress(body, encoding, "small");
      bytes += small.length;
      encoded[encoding] = {
        head: flatten({ ...common, "content-encoding": encoding, "content-length": small.length }),
        body: small,
      };
    }
  }
  const validators = Object.entries(common).filter(([name]) => SENT_WITH_304.has(name));
  return {
    etag,
    bytes: bytes + 2048,
    plain: { head: flatten({ ...common, "content-length": body.length }), body },
    encoded,
    notModified: flatten(Object.fromEntries(validators)),
  };
}

/** Answers GET and HEAD from memory; 304 where the client has these very bytes (RFC 9110 §13.1.2, weak comparison). */
export function sendStoredAnswer(req: IncomingMessage, res: ServerResponse, stored: StoredAnswer): void {
  const known = req.headers["if-none-match"];
  if (known !== undefined && matches(known, stored.etag)) {
    res.writeHead(304, stored.notModified);
    res.end();
    return;
  }
  const encoding = chooseEncoding(req.headers["accept-encoding"]);
  const rendition = (encoding && stored.encoded[encoding]) ?? stored.plain;
  res.writeHead(200, rendition.head);
  if (req.method === "HEAD") res.end();
  else res.end(rendition.body);
}

/** RFC 9110 §15.4.5. The policy headers are left out: a browser keeps those of the answer it has. */
const SENT_WITH_304 = new Set(["etag", "cache-control", "vary"]);

function matches(header: string, etag: string): boolean {
  if (header === etag || header === "*") return true;
  const opaque = etag.slice(2);
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === opaque);
}

function joinVary(known: OutgoingHttpHeaders[string]): string {
  return known ? `${String(known)}, Accept-Encoding` : "Accept-Encoding";
}

function flatten(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : (Array.isArray(value) ? value : [String(value)]).flatMap((one) => [name, one]),
  );
}
