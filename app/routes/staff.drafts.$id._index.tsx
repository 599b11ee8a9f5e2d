import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnDraft } from "~/http/act-on-draft";
import { readForm } from "~/http/form";
import { formState } from "~/http/form-state";
import { draftActForm } from "~/http/forms/draft-acts";
import { titleOf } from "~/http/page-title";
import { redirectTo } from "~/http/redirect";
import { requireStaff } from "~/http/staff";
import { idIn, leaveIfGone } from "~/http/staff-answers";
import { Columns, PageHeader, Section } from "~/ui/page-header";
import { DraftAside, DraftNotes } from "~/ui/staff/draft-aside";
import { DraftChanges } from "~/ui/staff/draft-changes";
import { DraftEntries } from "~/ui/staff/draft-entries";
import { draftTitle } from "~/ui/staff/draft-title";
import { fieldReader } from "~/ui/staff/form-faults";
import { RelatedDrafts } from "~/ui/staff/related-drafts";
import { Said } from "~/ui/staff/said";
import { ToldSection } from "~/ui/staff/told-section";
import { useT } from "~/ui/translator";

export const meta = titleOf("draft.untitled");

export async function loader(args: LoaderFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "list.read");
  const { searchParams } = new URL(request.url);
  const [changeId, search] = [idIn(params.id, context), searchParams.get("q") ?? ""];
  const shown = await context.app.showDraft({ authorized, changeId, search });
  if (shown.ok && shown.view.change.state === "draft")
    return { view: shown.view, search, said: searchParams.get("said") };
  leaveIfGone(shown.ok ? "change.not_draft" : shown.code, context, changeId);
  throw redirectTo("/staff/drafts");
}

/** One act that is one button or field: undo, remove, pair, first day, emergency, a warning noted. Where the draft moved meanwhile the page says so. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const authorized = await requireStaff(args, "change.draft");
  const changeId = idIn(params.id, context);
  const read = await readForm(request, draftActForm);
  if (!read.ok) return data(formState(read.submission), { status: 422 });
  const done = await actOnDraft(context.app, { authorized, changeId }, read.value);
  if (!done.ok) leaveIfGone(done.code, context, changeId);
  const said = done.ok ? "saved" : done.code === "change.changed_meanwhile" ? "changed" : "taken";
  throw redirectTo(`/staff/drafts/${changeId}${read.value.back ? "/review" : ""}?said=${said}`);
}

export default function Draft() {
  const translator = useT();
  const { t } = translator;
  const { view, search, said } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const base = `/staff/drafts/${view.change.id}`;
  const changes = view.items.map(({ change }) => change);
  return (
    <>
      <Said code={said} />
      <PageHeader
        kicker={t("draft.kicker", { version: view.change.baseVersion })}
        title={draftTitle(translator, changes, changes.length)}
        acts={
          <>
            <a className="btn" href={`${base}/mail`}>
              {t("announce.mail.preview")}
            </a>
            <a className="btn btn-primary" href={`${base}/review`}>
              {t("announce.title")}
            </a>
          </>
        }
      />
      <DraftNotes view={view} base={base} />
      <Columns
        isAsideFirst
        aside={
          <DraftAside view={view} action={`${base}?index`} error={fieldReader(translator, answer)("firstDay").error} />
        }
      >
        <Section title={t("draft.changes")}>
          <DraftChanges view={view} base={base} />
        </Section>
        <RelatedDrafts
          related={view.related}
          action={`${base}?index`}
          rowVersion={view.change.rowVersion}
          mayEdit={view.may.edit}
        />
        <ToldSection view={view} mailHref={`${base}/mail`} />
        <Section title={t("draft.entries")} id="entries">
          <DraftEntries base={base} search={search} entries={view.entries} />
        </Section>
        <p className="mt-8 print:hidden">
          <a className="link text-sm" href={`${base}/discard`}>
            {t("draft.discard")}
          </a>
        </p>
      </Columns>
    </>
  );
}
