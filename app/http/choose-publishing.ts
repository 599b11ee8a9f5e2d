import { PUBLISHING_MODES } from "~/domain/processor/publishing";
import type { Context } from "./context";
import { formOf } from "./form";
import { redirectTo } from "./redirect";
import { respondError } from "./respond-error";
import { requireStaff } from "./staff";
import { unusableText } from "./unusable-text";

/** An administrator says who announces, and why. Throws the way on; returns where the reason is missing. */
export async function choosePublishing(args: {
  context: Context;
  request: Request;
}): Promise<{ isReasonMissing: true }> {
  const { context, request } = args;
  const authorized = await requireStaff(args, "publishing.set");
  const form = await formOf(request, context);
  const mode = PUBLISHING_MODES.find((one) => one === form.get("mode"));
  const reason = String(form.get("reason") ?? "");
  if (mode === undefined || unusableText(reason) !== null) throw respondError("form.unreadable", context);
  const set = await context.app.setPublishing({ authorized, mode, reason });
  if (!set.ok && set.code === "publishing.reason_missing") return { isReasonMissing: true };
  throw redirectTo("/staff/policy?said=saved#publishing");
}
