import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { UnknownLink } from "~/ui/notified/unknown-link";
import { ErrorBoundary as PageError } from "../root";

/** Around every page that a link from a mail opens: what opens nothing is said in the same words, whatever is wrong. */
export default function LinkLayout() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? <UnknownLink /> : <PageError />;
}
