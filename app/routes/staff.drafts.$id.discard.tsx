import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { ConfirmForm } from "~/ui/form";
import { PageHeader } from "~/ui/page-header";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.discard");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showDraft({ authorized, changeId });
  const code = shown.ok ? (shown.view.change.state === "draft" ? null : "change.not_draft") : shown.code;
  if (code !== null) leaveIfGone(code, context, changeId);
  return { id: changeId };
}

export async function action(args: ActionFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const deleted = await context.app.deleteDraft({ authorized, changeId });
  if (!deleted.ok) leaveIfGone(deleted.code, context, changeId);
  throw redirectTo("/staff/drafts?said=discarded");
}

export default function DiscardDraft() {
  const { t } = useT();
  const { id } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("draft.discard")} lead={t("draft.discardAsk")} />
      <div className="mt-6">
        <ConfirmForm
          action={`/staff/drafts/${id}/discard`}
          submit={t("draft.discard")}
          tone="danger"
          cancel={{ href: `/staff/drafts/${id}`, label: t("common.cancel") }}
        />
      </div>
    </>
  );
}
