import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { chooseEncoding, compress, isCompressible } from "./encoding";

/** A whole response as a value, before it is sent. Header names are in lower case. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** Sends an answer that is made for this one request: compressed where that pays, without a body for HEAD. */
export async function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): Promise<void> {
  const headers = { ...answer.headers };
  let body = answer.body;
  const bodiless = answer.status === 204 || answer.status === 304;
  const encoding = chooseEncoding(req.headers["accept-encoding"]);
  if (isCompressible(headers["content-type"], body.length) && !headers["content-encoding"]) {
    headers.vary = addVary(headers.vary, "Accept-Encoding");
    if (encoding) {
      body = await compress(body, encoding, "quick");
      headers["content-encoding"] = encoding;
    }
  }
  if (!bodiless && req.method !== "HEAD") headers["content-length"] = body.length;
  if (res.destroyed || res.headersSent) return;
  res.writeHead(answer.status, headers);
  res.end(bodiless || req.method === "HEAD" ? undefined : body);
}

function addVary(known: OutgoingHttpHeaders[string], name: string): string {
  if (!known) return name;
  const text = String(known);
  return text.toLowerCase().includes(name.toLowerCase()) ? text : `${text}, ${name}`;
}
