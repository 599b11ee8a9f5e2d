import type { LoaderFunctionArgs } from "@remix-run/node";
import { listJsonLd } from "~/domain/publication/json-ld";
import { readListQuery } from "~/http/list-query";
import { publicFile } from "~/http/public-files";
import { respondError } from "~/http/respond-error";

/** The list for programs that know the Data Privacy Vocabulary. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = readListQuery(request);
  if (query === null) return respondError("request.malformed", context);
  const { on, filter } = query;
  const found = await context.app.showList({ slug: params.processor ?? "", wish: on === null ? null : { on }, filter });
  if (!found.ok || found.list.version === null) return respondError("page.not_found", context);
  const { processor, entries, version, next } = found.list;
  const linked = listJsonLd({ publicUrl: context.publicUrl, processor, entries, version, next });
  return publicFile(JSON.stringify(linked), "application/ld+json");
}
