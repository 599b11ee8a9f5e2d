import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { approveForm } from "~/http/customer-acts/approve";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { ApprovePage } from "~/ui/notified/approve-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("acting.approve.title");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return approveForm(context, await linkDoor(context, params.token));
}

export default function ApproveByLink() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/approve`}>
      <ApprovePage {...shown} />
    </NotifiedShell>
  );
}
