import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { goOn, requireStep, stepForm } from "~/http/door";
import { titleOf } from "~/http/page-title";
import { SIGN_IN } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { DoorStep } from "~/ui/staff/door-step";
import { useT } from "~/ui/translator";

export const meta = titleOf("signIn.title");

export async function loader(args: LoaderFunctionArgs) {
  const back = await requireStep(args, "password");
  const isSignedOut = new URL(args.request.url).searchParams.has("out");
  const { production, oidc } = args.context.app.settings;
  return { back, isSignedOut, isDemo: !production, hasProvider: oidc !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { along, text } = await stepForm(args);
  const address = text("address");
  const result = await context.app.signIn({
    ...{ address, password: text("password"), network: context.clientNetwork },
    userAgent: request.headers.get("user-agent"),
  });
  if (result.ok) return goOn(args, result, along);
  return data({ step: "password" as const, ...along, address, fault: result.code }, { status: 401 });
}

export default function SignInPage() {
  const { t, format } = useT();
  const { back, isSignedOut, isDemo, hasProvider } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const notes = [isSignedOut && t("signIn.signedOut"), isDemo && t("signIn.demo")].filter((note) => note !== false);
  return (
    <PlainShell address={SIGN_IN} isDemo={isDemo}>
      <DoorStep
        at={answer ?? { step: "password", back, kept: "", address: "", fault: null }}
        note={notes.length === 0 ? null : format.list(notes)}
        hasProvider={hasProvider}
      />
    </PlainShell>
  );
}
