import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notifiedAt, spaceDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { NotifiedPage } from "~/ui/notified/notified-page";

export const meta = titleOf("notice.title");

export async function loader(args: LoaderFunctionArgs) {
  const door = await spaceDoor(args);
  const done = new URL(args.request.url).searchParams.get("done");
  return { notified: await notifiedAt(door, args.context), place: door.place, done };
}

export default function ChangeInSpace() {
  return <NotifiedPage {...useLoaderData<typeof loader>()} />;
}
