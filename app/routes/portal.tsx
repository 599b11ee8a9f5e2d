import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { isSessionEnded } from "~/http/kept-form";
import { PORTAL_SIGN_IN } from "~/http/portal";
import { AskForm } from "~/ui/portal/ask-form";
import { PlainShell } from "~/ui/public-shell";
import { useT } from "~/ui/translator";
import { ErrorBoundary as PageError } from "../root";

/** Around the customers' own spaces. */
export default function PortalLayout() {
  return <Outlet />;
}

/** A session that ended while somebody typed asks to sign in again, and keeps what was typed. */
export function ErrorBoundary() {
  const { t } = useT();
  const error = useRouteError();
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (!isSessionEnded(data)) return <PageError />;
  return (
    <PlainShell address={PORTAL_SIGN_IN} isDemo={false}>
      <AskForm kept={JSON.stringify(data.kept)} note={t("portal.ask.expired")} />
    </PlainShell>
  );
}
