import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readUpload } from "~/http/forms/upload";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { UploadForm } from "~/ui/staff/upload-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.import.title");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showDraft({ authorized, changeId });
  if (shown.ok && shown.view.change.state === "draft") {
    return { id: changeId, rowVersion: shown.view.change.rowVersion, itemCount: shown.view.items.length };
  }
  leaveIfGone(shown.ok ? "change.not_draft" : shown.code, context, changeId);
  throw redirectTo("/staff/drafts");
}

/** Reads the list and lays it beside the draft; its questions come next. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const upload = await readUpload(request);
  if (!upload.ok) return data({ code: upload.code, text: upload.text }, { status: 422 });
  const { rowVersion, file, fileName, text } = upload;
  const read = await context.app.importIntoDraft({ authorized, changeId, rowVersion, file, fileName });
  if (read.ok) throw redirectTo(`/staff/drafts/${changeId}/questions`);
  leaveIfGone(read.code, context, changeId);
  return data({ code: read.code, text }, { status: 422 });
}

export default function ImportList() {
  const { t } = useT();
  const { id, rowVersion, itemCount } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lead = itemCount === 0 ? t("draft.import.lead") : `${t("draft.import.lead")} ${t("draft.import.overEdits")}`;
  return (
    <>
      <PageHeader title={t("draft.import.title")} lead={lead} />
      <div className="mt-6">
        <UploadForm
          action={`/staff/drafts/${id}/import`}
          fields={{ rowVersion: String(rowVersion) }}
          fault={answer?.code ?? null}
          text={answer?.text ?? ""}
          cancelHref={`/staff/drafts/${id}`}
        />
      </div>
    </>
  );
}
