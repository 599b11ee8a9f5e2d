import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { readKeptForm } from "~/http/kept-form";
import { titleOf } from "~/http/page-title";
import { codePath, portalPath, signedInHeaders } from "~/http/portal";
import { privateHeaders } from "~/http/private-link";
import { redirectTo } from "~/http/redirect";
import { CodeForm } from "~/ui/portal/code-form";
import { PlainShell } from "~/ui/public-shell";
import { KeptFormPage } from "~/ui/staff/kept-form";
import { useT } from "~/ui/translator";

export const headers = privateHeaders;
export const meta = titleOf("portal.code.title");

export function loader({ request, context }: LoaderFunctionArgs) {
  const back = portalPath(new URL(request.url).searchParams.get("back"));
  return { back, isDemo: !context.app.settings.production };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  const [code, back, kept] = [text("code"), portalPath(text("back")), text("kept")];
  const browser = { asked: context.portal.asked, userAgent: request.headers.get("user-agent") };
  const taken = await context.app.takeSignInCode({ ...browser, code, network: context.clientNetwork });
  if (!taken.ok) return data({ code: taken.code, back, kept }, { status: 401 });
  const headers = signedInHeaders(taken.token, context.secure);
  const typed = readKeptForm(kept);
  if (typed === null) throw redirectTo(back, headers);
  return data({ code: null, kept: { ...typed, path: portalPath(typed.path) } }, { headers });
}

export default function CodePage() {
  const { t } = useT();
  const { back, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = { "sign_in.refused": t("portal.code.wrong"), "sign_in.too_many": t("portal.code.tooMany") };
  return (
    <PlainShell address={codePath(back)} isDemo={isDemo}>
      {answer?.code === null ? (
        <KeptFormPage {...answer.kept} />
      ) : (
        <CodeForm
          back={answer?.back ?? back}
          kept={answer?.kept ?? ""}
          error={answer === undefined ? null : words[answer.code]}
        />
      )}
    </PlainShell>
  );
}
