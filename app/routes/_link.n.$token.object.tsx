import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { blankDraft } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { privateHeaders, requireNotified } from "~/http/private-link";
import { LinkObjection } from "~/ui/notified/link-objection";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("change.acts.object");

export async function loader({ params, context }: LoaderFunctionArgs) {
  const notified = await requireNotified(context, params.token);
  const typed = blankDraft(notified.recipient.name);
  return { notified, token: params.token ?? "", formId: context.app.ids.next(), typed };
}

export default function ObjectPage() {
  const { notified, token, formId, typed } = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={notified.processor} address={`/n/${token}/object`}>
      <LinkObjection notified={notified} token={token} formId={formId} typed={typed} faults={[]} step="form" />
    </NotifiedShell>
  );
}
