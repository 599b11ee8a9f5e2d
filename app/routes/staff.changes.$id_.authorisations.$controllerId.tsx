import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readRecording } from "~/domain/authorisation/recording";
import { sortFiles } from "~/domain/objection/files";
import { authorize } from "~/domain/people/authorize";
import { oneOf, readSentForm, type SentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { AuthorisationsPage } from "~/ui/staff/authorisations-page";

export const meta = titleOf("authorisation.title");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "customer.read");
  const [changeId, controllerId] = [idIn(params.id, context), idIn(params.controllerId, context)];
  const shown = await context.app.showAuthorisations({ authorized, changeId, controllerId });
  if (!shown.ok) throw respondError("page.not_found", context);
  const canRecord = authorize(authorized.actor, "authorisation.record").ok;
  return { view: shown.view, canRecord, said: new URL(request.url).searchParams.get("said") };
}

/** Records what reached staff, or takes an act back, by the form's `intent`. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "authorisation.record");
  const sent = await readSentForm(args.request);
  if (sent === null) throw respondError("form.unreadable", args.context);
  return oneOf(sent, "intent") === "withdraw" ? withdraw(args, authorized, sent) : record(args, authorized, sent);
}

type Staff = Awaited<ReturnType<typeof requireStaff<"authorisation.record">>>;

async function record({ context, params }: ActionFunctionArgs, authorized: Staff, sent: SentForm) {
  const [changeId, controllerId] = [idIn(params.id, context), idIn(params.controllerId, context)];
  const [draft, formId] = [readRecording(sent.fields), oneOf(sent, "formId")];
  const { kept: files, refused } = sortFiles(sent.files);
  const order = { authorized, changeId, controllerId, formId, draft, files, hasRefusedFiles: refused.length > 0 };
  const done = await context.app.recordAuthorisation(order);
  if (done.ok) throw redirectTo(`${pathOf(changeId, controllerId)}?said=${done.opens ? "recorded" : "noted"}`);
  if (done.code === "change.not_found") throw respondError("page.not_found", context);
  return data({ recording: { draft, formId, faults: done.faults }, withdrawal: null }, { status: 422 });
}

async function withdraw({ context, params }: ActionFunctionArgs, authorized: Staff, sent: SentForm) {
  const [changeId, controllerId] = [idIn(params.id, context), idIn(params.controllerId, context)];
  const [authorisationId, reason] = [oneOf(sent, "authorisationId"), oneOf(sent, "reason")];
  const order = { authorized, changeId, controllerId, authorisationId, reason };
  const done = await context.app.withdrawAuthorisation(order);
  if (done.ok) throw redirectTo(`${pathOf(changeId, controllerId)}?said=withdrawn`);
  if (done.code === "authorisation.not_found") throw respondError("page.not_found", context);
  return data({ recording: null, withdrawal: { authorisationId, reason, code: done.code } }, { status: 422 });
}

function pathOf(changeId: string, controllerId: string): string {
  return `/staff/changes/${changeId}/authorisations/${controllerId}`;
}

export default function CustomersAnswers() {
  const { view, canRecord, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <AuthorisationsPage
      view={view}
      canRecord={canRecord}
      said={said}
      action={pathOf(view.change.id, view.controller.id)}
      recording={answer?.recording ?? null}
      withdrawal={answer?.withdrawal ?? null}
    />
  );
}
