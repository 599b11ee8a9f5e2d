import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { objectForm } from "~/http/customer-acts/object";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { ObjectionSteps } from "~/ui/notified/objection-steps";

export const headers = privateHeaders;
export const meta = titleOf("change.acts.object");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return objectForm(context, await linkDoor(context, params.token));
}

export default function ObjectByLink() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/object`}>
      <ObjectionSteps {...shown} />
    </NotifiedShell>
  );
}
