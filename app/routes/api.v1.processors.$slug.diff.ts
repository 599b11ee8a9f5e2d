import type { LoaderFunctionArgs } from "@remix-run/node";
import { readNumber } from "~/http/list-query";
import { respondError } from "~/http/respond-error";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [from, to] = [readNumber(searchParams.get("from")), readNumber(searchParams.get("to"))];
  if (from === undefined || to === undefined) return respondError("request.malformed", context);
  const found = await context.app.compareVersions({ slug: params.slug ?? "", from, to });
  return found.ok ? Response.json(found.diff) : respondError("page.not_found", context);
}
