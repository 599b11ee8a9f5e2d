import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMailChoice } from "~/http/forms/mail-choice";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";

/** The HTML part by itself. Mail has its style in its markup, so it gets a policy of its own: no script, nothing loaded. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "mail.read");
  const changeId = idIn(params.id, context);
  const choice = readMailChoice(new URL(request.url).searchParams, context.locale);
  const shown = await context.app.previewMail({ authorized, changeId, ...choice });
  if (!shown.ok) leaveIfGone(shown.code, context, changeId);
  if (!shown.ok || shown.preview.mail === null) throw respondError("page.not_found", context);
  return new Response(shown.preview.mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox",
    },
  });
}
