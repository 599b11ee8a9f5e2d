import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notifiedAt, spaceDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { NoticePrint } from "~/ui/notified/notice-print";

export const meta = titleOf("acting.print.open");

export async function loader(args: LoaderFunctionArgs) {
  const door = await spaceDoor(args);
  return { notified: await notifiedAt(door, args.context), base: door.place.base };
}

export default function PrintInSpace() {
  return <NoticePrint {...useLoaderData<typeof loader>()} />;
}
