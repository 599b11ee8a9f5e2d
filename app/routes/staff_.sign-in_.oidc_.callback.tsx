import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { oidcCookieName, readCookie, setOidcCookie, setSessionCookie } from "~/http/cookies";
import { doorPath } from "~/http/door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { SIGN_IN, staffPath } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { ProviderFault } from "~/ui/staff/provider-fault";

export const headers = privateHeaders;
export const meta = titleOf("access.provider.title");

/**
 * Where the company's own sign-in sends somebody back. The one GET that opens a session: the answer works once, and only
 * for the browser that was sent, which holds what it is checked with.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, secure } = context;
  if (app.settings.oidc === null) throw respondError("page.not_found", context);
  const { pathname, search } = new URL(request.url);
  const done = await app.finishOidcSignIn({
    answer: context.publicUrl + pathname + search,
    kept: readCookie(request.headers.get("cookie"), oidcCookieName(secure)),
    userAgent: request.headers.get("user-agent"),
  });
  const cookies = new Headers({ "Set-Cookie": setOidcCookie("", { secure, maxAge: 0 }) });
  if (!done.ok) {
    const status = done.code === "oidc.unavailable" ? 503 : 403;
    return data({ code: done.code, isDemo: !app.settings.production }, { status, headers: cookies });
  }
  cookies.append("Set-Cookie", setSessionCookie(done.token, { secure, maxAge: null }));
  throw redirectTo(doorPath(done.door, staffPath(done.back)), cookies);
}

export default function ProviderAnswer() {
  const { code, isDemo } = useLoaderData<typeof loader>();
  return (
    <PlainShell address={SIGN_IN} isDemo={isDemo}>
      <ProviderFault code={code} />
    </PlainShell>
  );
}
