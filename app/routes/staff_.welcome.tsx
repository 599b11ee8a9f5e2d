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
export const meta = titleOf("access.password.label");

/** What the invitation's form leads to; by itself there is nothing but what was just done. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const isDone = new URL(request.url).searchParams.has("done");
  return data({ isDone, isDemo: !context.app.settings.production }, { status: isDone ? 200 : 404 });
}

/** Takes the invitation, once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { token, password } = await readNewPassword(request, context);
  const done = password === null ? DIFFER : await context.app.acceptInvitation({ token, password });
  if (done.ok) throw redirectTo("/staff/welcome?done");
  const shown = await context.app.showInvitation({ token });
  if (done.code === "link.ended" || !shown.ok) return data({ form: null }, { status: 404 });
  const { processor, name, address } = shown;
  return data({ form: { code: done.code, token, processor, name, address } }, { status: 422 });
}

export default function WelcomeStep() {
  const { t } = useT();
  const { isDone, isDemo } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? null;
  return (
    <PlainShell
      address={form === null ? `/staff/welcome${isDone ? "?done" : ""}` : `/staff/welcome/${form.token}`}
      isDemo={isDemo}
    >
      {form !== null ? (
        <ChoosePassword
          action="/staff/welcome"
          token={form.token}
          title={t("access.welcome.title", { processor: form.processor })}
          lead={t("access.welcome.lead", { name: form.name, address: form.address })}
          submit={t("access.welcome.submit")}
          code={form.code}
        />
      ) : isDone ? (
        <AccessDone about="welcome" />
      ) : (
        <LinkGone about="welcome" />
      )}
    </PlainShell>
  );
}
