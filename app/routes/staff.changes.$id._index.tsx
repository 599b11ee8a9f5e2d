import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ScriptHandle } from "~/http/client-script";
import { formOf } from "~/http/form";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { Columns, PageHeader, Section } from "~/ui/page-header";
import { AwaitedSection } from "~/ui/staff/awaited-section";
import { ChangeAside } from "~/ui/staff/change-aside";
import { ChangeStage } from "~/ui/staff/change-stage";
import { Coverage } from "~/ui/staff/coverage";
import { draftTitle } from "~/ui/staff/draft-title";
import { ItemStandings } from "~/ui/staff/item-standings";
import liveProgress from "~/ui/staff/live-progress.js?url";
import { Said } from "~/ui/staff/said";
import { SentMails } from "~/ui/staff/sent-mails";
import { WaitingChange } from "~/ui/staff/waiting-change";
import { useT } from "~/ui/translator";

export const meta = titleOf("staff.change.title");
export const handle: ScriptHandle = { script: liveProgress };

const MAILS_PER_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const changeId = idIn(params.id, context);
  const { searchParams } = new URL(request.url);
  const after = searchParams.get("after");
  const page = { after: after === null ? null : idIn(after, context), limit: MAILS_PER_PAGE };
  const shown = await context.app.showStaffChange({ authorized, changeId, page });
  if (shown.ok) return { view: shown.view, after, said: searchParams.get("said") };
  leaveIfGone(shown.code, context, changeId);
  throw redirectTo(`/staff/drafts/${changeId}`);
}

/** Undoes an ordered announcement, begins a correction, or lets what is open take effect. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const changeId = idIn(params.id, context);
  const form = await formOf(request, context);
  if (form.get("intent") === "undo") {
    const authorized = await requireStaff(args, "change.undo");
    const undone = await context.app.undoAnnouncement({ authorized, changeId });
    if (undone.ok) throw redirectTo(`/staff/drafts/${changeId}?said=undone`);
    leaveIfGone(undone.code, context, changeId);
    throw redirectTo(`/staff/changes/${changeId}?said=released`);
  }
  if (form.get("intent") === "correct") {
    const authorized = await requireStaff(args, "change.draft");
    const begun = await context.app.correctChange({ authorized, changeId });
    if (begun.ok) throw redirectTo(`/staff/drafts/${begun.changeId}`);
    if (begun.code === "change.not_found") leaveIfGone(begun.code, context, changeId);
    throw redirectTo(`/staff/changes/${changeId}?said=changed`);
  }
  const authorized = await requireStaff(args, "change.publish");
  const published = await context.app.publishChange({ authorized, changeId });
  if (!published.ok) leaveIfGone(published.code, context, changeId);
  throw redirectTo(`/staff/changes/${changeId}?said=${published.ok ? "published" : "changed"}`);
}

export default function StaffChange() {
  const translator = useT();
  const { t } = translator;
  const { view, after, said } = useLoaderData<typeof loader>();
  const { change, summary, items, mails } = view;
  const base = `/staff/changes/${change.id}`;
  return (
    <>
      <Said code={said} />
      <PageHeader
        kicker={[change.ref, t(`statuses.change.${change.state}`)].filter((part) => part !== null).join(" · ")}
        title={draftTitle(translator, summary.items, summary.itemCount)}
      />
      <ChangeStage view={view} action={`${base}?index`} />
      {view.waiting !== null && <WaitingChange waiting={view.waiting} />}
      {change.announcedAt !== null && (
        <Columns aside={<ChangeAside view={view} action={`${base}?index`} withdrawHref={`${base}/withdraw`} />}>
          <Section title={t("decide.items.title")}>
            <ItemStandings items={items} />
          </Section>
          <AwaitedSection view={view} />
          <Section title={t("staff.coverage.title")} lead={t("staff.coverage.lead")}>
            <Coverage view={view} />
          </Section>
          <Section title={t("staff.mails.title")} id="mails">
            <SentMails
              rows={mails.rows}
              zone={view.zone}
              firstHref={after === null ? null : `${base}#mails`}
              nextHref={mails.next === null ? null : `${base}?after=${mails.next}#mails`}
            />
          </Section>
        </Columns>
      )}
    </>
  );
}
