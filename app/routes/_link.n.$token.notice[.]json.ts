import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticeAsData } from "~/http/notice-files";
import { linkDoor, notifiedAt } from "~/http/notified-door";

export async function loader({ params, context }: LoaderFunctionArgs) {
  return noticeAsData(context, await notifiedAt(await linkDoor(context, params.token), context));
}
