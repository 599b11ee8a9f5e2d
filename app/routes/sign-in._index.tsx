import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ASK_LIMITS } from "~/domain/people/portal-door";
import { SIGN_IN_LIFE_MS } from "~/domain/people/secret";
import { setAskedCookie } from "~/http/cookies";
import { formOf } from "~/http/form";
import { readKeptForm } from "~/http/kept-form";
import { titleOf } from "~/http/page-title";
import { codePath, PORTAL_SIGN_IN, portalPath, portalSession } from "~/http/portal";
import { privateHeaders } from "~/http/private-link";
import { redirectTo } from "~/http/redirect";
import { AskForm } from "~/ui/portal/ask-form";
import { CodeForm } from "~/ui/portal/code-form";
import { PlainShell } from "~/ui/public-shell";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("portal.ask.title");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const back = portalPath(searchParams.get("back"));
  if ((await portalSession(context)) !== null) throw redirectTo(back);
  return {
    back,
    isSignedOut: searchParams.has("out"),
    isErased: searchParams.has("erased"),
    isDemo: !context.app.settings.production,
  };
}

/** Answers every address alike: whether it is known is looked up when everybody has been answered. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  const [address, back, kept] = [text("address"), portalPath(text("back")), text("kept")];
  const { locale: language, clientNetwork: network, secure } = context;
  const asked = await context.app.requestSignIn({ address, language, network, back });
  if (!asked.ok) {
    const status = asked.code === "attempts.too_many" ? 429 : 422;
    return data({ code: asked.code, address, back, kept }, { status });
  }
  const cookie = { "Set-Cookie": setAskedCookie(asked.asked, { secure, maxAge: SIGN_IN_LIFE_MS / 1000 }) };
  // What somebody typed stays with the code's page, which then cannot be got again by its address.
  if (readKeptForm(kept) === null) throw redirectTo(codePath(back), cookie);
  return data({ code: null, address, back, kept }, { headers: cookie });
}

export default function AskPage() {
  const { t } = useT();
  const { back, isSignedOut, isErased, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const period = t("common.minutes", { count: ASK_LIMITS.windowMs / 60_000 });
  const words = {
    "address.invalid": t("portal.ask.invalid"),
    "attempts.too_many": t("portal.ask.tooMany", { period }),
  };
  return (
    <PlainShell address={PORTAL_SIGN_IN} isDemo={isDemo}>
      {answer?.code === null ? (
        <CodeForm back={answer.back} kept={answer.kept} />
      ) : (
        <AskForm
          back={answer?.back ?? back}
          kept={answer?.kept ?? ""}
          address={answer?.address ?? ""}
          error={answer === undefined ? null : words[answer.code]}
          {...(isSignedOut ? { note: t("portal.ask.signedOut") } : {})}
          {...(isErased ? { note: t("person.ownErased") } : {})}
        />
      )}
    </PlainShell>
  );
}
