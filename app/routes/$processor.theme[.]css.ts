import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicFile } from "~/http/public-files";
import { respondError } from "~/http/respond-error";

/** A processor's own colours, as values of the themes' tokens; none are set, so the product's hold. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.showProcessor({ slug: params.processor ?? "" });
  if (!found.ok) return respondError("page.not_found", context);
  return publicFile(":root{}\n", "text/css; charset=utf-8");
}
