import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { PlainShell } from "~/ui/public-shell";
import { ChoosePassword } from "~/ui/staff/choose-password";
import { LinkGone } from "~/ui/staff/link-gone";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("access.reset.title");

/** Shows a form; a link from a mail never acts. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const shown = await context.app.showPasswordReset({ token });
  const isDemo = !context.app.settings.production;
  if (!shown.ok) return data({ address: null, token, isDemo }, { status: 404 });
  return data({ address: shown.address, token, isDemo });
}

export default function ResetLink() {
  const { t } = useT();
  const { address, token, isDemo } = useLoaderData<typeof loader>();
  return (
    <PlainShell address={`/staff/reset/${token}`} isDemo={isDemo}>
      {address === null ? (
        <LinkGone about="reset" />
      ) : (
        <ChoosePassword
          action="/staff/reset/password"
          token={token}
          title={t("access.reset.choose")}
          lead={t("access.reset.chooseLead", { address })}
          submit={t("access.welcome.submit")}
          code={null}
        />
      )}
    </PlainShell>
  );
}
