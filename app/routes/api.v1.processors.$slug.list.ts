import type { LoaderFunctionArgs } from "@remix-run/node";
import { NO_FILTER } from "~/domain/publication/filter-entries";
import { listJson } from "~/domain/publication/public-json";
import { readListQuery } from "~/http/list-query";
import { respondError } from "~/http/respond-error";
import { staffReading } from "~/http/staff-reading";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) return respondError("request.malformed", context);
  const slug = params.slug ?? "";
  const wish = query.on === null ? null : { on: query.on };
  const found = await context.app.showList({ slug, wish, filter: NO_FILTER, staff: await staffReading(context) });
  if (!found.ok || found.list.version === null) return respondError("page.not_found", context);
  return Response.json(listJson(slug, found.list.version, found.list.entries, found.list.findings));
}
