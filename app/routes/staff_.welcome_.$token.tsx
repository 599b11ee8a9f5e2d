import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { PlainShell } from "~/ui/public-shell";
import { ChoosePassword } from "~/ui/staff/choose-password";
import { LinkGone } from "~/ui/staff/link-gone";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("access.password.label");

/** Shows a form; programs that open links take nothing from anybody. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const shown = await context.app.showInvitation({ token });
  const isDemo = !context.app.settings.production;
  if (!shown.ok) return data({ invited: null, token, isDemo }, { status: 404 });
  const { processor, name, address } = shown;
  return data({ invited: { processor, name, address }, token, isDemo });
}

export default function Welcome() {
  const { t } = useT();
  const { invited, token, isDemo } = useLoaderData<typeof loader>();
  return (
    <PlainShell address={`/staff/welcome/${token}`} isDemo={isDemo}>
      {invited === null ? (
        <LinkGone about="welcome" />
      ) : (
        <ChoosePassword
          action="/staff/welcome"
          token={token}
          title={t("access.welcome.title", { processor: invited.processor })}
          lead={t("access.welcome.lead", { name: invited.name, address: invited.address })}
          submit={t("access.welcome.submit")}
          code={null}
        />
      )}
    </PlainShell>
  );
}
