import type { LoaderFunctionArgs } from "@remix-run/node";
import { deadlineEntry } from "~/http/notice-files";
import { notifiedAt, spaceDoor } from "~/http/notified-door";

export async function loader(args: LoaderFunctionArgs) {
  return deadlineEntry(args.context, await notifiedAt(await spaceDoor(args), args.context));
}
