import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { evenly } from "~/http/even-time";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { PlainShell } from "~/ui/public-shell";
import { AskReset, ResetAsked } from "~/ui/staff/ask-reset";

export const headers = privateHeaders;
export const meta = titleOf("access.reset.title");

export function loader({ context }: LoaderFunctionArgs) {
  return { isDemo: !context.app.settings.production };
}

/** Takes the wish for a new password: the same answer, in the same time, whoever asks. */
export async function action({ request, context }: ActionFunctionArgs) {
  const address = String((await formOf(request, context)).get("address") ?? "")
    .trim()
    .slice(0, 254);
  const network = context.clientNetwork;
  const asked = await evenly(() => context.app.requestPasswordReset({ address, network }));
  if (asked.ok) return data({ ok: true as const, address });
  if (asked.code === "attempts.too_many") throw respondError("attempts.too_many", context);
  return data({ ok: false as const, address }, { status: 422 });
}

export default function Reset() {
  const { isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PlainShell address="/staff/reset" isDemo={isDemo}>
      {answer?.ok === true ? (
        <ResetAsked address={answer.address} />
      ) : (
        <AskReset action="/staff/reset" address={answer?.address ?? ""} isWrong={answer !== undefined} />
      )}
    </PlainShell>
  );
}
