import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { entryInput, newEntryForm } from "~/http/forms/entry-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { EntryForm } from "~/ui/staff/entry-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.addEntry");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showEntryForm({ authorized, changeId, entryId: null });
  if (shown.ok) return { id: changeId, view: shown.view, replaces: new URL(request.url).searchParams.get("replaces") };
  leaveIfGone(shown.code, context, changeId);
  throw redirectTo("/staff/drafts?said=missing");
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const read = await readForm(request, newEntryForm);
  if (!read.ok) return data({ state: formState(read.submission), code: null }, { status: 422 });
  const { rowVersion = 0, replaces = null, firstDay } = read.value;
  const entry = entryInput(read.value);
  const order = { authorized, changeId, rowVersion, entryId: null, entry, replaces, firstDay };
  const saved = await context.app.saveDraftEntry(order);
  if (saved.ok) throw redirectTo(`/staff/drafts/${changeId}?said=saved`);
  leaveIfGone(saved.code, context, changeId);
  const faults = saved.code === "entry.invalid" ? saved.faults : [];
  return data({ state: { typed: typedValues(read.value), faults }, code: saved.code }, { status: 409 });
}

export default function AddEntry() {
  const { t } = useT();
  const { id, view, replaces } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const notes: Record<string, string> = {
    "change.changed_meanwhile": t("draft.changedMeanwhile"),
    "pair.taken": t("staff.said.taken"),
    "pair.not_possible": t("staff.said.taken"),
  };
  return (
    <>
      <PageHeader title={t("draft.addEntry")} lead={t("entry.lead")} />
      <div className="mt-8">
        <EntryForm
          action={`/staff/drafts/${id}/add`}
          rowVersion={view.change?.rowVersion ?? 0}
          entry={null}
          isNew
          firstDay={view.firstDay}
          replaceable={view.replaceable}
          replaces={replaces}
          others={view.others}
          services={view.services}
          state={answer?.state ?? null}
          note={notes[answer?.code ?? ""] ?? null}
          cancelHref={`/staff/drafts/${id}`}
        />
      </div>
    </>
  );
}
