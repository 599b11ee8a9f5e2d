import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { linkDoor, notifiedAt } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { NoticePrint } from "~/ui/notified/notice-print";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("acting.print.open");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const door = await linkDoor(context, params.token);
  return { notified: await notifiedAt(door, context), base: door.place.base };
}

export default function PrintByLink() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.base}/print`}>
      <NoticePrint {...shown} />
    </NotifiedShell>
  );
}
