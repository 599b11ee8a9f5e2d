import { type ActionFunctionArgs, data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { approveStep } from "~/http/customer-acts/approve";
import { linkDoor } from "~/http/notified-door";
import { oneOf, readSentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { ApprovePage } from "~/ui/notified/approve-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { UnknownLink } from "~/ui/notified/unknown-link";

export const headers = privateHeaders;
export const meta = titleOf("acting.approve.title");

/** Runs after the action too, whose status then counts; by itself there is nothing to show. */
export function loader() {
  return data(null, { status: 404 });
}

/** Asks for a code, or gives what it was mailed for. The link's token comes in the body. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readSentForm(request);
  if (sent === null) throw respondError("form.unreadable", context);
  return approveStep(context, await linkDoor(context, oneOf(sent, "token")), sent);
}

export default function ApproveStep() {
  const shown = useActionData<typeof action>();
  if (shown === undefined) return <UnknownLink />;
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/approve`}>
      <ApprovePage {...shown} />
    </NotifiedShell>
  );
}
