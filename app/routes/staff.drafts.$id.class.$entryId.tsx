import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnClass } from "~/http/act-on-class";
import { readForm } from "~/http/form";
import { classForm } from "~/http/forms/class-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { respondError } from "~/http/respond-error";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { PageHeader, Section } from "~/ui/page-header";
import { ClassForms } from "~/ui/staff/class-forms";
import { WhyClass } from "~/ui/staff/item-class";
import { Said } from "~/ui/staff/said";
import { useT } from "~/ui/translator";

export const meta = titleOf("classes.heading");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showDraft({ authorized, changeId });
  if (!shown.ok || shown.view.change.state !== "draft") {
    leaveIfGone(shown.ok ? "change.not_draft" : shown.code, context, changeId);
    throw redirectTo("/staff/drafts");
  }
  const { change, items, classes, processor, may } = shown.view;
  const itemClass = classes.find(({ itemId }) => itemId === params.entryId);
  const item = items.find(({ id }) => id === params.entryId);
  if (itemClass === undefined || item === undefined) throw respondError("page.not_found", context);
  const said = new URL(request.url).searchParams.get("said");
  return { change: { id: change.id, rowVersion: change.rowVersion }, item, itemClass, zone: processor.zone, may, said };
}

/** Raises, asks to lower, or agrees to a lowering. What could not be taken stays in the form. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  await requireStaff(args, "list.read");
  const [changeId, entryId] = [idIn(params.id, context), idIn(params.entryId, context)];
  const read = await readForm(request, classForm);
  if (!read.ok) throw respondError("form.unreadable", context);
  const answer = await actOnClass(args, { changeId, entryId }, read.value);
  if (answer !== null) return data(answer, { status: answer.fault === "changed" ? 409 : 422 });
  throw redirectTo(`/staff/drafts/${changeId}/class/${entryId}?said=saved`);
}

export default function ClassOfItem() {
  const { t } = useT();
  const { change, item, itemClass, zone, may, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const draft = `/staff/drafts/${change.id}`;
  return (
    <>
      <Said code={said} />
      <PageHeader
        kicker={t("draft.untitled")}
        title={t("classes.title", { name: itemClass.name })}
        lead={t("classes.lead")}
        acts={
          <a className="btn" href={draft}>
            {t("announce.backToDraft")}
          </a>
        }
      />
      <Section title={t("classes.why")}>
        <WhyClass item={item} itemClass={{ ...itemClass, said: [] }} zone={zone} />
      </Section>
      <ClassForms
        action={`${draft}/class/${itemClass.itemId}`}
        rowVersion={change.rowVersion}
        itemClass={itemClass}
        zone={zone}
        may={may}
        answer={answer}
      />
    </>
  );
}
