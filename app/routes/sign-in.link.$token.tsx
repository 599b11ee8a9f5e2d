import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { PORTAL_SIGN_IN, portalPath, signedInHeaders } from "~/http/portal";
import { privateHeaders } from "~/http/private-link";
import { redirectTo } from "~/http/redirect";
import { LinkPage } from "~/ui/portal/link-page";
import { PlainShell } from "~/ui/public-shell";

export const headers = privateHeaders;
export const meta = titleOf("portal.link.title");

/** Shows, and does nothing else: programs that scan mail open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { token = "" } = params;
  const state = await context.app.showSignInLink({ token, asked: context.portal.asked });
  const shown = { state, token, isDemo: !context.app.settings.production };
  return data(shown, { status: state === "ended" ? 404 : 200 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const browser = { asked: context.portal.asked, userAgent: request.headers.get("user-agent") };
  const { clientNetwork: network } = context;
  const taken = await context.app.takeSignInLink({ ...browser, network, token: params.token ?? "" });
  if (taken.ok) throw redirectTo(portalPath(taken.back), signedInHeaders(taken.token, context.secure));
  return data({ isRefused: true }, { status: 401 });
}

export default function LinkRoute() {
  const { state, token, isDemo } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // In a browser that did not ask, a press says again what to do instead.
  const shown = refused !== undefined && state === "here" ? "ended" : state;
  return (
    <PlainShell address={PORTAL_SIGN_IN} isDemo={isDemo}>
      <LinkPage state={shown} action={`/sign-in/link/${token}`} />
    </PlainShell>
  );
}
