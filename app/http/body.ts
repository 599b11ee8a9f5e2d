import type { IncomingMessage, ServerResponse } from "node:http";
import type { Instant } from "~/domain/time";
import type { Clock } from "~/ports/clock";

export type ReadBody =
  | { ok: true; body: Buffer; receivedAt: Instant }
  | { ok: false; code: "body.too_large" | "request.timeout" | "server.busy" }
  /** The sender hung up; there is nobody to answer. */
  | { ok: false; code: "request.abandoned" };

export type BodyLimits = {
  /** From the end of the headers to the last byte of the body. */
  timeoutMs: number;
  /** Held for all requests together; beyond it new ones are told to come back. */
  totalBytes: number;
};

/** How many bytes each kind of address takes. */
export function bodyCapOf(path: string): number {
  if (/^\/staff\/changes\/[0-9a-f-]+\/authorisations\//.test(path)) return 32 * MIB; // an act with its original
  if (/^\/staff\/changes\/[0-9a-f-]+\/unreached$/.test(path)) return 32 * MIB; // proof with its original
  if (path.startsWith("/staff/")) return 12 * MIB; // lists and customers to import
  if (path === "/n/object") return 32 * MIB; // an objection with its files; what is too much is named, not refused
  if (/^\/portal\/[0-9a-f-]+\/changes\/[0-9-]+\/object$/.test(path)) return 32 * MIB;
  if (/^\/n\/(question|contact|approve)$/.test(path) || path.startsWith("/portal/")) return MIB;
  if (/^\/[a-z0-9-]+\/changes\/[0-9-]+\/object$/.test(path)) return MIB; // long texts come back to be shortened
  if (path.startsWith("/u/")) return 4 * 1024;
  return MIB / 4;
}

/** What a request without a body brings. */
export const NO_BODY = Buffer.alloc(0);

const MIB = 1024 * 1024;
/** What is sent beyond the cap is read and thrown away up to here, because a browser shows no answer before it has sent all. */
const DISCARDED = 64 * MIB;

/**
 * Reads a body in full before anything else sees the request. So the stamp is the moment of the last byte, before
 * any queue (the clock that objections go by), and a slow sender holds nothing but its own connection.
 */
export function createBodyReader(clock: Clock, limits: BodyLimits) {
  let held = 0;

  return function readBody(req: IncomingMessage, res: ServerResponse, cap: number): Promise<ReadBody> {
    const announced = Number(req.headers["content-length"] ?? 0);
    const isAsking = req.headers.expect !== undefined;
    if (announced > cap && (isAsking || announced > cap + DISCARDED)) return refuse("body.too_large");
    if (held + Math.min(announced, cap) > limits.totalBytes) return refuse("server.busy");
    if (isAsking) res.writeContinue();

    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const timer = setTimeout(() => settle({ ok: false, code: "request.timeout" }), limits.timeoutMs);
      req.on("data", onData).on("end", onEnd).on("close", onClose).on("error", onClose);
      res.once("close", () => {
        held -= Math.min(size, cap);
      });

      function onData(chunk: Buffer): void {
        held += Math.min(size + chunk.length, cap) - Math.min(size, cap);
        size += chunk.length;
        if (size <= cap) chunks.push(chunk);
        else chunks.length = 0;
        if (size > cap + DISCARDED) settle({ ok: false, code: "body.too_large" });
      }
      function onEnd(): void {
        const receivedAt = clock.now();
        if (size > cap) settle({ ok: false, code: "body.too_large" });
        else settle({ ok: true, body: Buffer.concat(chunks), receivedAt });
      }
      function onClose(): void {
        settle({ ok: false, code: "request.abandoned" });
      }
      function settle(result: ReadBody): void {
        clearTimeout(timer);
        req.off("data", onData).off("end", onEnd).off("close", onClose);
        resolve(result);
      }
    });
  };
}

function refuse(code: "body.too_large" | "server.busy"): Promise<ReadBody> {
  return Promise.resolve({ ok: false, code });
}
