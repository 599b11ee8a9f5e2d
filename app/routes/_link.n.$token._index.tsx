import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { linkDoor, notifiedAt } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { NotifiedPage } from "~/ui/notified/notified-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("notice.title");

/** Shows, and does nothing else: programs that scan mail open links too. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const door = await linkDoor(context, params.token);
  const done = new URL(request.url).searchParams.get("done");
  return { notified: await notifiedAt(door, context), place: door.place, done };
}

export default function NotifiedChangePage() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={shown.place.base}>
      <NotifiedPage {...shown} />
    </NotifiedShell>
  );
}
