import type { LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { UnknownLink } from "~/ui/notified/unknown-link";
import { ConfirmObjectionPage } from "~/ui/objection/confirm-objection-page";
import { PublicShell } from "~/ui/public-shell";
import { ErrorBoundary as PageError } from "../root";

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
  const open = useLoaderData<typeof loader>();
  return (
    <PublicShell
      processor={open.processor}
      current="changes"
      address={`/objections/confirm/${open.token}`}
      logHead={null}
    >
      <ConfirmObjectionPage {...open} />
    </PublicShell>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <UnknownLink /> : <PageError />;
}
