import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { editEntryForm, entryInput } from "~/http/forms/entry-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader } from "~/ui/page-header";
import { EntryActs } from "~/ui/staff/entry-acts";
import { EntryForm } from "~/ui/staff/entry-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.entryTitle");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const authorized = await requireStaff(args, "change.draft");
  const [changeId, entryId] = [idIn(params.id, context), idIn(params.entryId, context)];
  const shown = await context.app.showEntryForm({ authorized, changeId, entryId });
  if (shown.ok && shown.view.entry !== null) return { id: changeId, entry: shown.view.entry, view: shown.view };
  leaveIfGone(shown.ok ? "entry.not_found" : shown.code, context, changeId);
  throw redirectTo("/staff/drafts?said=missing");
}

/** Saves the entry as typed; its other acts go to the draft's page. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const [changeId, entryId] = [idIn(params.id, context), idIn(params.entryId, context)];
  const read = await readForm(request, editEntryForm);
  if (!read.ok) return data({ state: formState(read.submission), code: null }, { status: 422 });
  const { rowVersion = 0, replaces } = read.value;
  const order = {
    authorized,
    changeId,
    rowVersion,
    entryId,
    entry: entryInput(read.value),
    replaces: replaces ?? null,
  };
  const saved = await context.app.saveDraftEntry(order);
  if (saved.ok) throw redirectTo(`/staff/drafts/${changeId}?said=saved`);
  leaveIfGone(saved.code, context, changeId);
  const faults = saved.code === "entry.invalid" ? saved.faults : [];
  return data({ state: { typed: typedValues(read.value), faults }, code: saved.code }, { status: 409 });
}

export default function EditEntry() {
  const { t } = useT();
  const { id, entry, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rowVersion = view.change?.rowVersion ?? 0;
  const isNew = view.listed === null;
  const notes: Record<string, string> = {
    "change.changed_meanwhile": t("draft.changedMeanwhile"),
    "pair.taken": t("staff.said.taken"),
    "pair.not_possible": t("staff.said.taken"),
  };
  return (
    <>
      <PageHeader kicker={t("draft.entryTitle")} title={entry.name} {...leadOf(view.isRemoved)} />
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {view.isRemoved ? (
          <div />
        ) : (
          <div>
            <EntryForm
              action={`/staff/drafts/${id}/entries/${entry.id}`}
              rowVersion={rowVersion}
              entry={entry}
              isNew={false}
              firstDay={null}
              replaceable={isNew ? view.replaceable : []}
              replaces={view.replaces}
              others={view.others}
              services={view.services}
              state={answer?.state ?? null}
              note={notes[answer?.code ?? ""] ?? null}
              cancelHref={`/staff/drafts/${id}`}
            />
          </div>
        )}
        <EntryActs
          draft={`/staff/drafts/${id}`}
          rowVersion={rowVersion}
          entry={entry}
          isListed={!isNew}
          isRemoved={view.isRemoved}
          isChanged={!isNew && !view.isRemoved && JSON.stringify(view.listed) !== JSON.stringify(entry)}
          successors={view.successors}
          successor={view.successor}
        />
      </div>
    </>
  );

  function leadOf(isRemoved: boolean) {
    return isRemoved ? { lead: t("draft.isRemoved") } : {};
  }
}
