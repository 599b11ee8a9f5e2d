import type { LoaderFunctionArgs } from "@remix-run/node";
import { jsonFeed } from "~/domain/publication/feed";
import { feedOf } from "~/http/feed-words";
import { publicFile } from "~/http/public-files";
import { respondError } from "~/http/respond-error";
import { createTranslator } from "~/i18n/translator";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.processor ?? "";
  const found = await context.app.listPublicChanges({ slug });
  if (!found.ok) return respondError("page.not_found", context);
  const feed = feedOf(found, createTranslator(context.locale), context.publicUrl, `/${slug}/feed.json`);
  return publicFile(JSON.stringify(jsonFeed(feed)), "application/feed+json; charset=utf-8");
}
