import type { LoaderFunctionArgs } from "@remix-run/node";
import { listJson } from "~/domain/publication/public-json";
import { readListQuery } from "~/http/list-query";
import { respondError } from "~/http/respond-error";

/** The list as the programs' interface gives it, without findings, which are for staff. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) return respondError("request.malformed", context);
  const { on, filter } = query;
  const slug = params.processor ?? "";
  const found = await context.app.showList({ slug, wish: on === null ? null : { on }, filter });
  if (!found.ok || found.list.version === null) return respondError("page.not_found", context);
  return Response.json(listJson(slug, found.list.version, found.list.entries, null));
}
