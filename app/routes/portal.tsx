import { isRouteErrorResponse, Outlet, useLocation, useRouteError } from "@remix-run/react";
import { isSessionEnded } from "~/http/kept-form";
import { PORTAL_SIGN_IN } from "~/http/portal";
import { NotAllowed } from "~/ui/notified/not-allowed";
import { AskForm } from "~/ui/portal/ask-form";
import { PlainShell } from "~/ui/public-shell";
import { useT } from "~/ui/translator";
import { ErrorBoundary as PageError } from "../root";

/** Around the customers' own spaces. */
export default function PortalLayout() {
  return <Outlet />;
}

/**
 * A session that ended while somebody typed asks to sign in again, and keeps what was typed; an act on a change that a role
 * does not allow says who may. No page further in has a boundary of its own: the frame around it would be asked for first,
 * and lead to the sign-in without what was typed.
 */
export function ErrorBoundary() {
  const { t } = useT();
  const error = useRouteError();
  const { pathname } = useLocation();
  const [change] = /^\/portal\/[^/]+\/changes\/[^/]+/.exec(pathname) ?? [];
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (isSessionEnded(data)) {
    return (
      <PlainShell address={PORTAL_SIGN_IN} isDemo={false}>
        <AskForm kept={JSON.stringify(data.kept)} note={t("portal.ask.expired")} />
      </PlainShell>
    );
  }
  if (!isRouteErrorResponse(error) || error.status !== 403 || change === undefined) return <PageError />;
  return (
    <PlainShell address={change} isDemo={false}>
      <NotAllowed back={change} />
    </PlainShell>
  );
}
