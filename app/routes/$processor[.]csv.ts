import type { LoaderFunctionArgs } from "@remix-run/node";
import { readListQuery } from "~/http/list-query";
import { csvFile } from "~/http/public-files";
import { respondError } from "~/http/respond-error";

/** The list as published, without what is only announced: read back, it is the same list. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) return respondError("request.malformed", context);
  const { on, filter } = query;
  const slug = params.processor ?? "";
  const found = await context.app.showList({ slug, wish: on === null ? null : { on }, filter });
  if (!found.ok || found.list.version === null) return respondError("page.not_found", context);
  const entries = found.list.entries.filter(({ isAnnounced }) => !isAnnounced).map(({ entry }) => entry);
  return csvFile(entries, `${slug}-${found.list.version.n}.csv`);
}
