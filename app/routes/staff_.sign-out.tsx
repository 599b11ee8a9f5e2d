import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endSessionCookie } from "~/http/cookies";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { SIGN_IN } from "~/http/staff";

export function loader({ context }: LoaderFunctionArgs) {
  return respondError("method.refused", context);
}

/** Ends the session on the server, so that a copy of the cookie opens nothing either. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionToken !== null) await context.app.signOut({ token: context.sessionToken });
  return redirectTo(`${SIGN_IN}?out`, { "Set-Cookie": endSessionCookie(context.secure) });
}
