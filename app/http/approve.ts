import type { Context } from "./context";
import { formOf } from "./form";
import { redirectTo } from "./redirect";
import { requireStaff } from "./staff";
import { idIn, leaveIfGone } from "./staff-answers";

type Asked = { context: Context; params: { id?: string | undefined }; request: Request };

/** The data-protection administrator agrees to the draft as it was shown, or takes that back. Throws the way to the review. */
export async function approve(args: Asked): Promise<never> {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.approve");
  const changeId = idIn(params.id, context);
  const form = await formOf(request, context);
  const rowVersion = Number(form.get("rowVersion"));
  const isApproved = form.get("agrees") === "yes";
  const done = await context.app.approveDraft({ authorized, changeId, rowVersion, isApproved });
  if (!done.ok) leaveIfGone(done.code, context, changeId);
  throw redirectTo(`/staff/drafts/${changeId}/review?said=${done.ok ? "saved" : "changed"}#approval`);
}
