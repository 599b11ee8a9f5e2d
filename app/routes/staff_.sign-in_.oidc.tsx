import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OIDC_LIFE_MS } from "~/domain/people/oidc";
import { setOidcCookie } from "~/http/cookies";
import { titleOf } from "~/http/page-title";
import { redirectAway } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { SIGN_IN, staffPath } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { ProviderFault } from "~/ui/staff/provider-fault";

export const meta = titleOf("access.provider.title");

/** On to the company's own sign-in. Stores nothing: the browser keeps what the answer is checked with. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const back = staffPath(new URL(request.url).searchParams.get("back"));
  const begun = await context.app.beginOidcSignIn({ back });
  if (begun === null) throw respondError("page.not_found", context);
  if (!begun.ok) return data({ isDemo: !context.app.settings.production }, { status: 503 });
  const cookie = setOidcCookie(begun.kept, { secure: context.secure, maxAge: OIDC_LIFE_MS / 1000 });
  throw redirectAway(begun.url, { "Set-Cookie": cookie });
}

export default function BeginProvider() {
  const { isDemo } = useLoaderData<typeof loader>();
  return (
    <PlainShell address={SIGN_IN} isDemo={isDemo}>
      <ProviderFault code="oidc.unavailable" />
    </PlainShell>
  );
}
