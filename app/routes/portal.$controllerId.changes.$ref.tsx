import { isRouteErrorResponse, Outlet, useParams, useRouteError } from "@remix-run/react";
import { NotAllowed } from "~/ui/notified/not-allowed";

/** Around every page of a change in the customer's own space: what a role does not allow is said with who may. */
export default function ChangeLayout() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { controllerId, ref } = useParams();
  if (!isRouteErrorResponse(error) || error.status !== 403) throw error;
  return <NotAllowed back={`/portal/${controllerId ?? ""}/changes/${ref ?? ""}`} />;
}
