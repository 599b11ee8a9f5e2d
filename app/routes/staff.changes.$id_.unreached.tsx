import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readProof } from "~/domain/notice/notice-proof";
import { sortFiles } from "~/domain/objection/files";
import { authorize } from "~/domain/people/authorize";
import { LOCALES } from "~/domain/processor/processor";
import { oneOf, readSentForm, type SentForm } from "~/http/objection-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn } from "~/http/staff-answers";
import { UnreachedPage } from "~/ui/replies/unreached-page";

export const meta = titleOf("replies.unreached.home");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "customer.read");
  const { searchParams } = new URL(request.url);
  const after = searchParams.get("after");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showUnreached({ authorized, changeId, after });
  if (!shown.ok) throw respondError("page.not_found", context);
  const { actor } = authorized;
  const address = authorize(actor, "customer.import").ok;
  const said = SAID.find((known) => known === searchParams.get("said")) ?? null;
  return { view: shown.view, may: { address, prove: authorize(actor, "authorisation.record").ok }, said };
}

/** Sends the notice to another address, or records that the customer was told otherwise, by the form's `intent`. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  await requireStaff(args, "customer.read");
  const changeId = idIn(params.id, context);
  const sent = await readSentForm(request);
  if (sent === null) throw respondError("form.unreadable", context);
  const isProof = oneOf(sent, "intent") === "prove";
  const act = isProof ? prove : retell;
  const done = await act(args, { changeId, controllerId: oneOf(sent, "controllerId") }, sent);
  if (done.ok) throw redirectTo(`/staff/changes/${changeId}/unreached?said=${isProof ? "recorded" : "sent"}`);
  if (done.code === "change.not_found") throw respondError("page.not_found", context);
  const fields = Object.fromEntries(Object.keys(sent.fields).map((name) => [name, oneOf(sent, name)]));
  return data({ controllerId: oneOf(sent, "controllerId"), fields, fault: done.code }, { status: 422 });
}

/** What was just done, named in the address of the page it led to. */
const SAID = ["sent", "recorded"] as const;

type Place = { changeId: string; controllerId: string };

async function prove(args: ActionFunctionArgs, place: Place, sent: SentForm) {
  const authorized = await requireStaff(args, "authorisation.record");
  const { kept: files, refused } = sortFiles(sent.files);
  const order = { authorized, ...place, draft: readProof(sent.fields), files, hasRefusedFiles: refused.length > 0 };
  return args.context.app.proveOtherwise(order);
}

async function retell(args: ActionFunctionArgs, place: Place, sent: SentForm) {
  const authorized = await requireStaff(args, "customer.import");
  const language = LOCALES.find((known) => known === oneOf(sent, "language")) ?? "en";
  const reader = { name: oneOf(sent, "name"), address: oneOf(sent, "address"), language };
  return args.context.app.retellNotice({ authorized, ...place, ...reader });
}

export default function Unreached() {
  const shown = useLoaderData<typeof loader>();
  return <UnreachedPage {...shown} typed={useActionData<typeof action>() ?? null} />;
}
