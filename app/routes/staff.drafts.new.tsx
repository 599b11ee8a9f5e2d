import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { entryInput, newEntryForm } from "~/http/forms/entry-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { PageHeader } from "~/ui/page-header";
import { EntryForm } from "~/ui/staff/entry-form";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.addEntry");

export async function loader(args: LoaderFunctionArgs) {
  const authorized = await requireStaff(args, "change.draft");
  const replaces = new URL(args.request.url).searchParams.get("replaces");
  const shown = await args.context.app.showEntryForm({ authorized, changeId: null, entryId: null });
  if (!shown.ok) throw redirectTo("/staff/drafts?said=missing");
  return { view: shown.view, replaces };
}

/** The first entry of a new draft: the draft begins when it is saved. */
export async function action(args: ActionFunctionArgs) {
  const authorized = await requireStaff(args, "change.draft");
  const read = await readForm(args.request, newEntryForm);
  if (!read.ok) return data({ state: formState(read.submission), code: null }, { status: 422 });
  const { replaces = null, firstDay } = read.value;
  const first = { entry: entryInput(read.value), replaces, firstDay };
  const created = await args.context.app.createDraft({ authorized, first });
  if (created.ok) throw redirectTo(`/staff/drafts/${created.changeId}/review`);
  if (created.code === "list.missing") throw redirectTo("/staff/drafts?said=missing");
  const faults = created.code === "entry.invalid" ? created.faults : [];
  return data({ state: { typed: typedValues(read.value), faults }, code: created.code }, { status: 422 });
}

export default function NewDraft() {
  const { t } = useT();
  const { view, replaces } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t("draft.addEntry")} lead={t("entry.lead")} />
      <div className="mt-8">
        <EntryForm
          action="/staff/drafts/new"
          rowVersion={null}
          entry={null}
          isNew
          firstDay={view.firstDay}
          replaceable={view.replaceable}
          replaces={replaces}
          others={view.others}
          services={view.services}
          state={answer?.state ?? null}
          note={answer?.code === "pair.taken" || answer?.code === "pair.not_possible" ? t("staff.said.taken") : null}
          cancelHref="/staff/drafts"
        />
      </div>
    </>
  );
}
