import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticePdf } from "~/http/notice-pdf";
import { notifiedAt, spaceDoor } from "~/http/notified-door";
import { noticeDocument } from "~/ui/notified/notice-document";

export async function loader(args: LoaderFunctionArgs) {
  return noticePdf(args.context, await notifiedAt(await spaceDoor(args), args.context), noticeDocument);
}
