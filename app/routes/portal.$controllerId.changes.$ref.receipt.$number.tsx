import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receiptAt } from "~/http/customer-acts/receipt";
import { spaceDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { NotifiedReceipt } from "~/ui/notified/notified-receipt";

export const meta = titleOf("receipt.title");

export async function loader(args: LoaderFunctionArgs) {
  const door = await spaceDoor(args);
  return receiptAt(args.context, door, { number: args.params.number ?? "", url: args.request.url });
}

export default function ReceiptInSpace() {
  return <NotifiedReceipt {...useLoaderData<typeof loader>()} />;
}
