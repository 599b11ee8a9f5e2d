import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { ConfirmObjectionPage } from "~/ui/objection/confirm-objection-page";
import { PublicShell } from "~/ui/public-shell";

export const headers = privateHeaders;
export const meta = titleOf("object.confirm.title");

/** Shows what is to be confirmed, or the receipt once it is. Nothing is confirmed by looking. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const shown = await context.app.showOpenObjection({ token });
  if (!shown.ok) throw respondError("page.not_found", context);
  return { ...shown.open, token };
}

export default function ConfirmPage() {
  const { processor, ref, items, receipt, token } = useLoaderData<typeof loader>();
  return (
    <PublicShell processor={processor} current="changes" address={`/objections/confirm/${token}`} logHead={null}>
      <ConfirmObjectionPage processor={processor} changeRef={ref} items={items} receipt={receipt} token={token} />
    </PublicShell>
  );
}
