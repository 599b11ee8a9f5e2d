import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setSessionCookie } from "~/http/cookies";
import { setupOf } from "~/http/door";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff, SIGN_IN } from "~/http/staff";
import { RecoveryCodes } from "~/ui/staff/recovery-codes";
import { SetupForm } from "~/ui/staff/setup-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("signIn.setup.title");

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, "account.manage");
  // None after the form was taken: the session goes on under another token by then.
  return { setup: await setupOf(args.context, args.context.sessionToken) };
}

/** Sets up a second factor, or another in place of the one there is; gives new recovery codes out. */
export async function action(args: ActionFunctionArgs) {
  await requireStaff(args, "account.manage");
  const { context, request } = args;
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  const enrolled = await context.app.enrolSecondFactor({
    ...{ token: context.sessionToken ?? "", code: text("code"), proof: text("proof") },
    userAgent: request.headers.get("user-agent"),
  });
  if (enrolled.ok) {
    const cookie = setSessionCookie(enrolled.token, { secure: context.secure, maxAge: null });
    return data({ recoveryCodes: enrolled.recoveryCodes, fault: null }, { headers: { "Set-Cookie": cookie } });
  }
  if (enrolled.code === "session.ended") throw redirectTo(SIGN_IN);
  return data({ recoveryCodes: null, fault: enrolled.code }, { status: 422 });
}

export default function AccountSetupPage() {
  const { t } = useT();
  const { setup } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const given = answer?.recoveryCodes ?? null;
  if (given !== null) {
    return <RecoveryCodes codes={given} lead={t("signIn.recovery.lead")} onward="/staff/account" />;
  }
  return (
    setup !== null && (
      <SetupForm
        action="/staff/account/second-factor"
        fields={{}}
        setup={setup}
        lead={t("signIn.setup.lead")}
        fault={answer?.fault ?? null}
      />
    )
  );
}
