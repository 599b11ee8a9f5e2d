import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approve } from "~/http/approve";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { sendDraft } from "~/http/send-draft";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { EmptyState } from "~/ui/empty-state";
import { Columns, PageHeader, Section } from "~/ui/page-header";
import { DraftAside, DraftNotes } from "~/ui/staff/draft-aside";
import { draftTitle } from "~/ui/staff/draft-title";
import { ItemDiffs } from "~/ui/staff/item-diffs";
import { MailLinks } from "~/ui/staff/mail-links";
import { Said } from "~/ui/staff/said";
import { SendSection } from "~/ui/staff/send-section";
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

/** Orders the announcement, or asks a colleague to; or the data-protection administrator agrees. */
export async function action(args: ActionFunctionArgs) {
  if ((await formOf(args.request, args.context)).get("intent") === "approval") return approve(args);
  const { status, ...notSent } = await sendDraft(args);
  return data(notSent, { status });
}

export default function Review() {
  const translator = useT();
  const { t } = translator;
  const { view, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const base = `/staff/drafts/${view.change.id}`;
  const changes = view.items.map(({ change }) => change);
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
        {changes.length === 0 ? (
          <EmptyState act={{ href: base, label: t("announce.backToDraft") }}>{t("draft.noChanges")}</EmptyState>
        ) : (
          <>
            <Section title={t("draft.changes")}>
              <ItemDiffs items={view.items} classes={view.classes} groups={view.groups} zone={view.processor.zone} />
            </Section>
            <ToldSection view={view} mailHref={`${base}/mail`} />
            <Section title={t("announce.mail.title")}>
              <MailLinks href={`${base}/mail`} groups={view.groups} />
            </Section>
            <SendSection view={view} action={`${base}/review`} answer={answer ?? null} />
          </>
        )}
      </Columns>
    </>
  );
}
