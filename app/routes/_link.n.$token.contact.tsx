import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contactForm } from "~/http/customer-acts/contact";
import { linkDoor } from "~/http/notified-door";
import { titleOf } from "~/http/page-title";
import { privateHeaders } from "~/http/private-link";
import { ContactPage } from "~/ui/notified/contact-page";
import { NotifiedShell } from "~/ui/notified/notified-shell";

export const headers = privateHeaders;
export const meta = titleOf("acting.contact.title");

export async function loader({ params, context }: LoaderFunctionArgs) {
  return contactForm(context, await linkDoor(context, params.token));
}

export default function ContactByLink() {
  const shown = useLoaderData<typeof loader>();
  return (
    <NotifiedShell processor={shown.notified.processor} address={`${shown.place.base}/contact`}>
      <ContactPage {...shown} />
    </NotifiedShell>
  );
}
