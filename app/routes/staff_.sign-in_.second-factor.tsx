import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setSessionCookie } from "~/http/cookies";
import { alongOf, keptForm, requireStep, setupOf } from "~/http/door";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { SIGN_IN_SETUP } from "~/http/staff";
import { PlainShell } from "~/ui/public-shell";
import { DoorStep } from "~/ui/staff/door-step";

export const meta = titleOf("signIn.setup.title");

export async function loader(args: LoaderFunctionArgs) {
  const back = await requireStep(args, "enrol");
  const { context } = args;
  return { back, setup: await setupOf(context, context.sessionToken), isDemo: !context.app.settings.production };
}

/** Sets up what must be there before anything else, and gives the recovery codes out. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await formOf(request, context);
  const along = alongOf(form);
  const enrolled = await context.app.enrolSecondFactor({
    ...{ token: context.sessionToken ?? "", code: String(form.get("code") ?? ""), proof: "" },
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
  return data({ step: "enrol" as const, ...along, setup, fault: enrolled.code }, { status: 422 });
}

export default function SetupPage() {
  const { back, setup, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlainShell address={SIGN_IN_SETUP} isDemo={isDemo}>
      <DoorStep at={answer ?? { step: "enrol", back, kept: "", setup, fault: null }} />
    </PlainShell>
  );
}
