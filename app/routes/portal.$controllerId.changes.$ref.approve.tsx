import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approveForm, approveStep } from "~/http/customer-acts/approve";
import { spaceDoor } from "~/http/notified-door";
import { readSentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { ApprovePage } from "~/ui/notified/approve-page";

export const meta = titleOf("acting.approve.title");

export async function loader(args: LoaderFunctionArgs) {
  return approveForm(args.context, await spaceDoor(args));
}

export async function action(args: ActionFunctionArgs) {
  // Who it is comes before what was sent: a session that has ended takes what was typed to the sign-in.
  const door = await spaceDoor(args);
  const sent = await readSentForm(args.request);
  if (sent === null) throw respondError("form.unreadable", args.context);
  return approveStep(args.context, door, sent);
}

export default function ApproveInSpace() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ApprovePage {...(answer ?? shown)} />;
}
