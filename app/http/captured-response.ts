import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Answer } from "./answer";

/** A response that is written into memory, and what became of it. */
export type CapturedResponse = {
  /** What Express and Remix are handed. */
  res: ServerResponse;
  /** Null: let through, nothing is left to send. Rejects with `ClientGone` when the client hangs up first. */
  answer: Promise<Answer | null>;
  /** Somebody else has answered: what is written from now on goes nowhere. */
  abandon(): void;
};

/** The client hung up before there was an answer. */
export class ClientGone extends Error {}

/**
 * Stands in for the response `real`. So headers, errors, compression and caching are settled in one place, on a value.
 * An event stream, and anything too large to hold, is let through as it comes, under the headers that `headersFor` gives.
 */
export function captureResponse(
  req: IncomingMessage,
  real: ServerResponse,
  headersFor: (answer: Answer) => OutgoingHttpHeaders,
): CapturedResponse {
  const res = new ServerResponse(req);
  const { promise, resolve, reject } = openPromise<Answer | null>();
  let state: "held" | "passing" | "abandoned" = "held";
  let chunks: Buffer[] = [];
  let size = 0;

  real.once("close", () => {
    reject(new ClientGone());
    res.emit("close");
  });

  // Own properties, because Express exchanges the prototype of what it is handed.
  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    for (const part of rest)
      if (isHeaders(part)) for (const [name, value] of Object.entries(part)) res.setHeader(name, value);
    return res;
  };
  res.flushHeaders = () => {
    if (String(res.getHeader("content-type")).startsWith("text/event-stream")) pass();
  };
  res.write = (chunk: unknown, encoding?: unknown) => {
    const bytes = toBuffer(chunk, encoding);
    if (state === "passing") return isOpen(real) && real.write(bytes);
    chunks.push(bytes);
    size += bytes.length;
    if (size > HELD_AT_MOST) pass();
    return true;
  };
  res.end = (chunk?: unknown, encoding?: unknown) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function")
      res.write(chunk, encoding as BufferEncoding);
    if (state !== "passing") resolve(current());
    else if (isOpen(real)) real.end();
    // Remix holds a page's data, and a timer with it, until its request is over; only a closed response tells it so.
    res.emit("close");
    res.emit("finish");
    return res;
  };

  function current(): Answer {
    return { status: res.statusCode, headers: { ...res.getHeaders() }, body: Buffer.concat(chunks) };
  }
  function pass(): void {
    if (state !== "held") return;
    const { status, headers, body } = current();
    state = "passing";
    chunks = [];
    real.writeHead(status, headersFor({ status, headers, body }));
    real.flushHeaders();
    if (body.length > 0) real.write(body);
    resolve(null);
  }

  return {
    res,
    answer: promise,
    abandon() {
      state = "abandoned";
      chunks = [];
      size = Number.NEGATIVE_INFINITY;
    },
  };
}

const HELD_AT_MOST = 16 * 1024 * 1024;

function openPromise<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Hanging up is no fault where nobody waits for the answer any more.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

/** Writing to a response whose client has hung up is an error event that nobody listens to. */
function isOpen(response: ServerResponse): boolean {
  return !response.destroyed && !response.writableEnded;
}

function isHeaders(part: unknown): part is OutgoingHttpHeaders & Record<string, string> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, encoding === "latin1" ? "latin1" : "utf8");
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError("A response is made of text or bytes");
}
