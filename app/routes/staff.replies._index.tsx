import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { requireStaff } from "~/http/staff";
import { ReplyLists } from "~/ui/replies/reply-lists";

export const meta = titleOf("replies.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  return args.context.app.listReplies({ authorized });
}

export default function Replies() {
  return <ReplyLists {...useLoaderData<typeof loader>()} />;
}
