import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { SentMailPage } from "~/ui/staff/sent-mail-page";

export const meta = titleOf("sentMail.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "mail.read");
  const deliveryId = idIn(args.params.id, args.context);
  const shown = await args.context.app.showSentMail({ authorized, deliveryId });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  return shown.mail;
}

export default function SentMail() {
  return <SentMailPage mail={useLoaderData<typeof loader>()} />;
}
