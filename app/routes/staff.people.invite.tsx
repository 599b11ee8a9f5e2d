import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, readForm } from "~/http/form";
import { formState, typedIn } from "~/http/form-state";
import { inviteForm, termIn } from "~/http/forms/staff-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { PageHeader } from "~/ui/page-header";
import { InviteForm } from "~/ui/staff/invite-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("people.invite.title");

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, "staff.manage");
  const authorized = await requireStaff(args, "staff.read");
  const { suggested, language } = await args.context.app.listStaff({ authorized });
  return { suggested, language };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const authorized = await requireStaff(args, "staff.manage");
  const sent = await formOf(request, context);
  const roles = sent.getAll("roles").map(String);
  const read = await readForm(request, inviteForm);
  if (!read.ok) return data({ state: formState(read.submission), roles, code: null }, { status: 422 });
  const invited = await context.app.inviteStaff({ authorized, ...read.value, term: termIn(read.value) });
  if (invited.ok) throw redirectTo("/staff/people?said=invited");
  return data({ state: { typed: typedIn(sent), faults: [] }, roles, code: invited.code }, { status: 422 });
}

export default function Invite() {
  const { t } = useT();
  const { suggested, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHeader title={t("people.invite.title")} lead={t("people.invite.lead")} />
      <div className="mt-8">
        <InviteForm
          action="/staff/people/invite"
          suggested={suggested}
          language={language}
          state={answer?.state ?? null}
          roles={answer?.roles ?? []}
          code={answer?.code ?? null}
        />
      </div>
    </>
  );
}
