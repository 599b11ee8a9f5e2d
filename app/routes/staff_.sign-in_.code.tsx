import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { goOn, requireStep, stepForm } from "~/http/door";
import { titleOf } from "~/http/page-title";
import { SIGN_IN_CODE } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { DoorStep } from "~/ui/staff/door-step";

export const meta = titleOf("signIn.code.title");

export async function loader(args: LoaderFunctionArgs) {
  return { back: await requireStep(args, "code"), isDemo: !args.context.app.settings.production };
}

/** The second step: only now does the session open anything. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { along, text } = await stepForm(args);
  const proved = await context.app.proveSecondFactor({
    ...{ token: context.sessionToken ?? "", code: text("code") },
    userAgent: request.headers.get("user-agent"),
  });
  if (proved.ok) return goOn(args, { token: proved.token, door: "open" }, along);
  if (proved.code === "session.ended") {
    return data({ step: "password" as const, ...along, address: "", fault: proved.code }, { status: 401 });
  }
  return data({ step: "code" as const, ...along, fault: proved.code }, { status: 401 });
}

export default function CodePage() {
  const { back, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlainShell address={SIGN_IN_CODE} isDemo={isDemo}>
      <DoorStep at={answer ?? { step: "code", back, kept: "", fault: null }} />
    </PlainShell>
  );
}
