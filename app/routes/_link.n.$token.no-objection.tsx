import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noObjectionForm } from "~/http/customer-acts/no-objection";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { NoObjectionPage } from "~/ui/notified/no-objection-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("notice.confirm.title");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return noObjectionForm(context, await linkDoor(context, params.token));
}

export default function NoObjectionByLink() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/no-objection`}>
      <NoObjectionPage {...shown} />
    </NotifiedShell>
  );
}
