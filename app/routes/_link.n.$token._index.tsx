import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { privateHeaders, requireNotified } from "~/http/private-link";
import { NotifiedPage } from "~/ui/notified/notified-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("notice.title");

/** Shows, and does nothing else: programs that scan mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const notified = await requireNotified(context, params.token);
  return { notified, base: `/n/${params.token ?? ""}` };
}

export default function NotifiedChangePage() {
  const { notified, base } = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={notified.processor} address={base}>
      <NotifiedPage notified={notified} base={base} />
    </NotifiedShell>
  );
}
