import type { LoaderFunctionArgs } from "@remix-run/node";
import { changeJson } from "~/domain/publication/public-json";
import { respondError } from "~/http/respond-error";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? "";
  const found = await context.app.showPublicChange({ slug, ref: params.ref ?? "" });
  if (!found.ok) return respondError("page.not_found", context);
  return Response.json({ processor: slug, ...changeJson(found.page.change) });
}
