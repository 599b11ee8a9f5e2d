import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import type { Instant, Zone } from "~/domain/time";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { unusableText } from "~/http/unusable-text";
import { PlainShell } from "~/ui/public-shell";
import { type Done, overCode, RequestOver, SecondPersonDone } from "~/ui/staff/second-person-done";
import { SecondPersonPage } from "~/ui/staff/second-person-page";

export const meta = titleOf("fourEyes.second.title");
export const headers = privateHeaders;

/** Shows what is asked; opening the link of a mail changes nothing, and asks for no session. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const shown = await context.app.showSecondPerson({ token: params.token ?? "" });
  if (shown.ok) return data({ view: shown.view, over: null });
  return data(
    { view: null, over: overCode(shown.code) ?? "not_found" },
    { status: shown.code === "request.not_found" ? 404 : 410 },
  );
}

/** The answer, proved by the mailed code and the own second factor. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const form = await formOf(request, context);
  const text = (name: string) => String(form.get(name) ?? "");
  const [code, secondFactor] = [text("code"), text("secondFactor")];
  const reason = unusableText(text("reason")) === null ? text("reason") : "";
  const ticked = form.getAll("acknowledged").map(String);
  const answered =
    form.get("answer") === "no"
      ? await context.app.refuseAnnouncement({ token, code, secondFactor, reason })
      : await context.app.announceAsSecondPerson({ token, code, secondFactor, acknowledged: ticked });
  // Said outright: by now the loader finds that the link leads nowhere.
  if (answered.ok) return data({ done: doneOf(answered), answer: null, over: null }, { status: 200 });
  const answer = { code: answered.code, ticked, reason };
  return data(
    { done: null, answer, over: overCode(answered.code) },
    { status: answered.code === "proof.wrong" ? 403 : 409 },
  );
}

function doneOf(answered: { by: string } | { releaseAt: Instant; zone: Zone; changeId: string }): Done {
  if ("by" in answered) return { answer: "no", by: answered.by };
  const { releaseAt, zone, changeId } = answered;
  return { answer: "yes", releaseAt, zone, changeId };
}

export default function SecondPersonRoute() {
  const { view, over } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname } = useLocation();
  const gone = answer?.over ?? over;
  return (
    <PlainShell address={pathname} isDemo={view?.processor.isDemo === true}>
      {answer?.done ? (
        <SecondPersonDone done={answer.done} />
      ) : gone !== null || view === null ? (
        <RequestOver code={gone ?? "not_found"} />
      ) : (
        <SecondPersonPage view={view} action={pathname} answer={answer?.answer ?? null} />
      )}
    </PlainShell>
  );
}
