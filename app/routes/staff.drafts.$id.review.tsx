import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approve } from "~/http/approve";
import { formOf, readForm } from "~/http/form";
import { formState, typedValues } from "~/http/form-state";
import { announceForm, sendAt } from "~/http/forms/announce-form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { Columns, PageHeader, Section } from "~/ui/page-header";
import { AnnounceForm } from "~/ui/staff/announce-form";
import { DraftAside, DraftNotes } from "~/ui/staff/draft-aside";
import { draftTitle } from "~/ui/staff/draft-title";
import { ItemDiffs } from "~/ui/staff/item-diffs";
import { MailLinks } from "~/ui/staff/mail-links";
import { Said } from "~/ui/staff/said";
import { ToldSection } from "~/ui/staff/told-section";
import { useT } from "~/ui/translator";

export const meta = titleOf("announce.title");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const shown = await context.app.showDraft({ authorized, changeId });
  const said = new URL(request.url).searchParams.get("said");
  if (shown.ok && shown.view.change.state === "draft") return { view: shown.view, said };
  leaveIfGone(shown.ok ? "change.not_draft" : shown.code, context, changeId);
  throw redirectTo("/staff/drafts");
}

/** Orders the announcement of the draft as it was reviewed; or its approval by the data-protection administrator. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  if ((await formOf(request, context)).get("intent") === "approval") return approve(args);
  const authorized = await requireStaff(args, "change.announce");
  const changeId = idIn(params.id, context);
  const read = await readForm(request, announceForm);
  if (!read.ok) return data({ state: formState(read.submission), code: null, ticked: [] }, { status: 422 });
  const { zone } = await context.app.showWorkplace({ authorized: await requireStaff(args, "list.read") });
  const { rowVersion, acknowledged, publishBySelf: publishAutomatically } = read.value;
  const at = sendAt(read.value, zone);
  const order = { authorized, changeId, rowVersion, sendAt: at, publishAutomatically, acknowledged };
  const ordered = await context.app.announceChange(order);
  if (ordered.ok) throw redirectTo(`/staff/changes/${changeId}`);
  leaveIfGone(ordered.code, context, changeId);
  const state = { typed: typedValues(read.value), faults: [] };
  return data({ state, code: ordered.code, ticked: acknowledged }, { status: 409 });
}

export default function Review() {
  const translator = useT();
  const { t } = translator;
  const { view, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const base = `/staff/drafts/${view.change.id}`;
  const changes = view.items.map(({ change }) => change);
  const notes: Record<string, string> = {
    "change.changed_meanwhile": t("errors.changedMeanwhile"),
    "change.blocked": t("announce.send.blocked"),
    "change.warnings_open": t("announce.send.warningsOpen"),
  };
  return (
    <>
      <Said code={said} />
      <PageHeader
        kicker={t("announce.title")}
        title={draftTitle(translator, changes, changes.length)}
        lead={t("announce.lead")}
        acts={
          <a className="btn" href={base}>
            {t("announce.backToDraft")}
          </a>
        }
      />
      <DraftNotes view={view} base={base} />
      <Columns isAsideFirst aside={<DraftAside view={view} action={`${base}?index`} error={null} back="review" />}>
        <Section title={t("draft.changes")}>
          <ItemDiffs items={view.items} classes={view.classes} groups={view.groups} zone={view.processor.zone} />
        </Section>
        <ToldSection view={view} mailHref={`${base}/mail`} />
        <Section title={t("announce.mail.title")}>
          <MailLinks href={`${base}/mail`} groups={view.groups} />
        </Section>
        <Section title={t("announce.send.title")} id="send">
          <AnnounceForm
            action={`${base}/review`}
            rowVersion={view.change.rowVersion}
            zone={view.processor.zone}
            customers={view.counts.customers}
            undoMinutes={view.processor.undoMinutes}
            isBlocked={view.isBlocked}
            warnings={view.check.lines.filter(({ key }) => view.open.includes(key))}
            ticked={answer?.ticked ?? []}
            state={answer?.state ?? null}
            note={notes[answer?.code ?? ""] ?? null}
          />
        </Section>
      </Columns>
    </>
  );
}
