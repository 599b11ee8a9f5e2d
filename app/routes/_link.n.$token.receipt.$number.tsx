import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receiptAt } from "~/http/customer-acts/receipt";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { NotifiedReceipt } from "~/ui/notified/notified-receipt";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("receipt.title");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const door = await linkDoor(context, params.token);
  return receiptAt(context, door, { number: params.number ?? "", url: request.url });
}

export default function ReceiptByLink() {
  const shown = useLoaderData<typeof loader>();
  const { objection } = shown.found.receipt;
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.base}/receipt/${objection.number}`}>
      <NotifiedReceipt {...shown} />
    </NotifiedShell>
  );
}
