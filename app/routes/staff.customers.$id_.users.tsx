import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize } from "~/domain/people/authorize";
import { readAddresses } from "~/domain/people/first-users";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { FirstUsers } from "~/ui/staff/first-users";
import { useT } from "~/ui/translator";

export const meta = titleOf("portal.first.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "customer.read");
  const shown = await args.context.app.showFirstUsers({
    authorized,
    controllerId: idIn(args.params.id, args.context),
  });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  return { view: shown.view, canName: authorize(authorized.actor, "customer.import").ok };
}

/** Invites the first administrator and approver. */
export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const authorized = await requireStaff(args, "customer.import");
  const controllerId = idIn(args.params.id, context);
  const form = await formOf(request, context);
  const typed = { admin: String(form.get("admin") ?? ""), approver: String(form.get("approver") ?? "") };
  const named = { admins: readAddresses(typed.admin), approvers: readAddresses(typed.approver) };
  const done = await context.app.nameFirstUsers({ authorized, controllerId, named });
  if (done.ok) throw redirectTo(`/staff/customers/${controllerId}?done=invited#users`);
  leaveIfGone(done.code, context);
  return data({ code: done.code, typed }, { status: 422 });
}

export default function FirstUsersPage() {
  const { t } = useT();
  const { view, canName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words: Record<string, string> = {
    "user.address_invalid": t("portal.ask.invalid"),
    "user.none_named": t("portal.first.missing"),
    "user.admin_decides": t("portal.first.stands"),
  };
  return (
    <div className="max-w-3xl">
      <PageHeader kicker={view.organisation} title={t("portal.first.title")} lead={t("portal.first.lead")} />
      <div className="mt-6">
        <FirstUsers
          view={view}
          canName={canName}
          {...(answer === undefined ? {} : { typed: answer.typed, error: words[answer.code] ?? null })}
        />
      </div>
      <p className="mt-6">
        <a className="link" href={`/staff/customers/${view.controllerId}#users`}>
          {t("common.back")}
        </a>
      </p>
    </div>
  );
}
