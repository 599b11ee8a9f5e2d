import type { LoaderFunctionArgs } from "@remix-run/node";
import { respondError } from "~/http/respond-error";

/** The HTML part by itself. Mail has its style in its markup, so it gets a policy of its own: no script, nothing loaded. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const read = await context.app.readMailbox({ id: params.id ?? "" });
  if (!read.ok || context.app.settings.production) throw respondError("page.not_found", context);
  return new Response(read.letter.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
