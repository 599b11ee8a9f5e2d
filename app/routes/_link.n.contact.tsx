import { type ActionFunctionArgs, data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { contactStep } from "~/http/customer-acts/contact";
import { linkDoor } from "~/http/notified-door";
import { oneOf, readSentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { respondError } from "~/http/respond-error";
import { ContactPage } from "~/ui/notified/contact-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";
import { UnknownLink } from "~/ui/notified/unknown-link";

export const headers = privateHeaders;
export const meta = titleOf("acting.contact.title");

/** Runs after the action too, whose status then counts; by itself there is nothing to show. */
export function loader() {
  return data(null, { status: 404 });
}

/** Names the right contact. The link's token comes in the body. */
export async function action({ request, context }: ActionFunctionArgs) {
  const sent = await readSentForm(request);
  if (sent === null) throw respondError("form.unreadable", context);
  return contactStep(context, await linkDoor(context, oneOf(sent, "token")), sent);
}

export default function ContactStep() {
  const shown = useActionData<typeof action>();
  if (shown === undefined) return <UnknownLink />;
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/contact`}>
      <ContactPage {...shown} />
    </NotifiedShell>
  );
}
