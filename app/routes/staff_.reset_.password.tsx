import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DIFFER, readNewPassword } from "~/http/new-password";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { redirectTo } from "~/http/redirect";
import { PlainShell } from "~/ui/public-shell";
import { ChoosePassword } from "~/ui/staff/choose-password";
import { AccessDone, LinkGone } from "~/ui/staff/link-gone";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("access.reset.title");

/** What the form of a mailed link leads to; by itself there is nothing but what was just done. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const isDone = new URL(request.url).searchParams.has("done");
  return data({ isDone, isDemo: !context.app.settings.production }, { status: isDone ? 200 : 404 });
}

/** Takes the link, once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { token, password } = await readNewPassword(request, context);
  const done = password === null ? DIFFER : await context.app.resetPassword({ token, password });
  if (done.ok) throw redirectTo("/staff/reset/password?done");
  const shown = await context.app.showPasswordReset({ token });
  if (done.code === "link.ended" || !shown.ok) return data({ form: null }, { status: 404 });
  return data({ form: { code: done.code, token, address: shown.address } }, { status: 422 });
}

export default function ResetStep() {
  const { t } = useT();
  const { isDone, isDemo } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? null;
  return (
    <PlainShell
      address={form === null ? `/staff/reset/password${isDone ? "?done" : ""}` : `/staff/reset/${form.token}`}
      isDemo={isDemo}
    >
      {form !== null ? (
        <ChoosePassword
          action="/staff/reset/password"
          token={form.token}
          title={t("access.reset.choose")}
          lead={t("access.reset.chooseLead", { address: form.address })}
          submit={t("access.welcome.submit")}
          code={form.code}
        />
      ) : isDone ? (
        <AccessDone about="reset" />
      ) : (
        <LinkGone about="reset" />
      )}
    </PlainShell>
  );
}
