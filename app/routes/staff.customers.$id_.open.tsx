import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { OPENING_MINUTES, REASON_MIN } from "~/domain/people/space-opening";
import { readForm } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { TextArea } from "~/ui/fields";
import { FormActions, PostForm } from "~/ui/form";
import { PageHeader } from "~/ui/page-header";
import { useT } from "~/ui/translator";

export const meta = titleOf("audit.open.title");

const openForm = z.object({ reason: z.string().max(500).default("") });

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  await requireStaff(args, "customer.open");
  const authorized = await requireStaff(args, "customer.read");
  const shown = await context.app.showFirstUsers({ authorized, controllerId: idIn(params.id, context) });
  if (!shown.ok) leaveIfGone(shown.code, context);
  if (!shown.ok) throw redirectTo("/staff/customers");
  const { controllerId, organisation } = shown.view;
  return { controllerId, organisation };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "customer.open");
  const controllerId = idIn(params.id, context);
  const read = await readForm(request, openForm);
  const reason = read.ok ? read.value.reason : "";
  const opened = await context.app.openSpace({ authorized, controllerId, reason });
  if (opened.ok) throw redirectTo(`/staff/customers/${controllerId}#contacts`);
  leaveIfGone(opened.code, context);
  return data({ reason }, { status: 422 });
}

export default function OpenSpace() {
  const { t } = useT();
  const { controllerId, organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const minutes = { minutes: OPENING_MINUTES };
  return (
    <>
      <PageHeader kicker={organisation} title={t("audit.open.title")} lead={t("audit.open.lead", minutes)} />
      <div className="mt-8">
        <PostForm action={`/staff/customers/${controllerId}/open`}>
          <TextArea
            name="reason"
            label={t("audit.open.reason")}
            rows={3}
            maxLength={500}
            defaultValue={answer?.reason ?? ""}
            error={answer === undefined ? null : t("audit.open.short", { number: REASON_MIN })}
            required
          />
          <FormActions
            submit={t("audit.open.submit", minutes)}
            cancel={{ href: `/staff/customers/${controllerId}`, label: t("common.cancel") }}
          />
        </PostForm>
      </div>
    </>
  );
}
