import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setSessionCookie } from "~/http/cookies";
import { keptForm, requireStep, setupOf, stepForm } from "~/http/door";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { SIGN_IN, SIGN_IN_SETUP } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { DoorStep } from "~/ui/staff/door-step";

export const meta = titleOf("signIn.setup.title");

export async function loader(args: LoaderFunctionArgs) {
  const back = await requireStep(args, "enrol");
  const { context } = args;
  return { back, setup: await setupOf(context, context.sessionToken), isDemo: !context.app.settings.production };
}

/** Sets up what must be there before anything else, and gives the recovery codes out. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { along, text } = await stepForm(args);
  const enrolled = await context.app.enrolSecondFactor({
    ...{ token: context.sessionToken ?? "", code: text("code"), proof: "" },
    userAgent: request.headers.get("user-agent"),
  });
  if (enrolled.ok) {
    const headers = { "Set-Cookie": setSessionCookie(enrolled.token, { secure: context.secure, maxAge: null }) };
    const { recoveryCodes } = enrolled;
    return data({ step: "given" as const, recoveryCodes, back: along.back, kept: keptForm(along.kept) }, { headers });
  }
  if (enrolled.code === "session.ended") {
    return data({ step: "password" as const, ...along, address: "", fault: enrolled.code }, { status: 401 });
  }
  const setup = await setupOf(context, context.sessionToken);
  if (setup === null) throw redirectTo(SIGN_IN);
  return data({ step: "enrol" as const, ...along, setup, fault: enrolled.code }, { status: 422 });
}

export default function SetupPage() {
  const { back, setup, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlainShell address={SIGN_IN_SETUP} isDemo={isDemo}>
      {answer !== undefined && <DoorStep at={answer} />}
      {answer === undefined && setup !== null && (
        <DoorStep at={{ step: "enrol", back, kept: "", setup, fault: null }} />
      )}
    </PlainShell>
  );
}
