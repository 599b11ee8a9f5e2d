import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { contactForm, contactStep } from "~/http/customer-acts/contact";
import { spaceDoor } from "~/http/notified-door";
import { readSentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { ContactPage } from "~/ui/notified/contact-page";

export const meta = titleOf("acting.contact.title");

export async function loader(args: LoaderFunctionArgs) {
  return contactForm(args.context, await spaceDoor(args));
}

export async function action(args: ActionFunctionArgs) {
  // Who it is comes before what was sent: a session that has ended takes what was typed to the sign-in.
  const door = await spaceDoor(args);
  const sent = await readSentForm(args.request);
  if (sent === null) throw respondError("form.unreadable", args.context);
  return contactStep(args.context, door, sent);
}

export default function ContactInSpace() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ContactPage {...(answer ?? shown)} />;
}
