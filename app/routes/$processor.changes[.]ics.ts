import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCalendar } from "~/domain/publication/calendar";
import { calendarOf } from "~/http/feed-words";
import { publicFile } from "~/http/public-files";
import { respondError } from "~/http/respond-error";
import { createTranslator } from "~/i18n/translator";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await context.app.listPublicChanges({ slug: params.processor ?? "" });
  if (!found.ok) return respondError("page.not_found", context);
  const calendar = calendarOf(found, createTranslator(context.locale), context.publicUrl);
  return publicFile(writeCalendar(calendar), "text/calendar; charset=utf-8");
}
