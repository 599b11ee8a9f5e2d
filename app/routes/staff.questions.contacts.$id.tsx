import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { NamedContactPage } from "~/ui/question/named-contact-page";

export const meta = titleOf("acting.tasks.named");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const namedId = idIn(args.params.id, args.context);
  const shown = await args.context.app.showNamedContact({ authorized, namedId });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  return { view: shown.view, maySettle: authorize(authorized.actor, "customer.import").ok };
}

/** Confirms whom a contact named, or does not. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "customer.import");
  const namedId = idIn(args.params.id, args.context);
  const form = await formOf(args.request, args.context);
  const reason = String(form.get("reason") ?? "");
  const confirm = form.get("act") === "confirm";
  const endsNamer = form.get("endsNamer") !== null;
  const result = await args.context.app.settleNamedContact({ authorized, namedId, confirm, reason, endsNamer });
  if (result.ok) return redirectTo(`/staff/questions/contacts/${namedId}`);
  if (result.code === "named.not_found") throw respondError("page.not_found", args.context);
  return data({ fault: result.code, typed: reason }, { status: 422 });
}

export default function NamedForStaff() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NamedContactPage {...shown} typed={answer?.typed ?? ""} fault={answer?.fault ?? null} />;
}
