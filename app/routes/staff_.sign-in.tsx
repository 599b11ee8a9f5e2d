import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { setSessionCookie } from "~/http/cookies";
import { formOf } from "~/http/form";
import { readKeptForm } from "~/http/kept-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { SIGN_IN, staffPath } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { KeptFormPage } from "~/ui/staff/kept-form";
import { SignInForm } from "~/ui/staff/sign-in-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("signIn.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const back = staffPath(searchParams.get("back"));
  if ((await context.actor()) !== null) throw redirectTo(back);
  return { back, isSignedOut: searchParams.has("out"), isDemo: !context.app.settings.production };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  const [address, back, kept] = [text("address"), text("back"), text("kept")];
  const network = context.clientNetwork;
  const result = await context.app.signIn({ address, password: text("password"), network });
  if (!result.ok) {
    return data({ ok: false as const, code: result.code, address, back: staffPath(back), kept }, { status: 401 });
  }
  const cookie = { "Set-Cookie": setSessionCookie(result.token, { secure: context.secure, maxAge: null }) };
  const typed = readKeptForm(kept);
  if (typed === null) throw redirectTo(staffPath(back), cookie);
  return data({ ok: true as const, kept: { ...typed, path: staffPath(typed.path) } }, { headers: cookie });
}

export default function SignInPage() {
  const { t, format } = useT();
  const { back, isSignedOut, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const wait = { period: t("common.minutes", { count: SIGN_IN_WINDOW_MS / 60_000 }) };
  const words = { "sign_in.refused": t("signIn.wrong"), "sign_in.too_many": t("signIn.throttled", wait) };
  return (
    <PlainShell address={SIGN_IN} isDemo={isDemo}>
      {answer?.ok === true ? (
        <KeptFormPage {...answer.kept} />
      ) : (
        <SignInForm
          action={SIGN_IN}
          back={answer?.back ?? back}
          kept={answer?.kept ?? ""}
          address={answer?.address ?? ""}
          error={answer === undefined ? null : words[answer.code]}
          {...noteOf(isSignedOut, isDemo)}
        />
      )}
    </PlainShell>
  );

  function noteOf(isOut: boolean, hasDemo: boolean) {
    const notes = [isOut && t("signIn.signedOut"), hasDemo && t("signIn.demo")].filter((note) => note !== false);
    return notes.length === 0 ? {} : { note: format.list(notes) };
  }
}
