import { IncomingMessage } from "node:http";

export type Forwarding = {
  method: string;
  /** Path and query as the pages are to see them. */
  url: string;
  /** The whole body, already read. */
  body: Buffer;
  publicUrl: string;
  viaProxy: boolean;
  /** Public pages and one-click links must not depend on who is signed in. */
  withoutCookies: boolean;
};

/**
 * The request as Express and Remix see it: judged, and without what only the judge may read. Host and scheme are
 * the configured ones where a proxy stands between; Origin is gone, since Remix's own check knows less than ours
 * (it takes the word of a forged X-Forwarded-Host, and a missing Origin for a good one).
 */
export function forwardRequest(
  req: IncomingMessage,
  { method, url, body, publicUrl, viaProxy, withoutCookies }: Forwarding,
) {
  const forwarded = new IncomingMessage(req.socket);
  const headers = { ...req.headers };
  for (const name of JUDGED) delete headers[name];
  if (withoutCookies) for (const name of PERSONAL) delete headers[name];
  if (viaProxy) headers.host = publicUrl.slice(publicUrl.indexOf("//") + 2);
  headers["x-forwarded-proto"] = publicUrl.slice(0, publicUrl.indexOf(":"));
  headers["content-length"] = String(body.length);
  forwarded.method = method;
  forwarded.url = url;
  forwarded.headers = headers;
  forwarded.httpVersion = req.httpVersion;
  // Says that no byte is missing; the socket stays out of it.
  forwarded.complete = true;
  forwarded.push(body);
  forwarded.push(null);
  return forwarded;
}

const JUDGED = [
  "origin",
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "transfer-encoding",
  "expect",
];
const PERSONAL = ["cookie", "authorization"];
