import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { ErrorSummary } from "~/ui/error-summary";
import { Checkbox, TextArea } from "~/ui/fields";
import { FormActions, PostForm } from "~/ui/form";
import { changeTitle } from "~/ui/objection/item-words";
import { PageHeader } from "~/ui/page-header";
import { useT } from "~/ui/translator";

export const meta = titleOf("decide.withdraw.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "change.withdraw");
  const changeId = idIn(args.params.id, args.context);
  const shown = await args.context.app.showWithdrawal({ authorized, changeId });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  return shown.withdrawal;
}

export async function action(args: ActionFunctionArgs) {
  const changeId = idIn(args.params.id, args.context);
  const form = await formOf(args.request, args.context);
  const reason = String(form.get("reason") ?? "");
  const authorized = await requireStaff(args, "change.withdraw");
  const acknowledged = form.get("acknowledged") === "on";
  const result = await args.context.app.withdrawChange({ authorized, changeId, reason, acknowledged });
  if (result.ok) return redirectTo(`/staff/changes/${changeId}`);
  if (result.code === "change.not_found") throw respondError("page.not_found", args.context);
  return data({ code: result.code, reason, acknowledged }, { status: 422 });
}

export default function WithdrawPage() {
  const translator = useT();
  const { t } = translator;
  const { changeId, ref, items } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isUnticked = answer?.code === "withdrawal.not_acknowledged";
  const isMissing = answer?.code === "withdrawal.reason_missing";
  const missing = isMissing
    ? [{ id: "reason", label: t("decide.withdraw.reason"), message: t("decide.reasonMissing") }]
    : [];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        kicker={ref === null ? changeTitle(translator, items) : `${ref}: ${changeTitle(translator, items)}`}
        title={t("decide.withdraw.title")}
        lead={`${t("decide.withdraw.lead")} ${t("decide.withdraw.inEffect")}`}
      />
      <div className="mt-6 grid gap-6">
        <ErrorSummary errors={missing} note={noteOf()} />
        <PostForm action={`/staff/changes/${changeId}/withdraw`}>
          <TextArea
            name="reason"
            label={t("decide.withdraw.reason")}
            hint={t("decide.withdraw.reasonHint")}
            defaultValue={answer?.reason ?? ""}
            error={missing[0]?.message}
            required
          />
          <Checkbox
            name="acknowledged"
            label={t("consequences.withdraw_change")}
            defaultChecked={answer?.acknowledged ?? false}
            error={isUnticked ? t("consequences.tick") : null}
            required
          />
          <FormActions
            submit={t("decide.withdraw.submit")}
            tone="danger"
            cancel={{ href: `/staff/changes/${changeId}`, label: t("common.back") }}
          />
        </PostForm>
      </div>
    </div>
  );

  function noteOf(): string | null {
    if (answer === undefined || isMissing) return null;
    if (isUnticked) return t("consequences.tick");
    if (answer.code === "change.being_released") return t("decide.withdraw.busy");
    return answer.code === "change.changed_meanwhile" ? t("errors.changedMeanwhile") : t("decide.withdraw.closed");
  }
}
