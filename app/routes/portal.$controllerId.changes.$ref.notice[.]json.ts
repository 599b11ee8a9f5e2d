import type { LoaderFunctionArgs } from "@remix-run/node";
import { noticeAsData } from "~/http/notice-files";
import { notifiedAt, spaceDoor } from "~/http/notified-door";

export async function loader(args: LoaderFunctionArgs) {
  return noticeAsData(args.context, await notifiedAt(await spaceDoor(args), args.context));
}
