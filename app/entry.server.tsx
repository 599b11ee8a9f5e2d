import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { carriesScript } from "~/http/client-script";
import { PageFactsContext } from "~/http/page-facts";

/** A page that takes longer is given up before the server answers for it. */
export const streamTimeout = 50_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const hasScript = carriesScript(page);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (hasScript) {
    headers.set("Content-Security-Policy", context.scriptPolicy);
    // A kept page would come back under a policy with another nonce, and its script would not run.
    headers.set("Cache-Control", "no-store");
  }
  const nonce = hasScript ? { nonce: context.nonce } : {};
  // What React sends later is put in place by script, so a page without script is sent whole.
  const ready = hasScript && !isbot(request.headers.get("user-agent")) ? "onShellReady" : "onAllReady";

  return new Promise((resolve, reject) => {
    const document = (
      <PageFactsContext.Provider value={context}>
        <RemixServer context={page} url={request.url} {...nonce} />
      </PageFactsContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(document, {
      ...nonce,
      [ready]() {
        const body = new PassThrough();
        body.once("close", () => clearTimeout(timer));
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        status = 500;
        handleError(error, { request, context, params: {} });
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1000);
    const giveUp = () => {
      clearTimeout(timer);
      abort();
    };
    request.signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** The message may quote what a person typed, so the log gets the kind and place of the fault only. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  // An address that leads nowhere is the visitor's matter, not a fault.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.failed(error);
  context.log.failure("page.failed", error, { method: request.method });
};
