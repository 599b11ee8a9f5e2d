import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticeJson } from "~/http/notice-json";
import { requireNotified } from "~/http/private-link";
import { createTranslator } from "~/i18n/translator";

/** The notice as data, for the customer's own systems. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const notified = await requireNotified(context, params.token);
  return Response.json(noticeJson(createTranslator(context.locale), notified), {
    headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" },
  });
}
