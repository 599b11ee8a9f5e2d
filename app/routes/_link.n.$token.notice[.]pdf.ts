import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticePdf } from "~/http/notice-pdf";
import { linkDoor, notifiedAt } from "~/http/notified-door";
import { noticeDocument } from "~/ui/notified/notice-document";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return noticePdf(context, await notifiedAt(await linkDoor(context, params.token), context), noticeDocument);
}
