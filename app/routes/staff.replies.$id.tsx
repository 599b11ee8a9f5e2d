import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readSort } from "~/domain/incoming/sort-draft";
import { authorize } from "~/domain/people/authorize";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { ReplyPage } from "~/ui/replies/reply-page";

export const meta = titleOf("replies.one.title");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "objection.read");
  const mailId = idIn(args.params.id, args.context);
  const shown = await args.context.app.showReply({ authorized, mailId });
  if (!shown.ok) throw respondError("page.not_found", args.context);
  return { view: shown.view, maySort: authorize(authorized.actor, "objection.match").ok };
}

/** Says what a mail is. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "objection.match");
  const mailId = idIn(args.params.id, args.context);
  const form = await formOf(args.request, args.context);
  const draft = readSort({ as: String(form.get("as") ?? ""), note: String(form.get("note") ?? "") });
  const result = await args.context.app.sortReply({ authorized, mailId, draft });
  if (result.ok) return redirectTo(`/staff/replies/${mailId}`);
  if (result.code === "mail.not_found") throw respondError("page.not_found", args.context);
  return data({ fault: result.code, typed: draft }, { status: 422 });
}

export default function Reply() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReplyPage {...shown} typed={answer?.typed ?? null} fault={answer?.fault ?? null} />;
}
