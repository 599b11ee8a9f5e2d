import type { LoaderFunctionArgs } from "@remix-run/node";
import { changesJson } from "~/domain/publication/public-json";
import { respondError } from "~/http/respond-error";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const found = await context.app.listPublicChanges({ slug });
  if (!found.ok) return respondError("page.not_found", context);
  return Response.json(changesJson(slug, found.changes));
}
