import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endPortalCookie } from "~/http/cookies";
import { PORTAL_SIGN_IN } from "~/http/portal";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";

export function loader({ context }: LoaderFunctionArgs) {
  return respondError("method.refused", context);
}

/** Ends the session on the server, so that a copy of the cookie opens nothing either. */
export async function action({ context }: ActionFunctionArgs) {
  const { token } = context.portal;
  if (token !== null) await context.app.signOutOfPortal({ token });
  return redirectTo(`${PORTAL_SIGN_IN}?out`, { "Set-Cookie": endPortalCookie(context.secure) });
}
